import { booleanAttribute, Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { siteLocales } from '../../shell/locales';
import { GroupHelp } from '../choices/legend';
import { nextId, shownError } from '../field/shown-error';

/**
 * A text in several languages, side by side, the missing ones marked: what an organisation writes.
 *
 *     <app-localized-text label="Name" [locales]="locales()" [formField]="form.name" />
 *     <app-localized-text label="Description" hint="Markdown" [rows]="8" optional [locales]="locales()" [formField]="form.description" />
 *
 * Each text's control has the id `<id>-<locale>`. A text is missing nowhere until somebody begins it in one language, or it is refused.
 */
@Component({
  selector: 'app-localized-text',
  imports: [GroupHelp],
  host: { class: 'field localized', '[class.field-invalid]': "shown() !== ''" },
  template: `
    <fieldset class="choices" role="group" [attr.aria-describedby]="described()" [disabled]="disabled()">
      <legend class="field-label">
        {{ label() }}
        @if (optional()) {
          <span class="field-optional" i18n="@@ui.optional">(optional)</span>
        }
      </legend>
      <app-group-help [id]="id()" [hint]="hint()" [error]="shown()" />
      <div class="localized-row">
        @for (one of texts(); track one.locale) {
          <div>
            <label [for]="id() + '-' + one.locale">
              <span class="visually-hidden">{{ label() }}, </span>
              <span [attr.lang]="one.locale">{{ one.language }}</span>
              @if (one.missing) {
                &ngsp;<span class="localized-missing" i18n="@@ui.localized.missing">missing</span>
              }
            </label>
            <textarea
              #text
              class="control"
              dir="auto"
              [class.localized-line]="rows() === 1"
              [rows]="rows()"
              [id]="id() + '-' + one.locale"
              [attr.lang]="one.locale"
              [attr.aria-invalid]="shown() === '' ? null : true"
              [value]="one.value"
              (input)="write(one.locale, text.value)"
              (blur)="touch.emit()"
            ></textarea>
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class LocalizedTextInput implements FormValueControl<LocalizedText> {
  readonly value = model<LocalizedText>({});
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly locales = input.required<readonly Locale[]>();
  readonly optional = input(false, { transform: booleanAttribute });
  /** 1 for a line of text, which then takes no line breaks. */
  readonly rows = input(1);
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly shown = shownError(this.error);
  protected readonly described = computed(() => {
    const ids = [];
    if ((this.hint() ?? '') !== '') ids.push(`${this.id()}-hint`);
    if (this.shown() !== '') ids.push(`${this.id()}-error`);
    return ids.length > 0 ? ids.join(' ') : null;
  });
  protected readonly texts = computed(() => {
    const value = this.value();
    const wanted = this.shown() !== '' || Object.values(value).some((text) => text.trim() !== '');
    return this.locales().map((locale) => ({
      locale,
      language: siteLocales.find(({ code }) => code === locale)?.name ?? locale,
      value: value[locale] ?? '',
      missing: wanted && (value[locale] ?? '').trim() === '',
    }));
  });

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('textarea')?.focus(options);
  }

  protected write(locale: Locale, typed: string): void {
    const text = this.rows() === 1 ? typed.replaceAll(/\s*\n\s*/g, ' ') : typed;
    this.value.update((value) => ({ ...value, [locale]: text }));
  }
}
