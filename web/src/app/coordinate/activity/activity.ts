import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { coordinatedCall } from '@placet/contract/coordination/list.ts';
import type { ActivityEvent, ActivityKind, ActivityPage } from '@placet/contract/home/activity.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { Events } from './events';

const kinds: Readonly<Record<ActivityKind, string>> = {
  applications: $localize`:@@activity.kind.applications:Applications`,
  screening: $localize`:@@activity.kind.screening:Screening`,
  reviews: $localize`:@@activity.kind.reviews:Reviews`,
  discussion: $localize`:@@activity.kind.discussion:Discussion`,
  references: $localize`:@@activity.kind.references:References`,
  notes: $localize`:@@activity.kind.notes:Notes`,
  calls: $localize`:@@activity.kind.calls:Calls and forms`,
  needs: $localize`:@@activity.kind.needs:Needs of teams`,
};

/** What happened in the calls one coordinates, the newest first; narrowed by what the address says. */
@Component({
  selector: 'app-activity',
  imports: [Button, Control, Events, Field, Notice, PageState, RouterLink],
  template: `
    <a class="back-link" routerLink="/coordinate" i18n="@@activity.back">What needs doing</a>
    <h1 i18n="@@activity.heading">What happened</h1>
    <form method="dialog" class="received-filters activity-filters" role="search">
      @if (calls().length > 1) {
        <app-field label="Call" i18n-label="@@activity.call">
          <select #call appControl (change)="narrow({ call: call.value })">
            <option value="" [selected]="query().call === ''" i18n="@@activity.any">All</option>
            @for (one of calls(); track one.slug) {
              <option [value]="one.slug" [selected]="one.slug === query().call">{{ text(one.name) }}</option>
            }
          </select>
        </app-field>
      }
      <app-field label="About" i18n-label="@@activity.about">
        <select #kind appControl (change)="narrow({ kind: kind.value })">
          <option value="" [selected]="query().kind === ''" i18n="@@activity.anyKind">Everything</option>
          @for (one of kinds; track one[0]) {
            <option [value]="one[0]" [selected]="one[0] === query().kind">{{ one[1] }}</option>
          }
        </select>
      </app-field>
    </form>
    @if (page.hasValue()) {
      <app-events [events]="events()" [seenAt]="seenAt()" />
      @if (failed(); as said) {
        <app-notice kind="error" live
          ><p>{{ said }}</p></app-notice
        >
      }
      @if (next() !== null) {
        <button appButton kind="secondary" type="button" [busy]="busy()" (click)="more()" i18n="@@activity.more">
          Show earlier
        </button>
      }
    } @else {
      <app-page-state [resource]="page" />
    }
  `,
})
export class Activity {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly kinds = Object.entries(kinds);
  protected readonly query = computed(() => {
    const { call, kind } = this.address();
    return {
      call: typeof call === 'string' && /^[a-z0-9-]{1,100}$/.test(call) ? call : '',
      kind: typeof kind === 'string' && kind in kinds ? kind : '',
    };
  });
  private readonly url = computed(() => {
    const set = Object.entries(this.query()).filter(([, value]) => value !== '');
    return `/api/v1/coordination/activity?${new URLSearchParams(set).toString()}`;
  });
  private readonly coordinated = httpResource<{ calls: z.infer<typeof coordinatedCall>[] }>(
    () => '/api/v1/coordinated-calls',
  );
  protected readonly calls = computed(() => (this.coordinated.hasValue() ? this.coordinated.value().calls : []));
  protected readonly page = httpResource<ActivityPage>(() => this.url());

  private readonly first = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly events = linkedSignal<readonly ActivityEvent[]>(() => this.first()?.events ?? []);
  protected readonly next = linkedSignal<string | null>(() => this.first()?.next ?? null);
  /** As it was when the page was opened: reading does not take the mark away. */
  protected readonly seenAt = signal<string | null>(null);
  private marked = false;
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  constructor() {
    effect(() => {
      const page = this.first();
      const { call, kind } = this.query();
      if (!page || this.marked) return;
      this.seenAt.set(page.seenAt);
      // Only who has seen everything has seen what is new.
      const newest = call === '' && kind === '' ? page.events[0] : undefined;
      if (!newest) return;
      this.marked = true;
      void firstValueFrom(this.http.put('/api/v1/coordination/activity/seen', { at: newest.at })).catch(() => {
        this.marked = false;
      });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected narrow(changes: Readonly<Record<string, string>>): void {
    const wanted = Object.entries({ ...this.query(), ...changes }).map(([name, value]) => [name, value || null]);
    void this.router.navigate([], { queryParams: Object.fromEntries(wanted) as Record<string, string | null> });
  }

  protected async more(): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      const page = await firstValueFrom(this.http.get<ActivityPage>(`${this.url()}&before=${this.next() ?? ''}`));
      this.events.update((events) => [...events, ...page.events]);
      this.next.set(page.next);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
