import { Component, input, LOCALE_ID, inject } from '@angular/core';
import type { CallHistory } from '@placet/contract/set-up/schemas.ts';
import { Instant } from '../../ui/instant/instant';
import { clockTime, shortDate } from '../../ui/instant/instant-text';

type Event = CallHistory['events'][number];

/** Who did what to the call, when and why; the latest first. */
@Component({
  selector: 'app-call-history',
  imports: [Instant],
  template: `
    <details>
      <summary i18n="@@setUp.history">What was done, and by whom</summary>
      <ol class="plain-list set-up-history">
        @for (event of events(); track $index) {
          <li>
            <strong>{{ what(event) }}</strong>
            @if (event.until; as until) {
              <app-instant plain [at]="until" [zone]="zone()" />
            }
            @if (event.reason; as reason) {
              <span dir="auto">“{{ reason }}”</span>
            }
            <span class="muted">{{ when(event) }}</span>
          </li>
        }
      </ol>
    </details>
  `,
})
export class History {
  readonly events = input.required<readonly Event[]>();
  readonly zone = input.required<string>();
  private readonly locale = inject(LOCALE_ID);

  protected when({ at, who }: Event): string {
    const day = `${shortDate(new Date(at), this.zone(), this.locale)}, ${clockTime(new Date(at), this.zone(), this.locale)}`;
    return who === null ? day : `${who}, ${day}`;
  }

  protected what({ type, part }: Event): string {
    switch (type) {
      case 'call.created':
        return $localize`:@@setUp.event.created:Begun`;
      case 'call.changed':
        return $localize`:@@setUp.event.changed:Changed: ${partName(part)}:part:`;
      case 'call.opened':
        return $localize`:@@setUp.event.opened:Opened`;
      case 'call.closed':
        return $localize`:@@setUp.event.closed:Closed`;
      case 'call.reopened':
        return $localize`:@@setUp.event.reopened:Opened again`;
      case 'call.extended':
        return $localize`:@@setUp.event.extended:Extended for everybody`;
      case 'call.extended_for_one':
        return $localize`:@@setUp.event.extendedForOne:Extended for one person`;
      case 'call.rubric_published':
        return $localize`:@@setUp.event.rubricPublished:Rubric published`;
      case 'call.form_published':
        return $localize`:@@setUp.event.formPublished:Form published`;
    }
  }
}

function partName(part: Event['part']): string {
  switch (part) {
    case 'basics':
      return $localize`:@@setUp.part.basics:basics`;
    case 'texts':
      return $localize`:@@setUp.part.texts:texts`;
    case 'dates':
      return $localize`:@@setUp.part.dates:dates and places`;
    case 'references':
      return $localize`:@@setUp.part.references:references`;
    case 'eligibility':
      return $localize`:@@setUp.part.eligibility:eligibility check`;
    case 'review':
      return $localize`:@@setUp.part.review:review`;
    case 'teams':
      return $localize`:@@setUp.part.teams:teams`;
    case null:
      return '';
  }
}
