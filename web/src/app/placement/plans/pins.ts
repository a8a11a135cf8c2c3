import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { PinView, PlanList } from '@placet/contract/placement/plans.ts';
import type { WishOverview } from '@placet/contract/wishes/wishes.ts';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Dialog } from '../../ui/dialog/dialog';
import { shortDate } from '../../ui/instant/instant-text';
import { PlacementApi, placementCallUrl } from '../placement-api';
import { pinKindNames } from '../words/names';
import { needNames } from '../words/need-names';
import { PinForm } from './pin-form';

/** What coordinators decided of a pair before any plan: together or never, with the reason; every later plan keeps to it. */
@Component({
  selector: 'app-placement-pins',
  imports: [AskFirst, Button, Dialog, PinForm],
  template: `
    <section>
      <h2 id="pins" i18n="@@placement.pins">Decided before: pins and exclusions</h2>
      <p class="muted measure" i18n="@@placement.pins.what">
        Every plan asked for from now on keeps to them. What each costs others is said on the board of the plan.
      </p>
      @if (list().pins.length > 0) {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="pins">
          <table class="data-table">
            <caption class="visually-hidden" i18n="@@placement.pins.caption">
              Pairs that were decided by coordinators
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@placement.pins.person">Person</th>
                <th scope="col" i18n="@@placement.pins.need">Team</th>
                <th scope="col" i18n="@@placement.pins.kind">Decided</th>
                <th scope="col" i18n="@@placement.pins.reason">Reason</th>
                <th scope="col"><span class="visually-hidden" i18n="@@placement.pins.do">What to do</span></th>
              </tr>
            </thead>
            <tbody>
              @for (pin of list().pins; track pin.applicationId + pin.needId) {
                <tr>
                  <th scope="row">
                    <bdi>{{ pin.name || pin.number }}</bdi>
                    <span class="placement-line muted">{{ pin.number }}</span>
                  </th>
                  <td dir="auto">{{ names().get(pin.needId) ?? '–' }}</td>
                  <td>{{ kinds[pin.kind] }}</td>
                  <td>
                    <span dir="auto">{{ pin.reason }}</span>
                    <span class="placement-line muted"
                      ><bdi>{{ pin.setBy }}</bdi> · {{ day(pin.setAt) }}</span
                    >
                  </td>
                  <td class="placement-do">
                    <app-ask-first
                      ask="Take away…"
                      i18n-ask="@@placement.pins.take"
                      action="Take it away"
                      i18n-action="@@placement.pins.takeDo"
                      [run]="take(pin)"
                    >
                      <p i18n="@@placement.pins.takeWhat">The next plan is free to decide about this pair.</p>
                    </app-ask-first>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      <button appButton kind="secondary" type="button" (click)="adding.set(true)" i18n="@@placement.pins.add">
        Decide a pair…
      </button>
      <app-dialog
        class="placement-dialog"
        heading="Decide a pair"
        i18n-heading="@@placement.pins.addHeading"
        [(open)]="adding"
      >
        @if (adding()) {
          <app-pin-form
            [call]="list().call.id"
            [people]="people()"
            [needs]="needs()"
            (pinned)="adding.set(false); changed.emit()"
            (cancelled)="adding.set(false)"
          />
        }
      </app-dialog>
    </section>
  `,
})
export class Pins {
  readonly list = input.required<PlanList>();
  readonly changed = output();

  private readonly api = inject(PlacementApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly adding = signal(false);
  protected readonly kinds = pinKindNames;
  /** Who there is to decide about, and the needs by name. */
  private readonly overview = httpResource<WishOverview>(() => `${placementCallUrl(this.list().call.id)}/wishes`);
  protected readonly people = computed(() => (this.overview.hasValue() ? this.overview.value().people : []));
  protected readonly names = computed(() =>
    needNames(
      (this.overview.hasValue() ? this.overview.value().needs : []).map(({ id, team, startsOn, endsOn }) => ({
        ...{ id, team, from: startsOn, to: endsOn },
      })),
      this.locale,
    ),
  );
  protected readonly needs = computed(() => [...this.names()].map(([id, name]) => ({ id, name })));

  protected day(at: string): string {
    return shortDate(new Date(at), this.list().call.timeZone, this.locale);
  }

  protected readonly take = (pin: PinView) => async (): Promise<void> => {
    await this.api.unpin(this.list().call.id, pin.applicationId, pin.needId);
    this.changed.emit();
  };
}
