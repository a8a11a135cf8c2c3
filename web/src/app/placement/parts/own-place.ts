import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { OwnPlacements } from '@placet/contract/placement/publication.ts';
import { dayRangeText } from '../../ui/instant/day-text';

/** On the page of one's own application: in which team one works, from the moment that is settled. Before, nothing. */
@Component({
  selector: 'app-own-place',
  template: `
    @if (places().length > 0) {
      <section class="part">
        <h2 i18n="@@placement.own.heading">Your team</h2>
        <div>
          @for (place of places(); track place.id) {
            <dl class="facts">
              <div>
                <dt i18n="@@placement.own.team">Team</dt>
                <dd dir="auto">{{ text(place.team) }}</dd>
              </div>
              <div>
                <dt i18n="@@placement.own.days">When</dt>
                <dd>{{ days(place.from, place.to) }}</dd>
              </div>
              @if (text(place.place); as where) {
                <div>
                  <dt i18n="@@placement.own.where">Where</dt>
                  <dd dir="auto">{{ where }}</dd>
                </div>
              }
              @if (place.supervisors.length > 0) {
                <div>
                  <dt i18n="@@placement.own.contact">Your contact there</dt>
                  <dd dir="auto">{{ place.supervisors.join(', ') }}</dd>
                </div>
              }
            </dl>
          }
        </div>
      </section>
    }
  `,
})
export class OwnPlacePart {
  readonly id = input.required<string>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly resource = httpResource<OwnPlacements>(() => `/api/v1/applications/${this.id()}/placements`);
  protected readonly places = computed(() => (this.resource.hasValue() ? this.resource.value().placements : []));

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected days(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }
}
