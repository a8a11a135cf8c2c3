import { booleanAttribute, Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { FormModel } from '../model/form-model';
import { findingPlace, findingWords } from '../words/finding-words';

/** What is to be done before the form can be published, each as a link to the place. */
@Component({
  selector: 'app-findings-list',
  host: { class: 'findings' },
  template: `
    @if (items().length === 0) {
      <p class="findings-none" i18n="@@design.findings.none">Nothing is missing: this form can be published.</p>
    } @else {
      <details [open]="open()">
        <summary>
          <span i18n="@@design.findings">{items().length, plural,
            =1 {1 thing to repair before publishing}
            other {{{items().length}} things to repair before publishing}
          }</span>
        </summary>
        <ul>
          @for (item of items(); track $index) {
            <li>
              <a href="#" (click)="$event.preventDefault(); chosen.emit(item.finding)">{{ item.text }}</a>
              @if (item.place) {
                <span class="muted" dir="auto">{{ item.place }}</span>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
})
export class FindingsList {
  readonly model = input.required<FormModel>();
  readonly open = input(false, { transform: booleanAttribute });
  readonly chosen = output<Finding>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly items = computed(() => {
    const model = this.model();
    const words = { form: model.form(), locale: this.locale };
    return model.findings().map((finding) => ({
      finding,
      text: findingWords(finding, words),
      place: findingPlace(finding, words),
    }));
  });
}
