import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../shell/locales';
import { PageState } from '../ui/page-state/page-state';

interface Call {
  readonly id: string;
  readonly name: LocalizedText;
  readonly state: string;
}

/** The calls whose people can be placed. */
@Component({
  selector: 'app-placement-calls',
  imports: [PageState, RouterLink],
  template: `
    <h1 i18n="@@wishes.calls.heading">Placement</h1>
    <p class="lead" i18n="@@wishes.calls.lead">
      Who works where: first what both sides wish, then a proposal, then what you decide.
    </p>
    @if (calls.hasValue()) {
      <ul class="plain-list wishes-calls">
        @for (call of opened(); track call.id) {
          <li>
            <a dir="auto" [routerLink]="['/coordinate/placement', call.id]">{{ text(call.name) }}</a>
          </li>
        } @empty {
          <li i18n="@@wishes.calls.none">No call of yours was opened yet.</li>
        }
      </ul>
      <p>
        <a routerLink="/coordinate/placement/report" i18n="@@wishes.calls.report"
          >Who worked where: seats, languages and wishes over a year</a
        >
      </p>
    } @else {
      <app-page-state [resource]="calls" />
    }
  `,
})
export class PlacementCallsPage {
  private readonly locale = injectLocale();
  protected readonly calls = httpResource<{ calls: Call[] }>(() => '/api/v1/coordinated-calls');
  protected readonly opened = computed(() =>
    (this.calls.hasValue() ? this.calls.value().calls : []).filter(({ state }) => state !== 'draft'),
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
