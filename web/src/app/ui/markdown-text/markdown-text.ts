import { HttpClient } from '@angular/common/http';
import {
  booleanAttribute,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { FormValueControl } from '@angular/forms/signals';
import type { LeftOut, PreviewedText } from '@placet/contract/content/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { map, of, timer, switchMap } from 'rxjs';
import { siteLocales } from '../../shell/locales';
import { LocalizedTextInput } from '../localized-text/localized-text';
import { Markdown } from '../markdown/markdown';
import { nextId, shownError } from '../field/shown-error';

type Texts = Partial<Record<Locale, PreviewedText>>;

/**
 * A text in Markdown in several languages, and below each what readers will see: made by the API, as their pages are. What the subset
 * does not have is said with its line.
 *
 *     <app-markdown-text label="Answer" [locales]="locales()" [formField]="form.answer" />
 */
@Component({
  selector: 'app-markdown-text',
  imports: [LocalizedTextInput, Markdown],
  template: `
    <app-localized-text
      [id]="id()"
      [label]="label()"
      [optional]="optional()"
      [hint]="hint()"
      [rows]="rows()"
      [locales]="locales()"
      [disabled]="disabled()"
      [error]="shown()"
      [(value)]="value"
      (touch)="touch.emit()"
    />
    <div class="markdown-previews">
      @for (one of previews(); track one.locale) {
        <section class="markdown-preview" [attr.aria-labelledby]="id() + '-preview-' + one.locale">
          <p class="markdown-name" [id]="id() + '-preview-' + one.locale">
            <span i18n="@@ui.preview.name">{{ label() }} as readers see it</span>,
            <span [attr.lang]="one.locale">{{ one.language }}</span>
          </p>
          <app-markdown [attr.lang]="one.locale" dir="auto" [blocks]="one.blocks" />
          @if (one.notes.length > 0) {
            <ul class="markdown-notes">
              @for (note of one.notes; track $index) {
                <li>
                  <span i18n="@@ui.preview.line">Line {{ note.line }}:</span>&ngsp;{{ words[note.what] }}
                </li>
              }
            </ul>
          }
        </section>
      }
    </div>
  `,
})
export class MarkdownText implements FormValueControl<LocalizedText> {
  readonly value = model<LocalizedText>({});
  readonly label = input.required<string>();
  readonly hint = input(
    $localize`:@@ui.markdown.hint:In Markdown: empty lines make paragraphs, # headings, **bold**, *italic*, - lists, [links](https://example.org).`,
  );
  readonly locales = input.required<readonly Locale[]>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly rows = input(10);
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();

  private readonly http = inject(HttpClient);
  private readonly text = viewChild.required(LocalizedTextInput);
  protected readonly shown = shownError(this.error);
  protected readonly words = words;

  private readonly made = rxResource({
    params: () => this.value(),
    stream: ({ params: text }) =>
      Object.values(text).every((one) => one.trim() === '')
        ? of({} as Texts)
        : timer(400).pipe(
            switchMap(() => this.http.post<{ texts: Texts }>('/api/v1/content/preview', { text })),
            map(({ texts }) => texts),
          ),
  });
  /** The last one there was, while the next is made or cannot be made. */
  private readonly texts = linkedSignal<Texts | undefined, Texts>({
    source: () => (this.made.hasValue() ? this.made.value() : undefined),
    computation: (texts, previous) => texts ?? previous?.value ?? {},
  });
  protected readonly previews = computed(() => {
    const texts = this.texts();
    return this.locales().flatMap((locale) => {
      const previewed = texts[locale];
      if (!previewed || (previewed.blocks.length === 0 && previewed.notes.length === 0)) return [];
      return [{ locale, language: siteLocales.find(({ code }) => code === locale)?.name ?? locale, ...previewed }];
    });
  });

  focus(options?: FocusOptions): void {
    this.text().focus(options);
  }
}

const words: Readonly<Record<LeftOut, string>> = {
  html: $localize`:@@ui.preview.html:HTML is shown as text; it does nothing.`,
  picture: $localize`:@@ui.preview.picture:pictures are not shown; their description stands in their place.`,
  code: $localize`:@@ui.preview.code:code is shown as ordinary text.`,
  quote: $localize`:@@ui.preview.quote:quotations are shown as ordinary paragraphs.`,
  rule: $localize`:@@ui.preview.rule:lines across the page are left out.`,
  unsafe_link: $localize`:@@ui.preview.link:links lead to https, http, an e-mail address or a page of this site; this one is shown as text.`,
  deep_heading: $localize`:@@ui.preview.heading:there are two levels of headings; this one is shown as the second.`,
};
