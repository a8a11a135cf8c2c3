import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { LibraryEntry } from '@placet/contract/form-design/schemas.ts';
import type { QuestionType } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { FormModel } from '../model/form-model';
import { questionName, sectionName } from '../words/form-words';
import { typeGroups, typeNames } from '../words/type-names';
import { Library } from './library';

/** Every type of question with what it is for, and what the library holds. */
@Component({
  selector: 'app-add-question',
  imports: [Library],
  template: `
    <p class="muted">{{ where() }}</p>
    <details class="library">
      <summary i18n="@@design.add.library">From the library</summary>
      @defer (on viewport) {
        <app-library (chosen)="reused.emit($event)" />
      } @placeholder {
        <p></p>
      }
    </details>
    @for (group of groups; track group.name) {
      <h3>{{ group.name }}</h3>
      <ul class="plain-list kinds">
        @for (type of group.types; track type) {
          <li>
            <button type="button" class="kind" (click)="chosen.emit(type)">
              <strong>{{ names[type].name }}</strong>
              <span>{{ names[type].use }}</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
})
export class AddQuestion {
  readonly model = input.required<FormModel>();
  readonly chosen = output<QuestionType>();
  readonly reused = output<LibraryEntry['content']>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly groups = typeGroups();
  protected readonly names = typeNames();
  protected readonly where = computed(() => {
    const { question, section } = this.model();
    const [before, within] = [question(), section()];
    if (before) return $localize`:@@design.add.after:It comes after “${questionName(before, this.locale)}:question:”.`;
    if (!within) return $localize`:@@design.add.end:It comes at the end of the form.`;
    return $localize`:@@design.add.within:It comes at the end of “${sectionName(within.title, this.locale)}:section:”.`;
  });
}
