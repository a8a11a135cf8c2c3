import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HomeExample, HomeItem } from '@placet/contract/home/home.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { missingLink, missingText } from '../../set-up/missing-texts';
import { Button } from '../../ui/button/button';
import { clockTime, distance, longDate, shortDate } from '../../ui/instant/instant-text';
import { Now } from '../../ui/instant/now';
import { actionOf, dateText, itemText } from './item-text';
import { PutOff } from './put-off';

const shownMissing = 3;

/** One thing that needs doing: what, how many, since or until when, and the way to do it. */
@Component({
  selector: 'app-home-item',
  imports: [Button, PutOff, RouterLink],
  host: { class: 'home-item' },
  template: `
    <div class="home-what">
      <h3>{{ text() }}</h3>
      <p class="home-facts">
        <a [routerLink]="['/coordinate/calls', item().call.id]" dir="auto">{{ call() }}</a>
        @if (date(); as when) {
          <span class="home-date"
            >{{ when.what }} <time [attr.datetime]="when.at">{{ when.text }}</time> · {{ when.distance }}</span
          >
        }
      </p>
      @if (item().missing.length > 0) {
        <ul class="home-examples">
          @for (one of missing(); track $index) {
            <li>
              <a [routerLink]="one.path" [fragment]="one.fragment">{{ one.text }}</a>
            </li>
          }
        </ul>
      }
      @if (teams(); as names) {
        <p class="home-teams" dir="auto">{{ names }}</p>
      }
      @if (item().examples.length > 0) {
        <ul class="home-examples">
          @for (one of item().examples; track one.application.id + (one.reference?.id ?? '')) {
            <li>
              <a [routerLink]="['/coordinate/applications', one.application.id]" dir="auto">{{
                one.application.name || one.application.number
              }}</a>
              @if (one.reference; as reference) {
                <span aria-hidden="true"> · </span><span dir="auto" class="muted">{{ refereeText(one) }}</span>
                &ngsp;
                @if (reference.state !== 'declined') {
                  <button
                    appButton
                    kind="quiet"
                    type="button"
                    [busy]="busy() === reference.id"
                    [disabled]="reminded().includes(reference.id)"
                    (click)="remind(one)"
                  >
                    @if (reminded().includes(reference.id)) {
                      <span i18n="@@home.reminded">Reminded</span>
                    } @else {
                      <span i18n="@@home.remind"
                        >Remind<span class="visually-hidden"> {{ reference.name }}</span></span
                      >
                    }
                  </button>
                }
              } @else if (item().count > 1) {
                &ngsp;<span class="muted number">{{ short(one.at) }}</span>
              }
            </li>
          }
        </ul>
      }
      <div role="status">
        @if (said(); as text) {
          <p class="muted">{{ text }}</p>
        }
      </div>
    </div>
    <div class="home-do">
      <a appButton kind="secondary" [routerLink]="action().path" [queryParams]="action().query"
        >{{ action().label }}<span class="visually-hidden">: {{ text() }}, {{ call() }}</span></a
      >
      @if (item().notBefore === null) {
        <app-put-off (chosen)="putOff.emit($event)" />
      } @else {
        <button appButton kind="quiet" type="button" (click)="takeUp.emit()" i18n="@@home.takeUp">Show it again</button>
      }
    </div>
  `,
})
export class Item {
  readonly item = input.required<HomeItem>();
  readonly putOff = output<string>();
  readonly takeUp = output();

  private readonly http = inject(HttpClient);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly clock = inject(Now);
  protected readonly busy = signal('');
  protected readonly reminded = signal<readonly string[]>([]);
  protected readonly said = signal('');

  protected readonly text = computed(() => itemText(this.item()));
  protected readonly call = computed(() => pick(this.item().call.name, this.locale));
  protected readonly action = computed(() => actionOf(this.item()));
  protected readonly teams = computed(() =>
    this.item()
      .teams.map((name) => pick(name, this.locale))
      .join(', '),
  );
  protected readonly date = computed(() => {
    const { since, until, call } = this.item();
    const iso = until ?? since;
    if (iso === null) return undefined;
    const [at, now] = [new Date(iso), this.clock.now()];
    const wholeDay = until === null || this.item().kind === 'decisions_due';
    const time = wholeDay ? '' : `, ${clockTime(at, call.timeZone, this.locale)}`;
    return {
      at: iso,
      what: dateText(this.item(), at <= now),
      text: longDate(at, call.timeZone, this.locale) + time,
      distance: distance(at, now, call.timeZone, this.locale),
    };
  });
  protected readonly missing = computed(() =>
    this.item()
      .missing.slice(0, shownMissing)
      .map((one) => ({ ...missingLink(this.item().call.id, one), text: missingText(one) })),
  );

  protected short(at: string): string {
    return shortDate(new Date(at), this.item().call.timeZone, this.locale);
  }

  protected refereeText({ reference, at }: HomeExample): string {
    const name = reference?.name ?? '';
    const day = this.short(at);
    switch (reference?.state) {
      case 'declined':
        return $localize`:@@home.referee.declined:${name}:name: declined; nobody else is named yet`;
      case 'bounced':
        return $localize`:@@home.referee.bounced:the mail to ${name}:name: came back`;
      case 'expired':
        return $localize`:@@home.referee.expired:${name}:name: did not write by ${day}:day:`;
      default:
        return $localize`:@@home.referee.due:${name}:name:, due ${day}:day:`;
    }
  }

  protected async remind({ application, reference }: HomeExample): Promise<void> {
    if (!reference || this.busy() !== '') return;
    this.busy.set(reference.id);
    this.said.set('');
    try {
      const url = `/api/v1/applications/${application.id}/references/${reference.id}/reminder`;
      await firstValueFrom(this.http.post(url, {}));
      this.reminded.update((ids) => [...ids, reference.id]);
      this.said.set($localize`:@@home.wasReminded:${reference.name}:name: was reminded by mail.`);
    } catch (error) {
      this.said.set(messageOf(error));
    }
    this.busy.set('');
  }
}
