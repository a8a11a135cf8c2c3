import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityPage } from '@placet/contract/home/activity.ts';
import type { Home as HomeContent, HomeItem } from '@placet/contract/home/home.ts';
import type { Urgency } from '@placet/contract/home/urgency.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { Events } from '../activity/events';
import { Item } from './item';

const headings: readonly (readonly [Urgency, string])[] = [
  ['overdue', $localize`:@@home.overdue:Overdue`],
  ['today', $localize`:@@home.today:Within a day`],
  ['waiting', $localize`:@@home.waiting:Waiting for more than a week`],
  ['soon', $localize`:@@home.soon:Next`],
];

/** What needs doing in the calls one coordinates, the most urgent first, each with the way to do it; and what happened last. */
@Component({
  selector: 'app-coordinator-home',
  imports: [Button, Events, Instant, Item, Notice, PageState, RouterLink],
  template: `
    <h1 class="home-title" i18n="@@home.heading">What needs doing</h1>
    @if (home.hasValue()) {
      <div class="home">
        <div class="home-main">
          <div role="status">
            @if (gone(); as item) {
              <app-notice>
                <p>
                  <span i18n="@@home.wasPutOff">Put off.</span>&ngsp;<button
                    appButton
                    kind="quiet"
                    type="button"
                    (click)="takeUp(item)"
                    i18n="@@home.undo"
                  >
                    Undo
                  </button>
                </p>
              </app-notice>
            }
          </div>
          @if (failed(); as text) {
            <app-notice kind="error" live
              ><p>{{ text }}</p></app-notice
            >
          }
          @for (group of groups(); track group.urgency) {
            <section [attr.aria-labelledby]="'home-' + group.urgency">
              <h2 class="home-urgency" [id]="'home-' + group.urgency" [attr.data-urgency]="group.urgency">
                {{ group.heading }} <span class="number muted">{{ group.items.length }}</span>
              </h2>
              <ul class="plain-list home-items">
                @for (item of group.items; track item.key) {
                  <li><app-home-item [item]="item" (putOff)="putOff(item, $event)" /></li>
                }
              </ul>
            </section>
          } @empty {
            <div class="home-none">
              <h2 i18n="@@home.none">Nothing needs you now</h2>
              @if (home.value().next; as next) {
                <p>
                  @if (next.what === 'opens') {
                    <span i18n="@@home.next.opens">Next, a call opens:</span>
                  } @else {
                    <span i18n="@@home.next.closes">Next, a call closes:</span>
                  }
                  &ngsp;<a [routerLink]="['/coordinate/calls', next.call.id]" dir="auto">{{ text(next.call.name) }}</a
                  >,
                  <app-instant plain [at]="next.at" [zone]="next.call.timeZone" />
                </p>
              } @else {
                <p>
                  <span i18n="@@home.next.none">No call has a date ahead.</span>&ngsp;<a
                    routerLink="/coordinate/calls"
                    i18n="@@home.next.calls"
                    >See all calls</a
                  >
                </p>
              }
            </div>
          }
          @if (home.value().putOff; as later) {
            @if (later.length > 0) {
              <details class="home-later">
                <summary i18n="@@home.later">Put off ({{ later.length }})</summary>
                <ul class="plain-list home-items">
                  @for (item of later; track item.key) {
                    <li><app-home-item [item]="item" (takeUp)="takeUp(item)" /></li>
                  }
                </ul>
              </details>
            }
          }
        </div>
        <aside class="home-activity" aria-labelledby="home-activity">
          <h2 id="home-activity" i18n="@@home.activity">What happened</h2>
          @if (activity.hasValue()) {
            <app-events [events]="activity.value().events" [seenAt]="activity.value().seenAt" short />
            <p><a routerLink="/coordinate/activity" i18n="@@home.allActivity">Everything that happened</a></p>
          } @else {
            <app-page-state [resource]="activity" />
          }
        </aside>
      </div>
    } @else {
      <app-page-state [resource]="home" />
    }
  `,
})
export class Home {
  private readonly http = inject(HttpClient);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly home = httpResource<HomeContent>(() => '/api/v1/coordination/home');
  protected readonly activity = httpResource<ActivityPage>(() => '/api/v1/coordination/activity?limit=8');
  protected readonly gone = signal<HomeItem | undefined>(undefined);
  protected readonly failed = signal('');
  protected readonly groups = computed(() => {
    const items = this.home.hasValue() ? this.home.value().items : [];
    return headings
      .map(([urgency, heading]) => ({ urgency, heading, items: items.filter((item) => item.urgency === urgency) }))
      .filter((group) => group.items.length > 0);
  });

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected putOff(item: HomeItem, until: string): Promise<void> {
    return this.change(item, this.http.put(url(item), { until }), item);
  }

  protected takeUp(item: HomeItem): Promise<void> {
    return this.change(item, this.http.delete(url(item)), undefined);
  }

  private async change(
    item: HomeItem,
    asked: ReturnType<HttpClient['delete']>,
    gone: HomeItem | undefined,
  ): Promise<void> {
    this.failed.set('');
    try {
      await firstValueFrom(asked);
      this.gone.set(gone);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.home.reload();
  }
}

const url = ({ key }: HomeItem): string => `/api/v1/coordination/home/put-off/${key}`;
