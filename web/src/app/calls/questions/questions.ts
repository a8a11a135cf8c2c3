import { Component, inject } from '@angular/core';
import { OrganisationStore } from '../../shell/organisation-store';
import { Markdown } from '../../ui/markdown/markdown';
import { PageState } from '../../ui/page-state/page-state';
import { faqResource } from '../calls-api';

/** Questions and answers, by category; each opens in place. */
@Component({
  selector: 'app-questions',
  imports: [Markdown, PageState],
  template: `
    <div class="sheet">
      <header class="sheet-head">
        <h1 i18n="@@calls.questions.heading">Questions and answers</h1>
        @if (organisation.contactEmail(); as email) {
          <p class="lead">
            <span i18n="@@calls.questions.lead">Is yours not here? Write to</span>&ngsp;<a [href]="'mailto:' + email">{{
              email
            }}</a>
          </p>
        }
      </header>
      @if (faq.hasValue()) {
        @for (category of faq.value().categories; track $index) {
          <section class="part" [attr.aria-labelledby]="'category-' + $index">
            <h2 [id]="'category-' + $index">{{ category.name }}</h2>
            <div class="questions">
              @for (item of category.questions; track item.id) {
                <details>
                  <summary>{{ item.question }}</summary>
                  <app-markdown [blocks]="item.answer" />
                </details>
              }
            </div>
          </section>
        }
      } @else {
        <app-page-state [resource]="faq" />
      }
    </div>
  `,
})
export class Questions {
  protected readonly organisation = inject(OrganisationStore);
  protected readonly faq = faqResource();
}
