import { httpResource } from '@angular/common/http';
import { Component, inject, input, LOCALE_ID } from '@angular/core';
import type { DecisionHistory } from '@placet/contract/decisions/schemas.ts';
import { shortDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { outcomeNames, reasonNames } from '../words';

/** Everything that was staged for one application, the newest first. */
@Component({
  selector: 'app-decision-history',
  imports: [PageState],
  template: `
    @if (history.hasValue()) {
      <ol class="plain-list ruled-list">
        @for (one of history.value().decisions; track one.id) {
          <li>
            <strong>{{ outcomeNames[one.outcome] }}</strong>
            @if (one.reason; as reason) {
              <span> · {{ reasonNames[reason] }}</span>
            }
            <p class="muted">
              <span i18n="@@decisions.history.staged">Staged by {{ who(one.stagedBy) }}, {{ day(one.stagedAt) }}</span>
              @if (one.ended; as ended) {
                &ngsp;<span>· {{ endings[ended.how] }}, {{ day(ended.at) }} {{ ended.by }}</span>
              }
            </p>
            @if (one.line) {
              <blockquote class="inset" dir="auto">{{ one.line }}</blockquote>
            }
          </li>
        } @empty {
          <li i18n="@@decisions.history.none">Nothing was staged yet.</li>
        }
      </ol>
    } @else {
      <app-page-state [resource]="history" />
    }
  `,
})
export class History {
  readonly id = input.required<string>();
  readonly zone = input.required<string>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly history = httpResource<DecisionHistory>(() => `/api/v1/decisions/${this.id()}`);
  protected readonly outcomeNames = outcomeNames;
  protected readonly reasonNames = reasonNames;
  protected readonly endings = {
    replaced: $localize`:@@decisions.history.replaced:replaced`,
    unstaged: $localize`:@@decisions.history.unstaged:taken back`,
    released: $localize`:@@decisions.history.released:released`,
    void: $localize`:@@decisions.history.void:the application ended`,
  };

  protected who(name: string): string {
    return name === '' ? $localize`:@@decisions.history.system:the waiting list` : name;
  }

  protected day(at: string): string {
    return shortDate(new Date(at), this.zone(), this.locale);
  }
}
