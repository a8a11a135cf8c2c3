import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { NeedWithRanking, PersonWithWishes, WishMails, WishOverview } from '@placet/contract/wishes/wishes.ts';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import { stateNames } from '../../coordinate/state-names';
import { PlacementHead } from '../../placement/parts/placement-head';
import { Intent } from '../../session/intent';
import { messageOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { dayRangeText } from '../../ui/instant/day-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { placementUrl, WishesApi } from '../wishes-api';
import { MailsToSend } from './mails-to-send';

type Which = 'all' | 'not_asked' | 'waiting' | 'answered';
const which: readonly Which[] = ['all', 'not_asked', 'waiting', 'answered'];

/** Who was asked for wishes, who answered, and which needs are ranked; here they are asked and reminded. */
@Component({
  selector: 'app-wish-overview',
  imports: [Button, Instant, MailsToSend, Notice, PageState, PlacementHead, RouterLink, StatusTag],
  templateUrl: './overview.html',
})
export class WishOverviewPage {
  readonly call = input.required<string>();
  private readonly api = inject(WishesApi);
  private readonly locale = injectLocale();
  protected readonly page = httpResource<WishOverview>(() => `${placementUrl(this.call())}/wishes`);
  protected readonly filter = signal<Which>('all');
  protected readonly state = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly mails = signal<WishMails | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  private intent = new Intent();
  protected readonly filters = which.map((value) => ({ value, label: filterNames[value] }));

  private readonly people = computed(() => (this.page.hasValue() ? this.page.value().people : []));
  protected readonly states = computed(() => [...new Set(this.people().map(({ state }) => state))]);
  protected readonly shown = computed(() =>
    this.people().filter(
      (person) =>
        (this.filter() === 'all' || standing(person) === this.filter()) &&
        (this.state() === '' || person.state === this.state()),
    ),
  );
  protected readonly counts = computed(() => ({
    people: this.people().length,
    asked: this.people().filter(({ askedAt }) => askedAt !== null).length,
    answered: this.people().filter(({ answeredAt }) => answeredAt !== null).length,
    named: this.people().filter(({ from }) => from !== null).length,
  }));
  protected readonly toAsk = computed(() => this.chosenOf('not_asked'));
  protected readonly toRemind = computed(() => this.chosenOf('waiting'));
  protected readonly allChosen = computed(
    () => this.shown().length > 0 && this.shown().every(({ id }) => this.chosen().includes(id)),
  );
  protected readonly unranked = computed(() =>
    this.page.hasValue() ? this.page.value().needs.filter(({ finishedAt }) => finishedAt === null).length : 0,
  );

  protected readonly standing = standing;

  protected stateName(state: PersonWithWishes['state']): string {
    return stateNames[state as ReceivedState];
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected teams({ teams }: PersonWithWishes): string {
    const names = new Map(this.page.value()?.teams.map(({ id, name }) => [id, this.text(name)]));
    return teams.map((id, at) => `${String(at + 1)} ${names.get(id) ?? ''}`).join(', ');
  }

  protected period({ startsOn, endsOn }: NeedWithRanking): string {
    return startsOn !== null && endsOn !== null ? dayRangeText(startsOn, endsOn, this.locale) : '';
  }

  protected show(filter: string): void {
    this.filter.set(which.find((one) => one === filter) ?? 'all');
  }

  protected choose(id: string, on: boolean): void {
    this.chosen.update((chosen) => (on ? [...chosen, id] : chosen.filter((one) => one !== id)));
  }

  protected chooseAll(on: boolean): void {
    this.chosen.set(on ? this.shown().map(({ id }) => id) : []);
  }

  protected look(): Promise<void> {
    return this.doing(async () => {
      this.intent = new Intent();
      this.mails.set(await this.api.preview(this.call(), this.toAsk()));
    });
  }

  protected ask({ fingerprint, mails }: WishMails): Promise<void> {
    return this.doing(async () => {
      const ids = mails.map(({ id }) => id);
      const { sent } = await this.api.ask(this.call(), ids, fingerprint, this.intent.headers);
      this.done($localize`:@@wishes.overview.asked:Asked: ${sent}:count:. The mails are on their way.`);
    });
  }

  protected remind(): Promise<void> {
    return this.doing(async () => {
      const { sent } = await this.api.remind(this.call(), this.toRemind());
      this.done($localize`:@@wishes.overview.reminded:Reminded: ${sent}:count:.`);
    });
  }

  protected remindSupervisors(): Promise<void> {
    return this.doing(async () => {
      const { sent } = await this.api.remindSupervisors(this.call());
      this.done($localize`:@@wishes.overview.remindedSupervisors:Supervisors reminded: ${sent}:count:.`);
    });
  }

  private chosenOf(wanted: Which): string[] {
    const chosen = new Set(this.chosen());
    return this.people()
      .filter((person) => chosen.has(person.id) && standing(person) === wanted)
      .map(({ id }) => id);
  }

  private done(said: string): void {
    this.mails.set(undefined);
    this.chosen.set([]);
    this.said.set(said);
    this.page.reload();
  }

  private async doing(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.said.set('');
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      this.mails.set(undefined);
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}

const filterNames: Readonly<Record<Which, string>> = {
  all: $localize`:@@wishes.filter.all:Everybody`,
  not_asked: $localize`:@@wishes.filter.notAsked:Not asked`,
  waiting: $localize`:@@wishes.filter.waiting:Asked, no answer yet`,
  answered: $localize`:@@wishes.filter.answered:Answered`,
};

function standing({ askedAt, answeredAt }: PersonWithWishes): Which {
  if (askedAt === null) return 'not_asked';
  return answeredAt === null ? 'waiting' : 'answered';
}
