import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { FormChange } from '@placet/contract/forms/design/changes.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { aspectNames, changeName, kindNames } from '../words/change-words';
import { detailWords } from '../words/detail-words';
import { sectionName } from '../words/form-words';

/** One change: what happened to what, and for each part how it was and how it will be. */
@Component({
  selector: 'app-change-entry',
  template: `
    <p class="form-change-head">
      <span class="change-kind">{{ kind() }}</span>
      <strong dir="auto">{{ name() }}</strong>
      @if (from(); as section) {
        <span class="muted" dir="auto">{{ section }}</span>
      }
    </p>
    @if (change().losesAnswers) {
      <p class="change-loss" i18n="@@design.change.loses">
        Some answers given so far do not fit any more. Whoever wrote one in a draft still sees it, and can copy it.
      </p>
    }
    @if (details().length > 0) {
      <dl class="change-details">
        @for (detail of details(); track $index) {
          <div>
            <dt>{{ detail.name }}</dt>
            <dd>
              <del dir="auto">
                <span class="visually-hidden" i18n="@@design.change.before">Before:</span>
                @for (line of detail.before; track $index) {
                  <span>{{ line }}</span>
                } @empty {
                  <span>–</span>
                }
              </del>
              <ins dir="auto">
                <span class="visually-hidden" i18n="@@design.change.after">After:</span>
                @for (line of detail.after; track $index) {
                  <span>{{ line }}</span>
                } @empty {
                  <span>–</span>
                }
              </ins>
            </dd>
          </div>
        }
      </dl>
    }
  `,
})
export class ChangeEntry {
  readonly change = input.required<FormChange>();
  readonly form = input.required<FormDefinition>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly kinds = kindNames();
  private readonly aspects = aspectNames();
  protected readonly kind = computed(() => this.kinds[this.change().kind]);
  protected readonly name = computed(() => changeName(this.change(), this.locale));
  protected readonly from = computed(() => {
    const { from } = this.change();
    return from ? $localize`:@@design.change.from:it was in “${sectionName(from, this.locale)}:section:”` : '';
  });
  protected readonly details = computed(() => {
    const words = { form: this.form(), locale: this.locale };
    return this.change().details.map((detail) => ({
      name: this.aspects[detail.what],
      before: detailWords(detail, detail.before, words),
      after: detailWords(detail, detail.after, words),
    }));
  });
}
