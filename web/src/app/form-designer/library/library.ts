import { httpResource } from '@angular/common/http';
import { Component, computed, inject, LOCALE_ID, output, signal } from '@angular/core';
import type { LibraryEntry, QuestionLibrary } from '@placet/contract/form-design/schemas.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { FormDesignerApi, libraryUrl } from '../form-designer-api';
import { questionName, sectionName } from '../words/form-words';
import { typeNames } from '../words/type-names';

/** The questions and sections the organisation keeps for reuse. */
@Component({
  selector: 'app-library',
  imports: [Button, PageState],
  template: `
    @if (library.hasValue()) {
      @if (failed(); as text) {
        <p class="field-error" role="alert">{{ text }}</p>
      }
      <ul class="plain-list kinds">
        @for (one of entries(); track one.entry.id) {
          <li class="library-entry">
            <button type="button" class="kind" (click)="chosen.emit(one.entry.content)">
              <strong dir="auto">{{ one.name }}</strong>
              <span>{{ one.what }}</span>
            </button>
            <button appButton type="button" kind="quiet" (click)="forget(one.entry)">
              <span i18n="@@design.library.forget"
                >Remove<span class="visually-hidden"> {{ one.name }} from the library</span></span
              >
            </button>
          </li>
        } @empty {
          <li class="muted" i18n="@@design.library.empty">
            The library is empty. “Keep in the library” puts a question or a whole section here.
          </li>
        }
      </ul>
    } @else {
      <app-page-state [resource]="library" />
    }
  `,
})
export class Library {
  readonly chosen = output<LibraryEntry['content']>();

  private readonly api = inject(FormDesignerApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly names = typeNames();
  protected readonly library = httpResource<QuestionLibrary>(() => libraryUrl);
  protected readonly failed = signal('');
  protected readonly entries = computed(() => {
    const entries = this.library.hasValue() ? this.library.value().entries : [];
    return entries.map((entry) => ({ entry, ...this.describe(entry.content) }));
  });

  protected async forget({ id }: LibraryEntry): Promise<void> {
    this.failed.set('');
    try {
      await this.api.forget(id);
      this.library.reload();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
  }

  private describe(content: LibraryEntry['content']): { name: string; what: string } {
    if (content.kind === 'question') {
      return { name: questionName(content.question, this.locale), what: this.names[content.question.type].name };
    }
    const count = content.section.questions.length;
    return {
      name: sectionName(content.section.title, this.locale),
      what:
        count === 1
          ? $localize`:@@design.library.sectionOne:Section with 1 question`
          : $localize`:@@design.library.section:Section with ${count}:count: questions`,
    };
  }
}
