import { Injectable } from '@nestjs/common';
import type { ReviewerSettings } from '@placet/contract/assignment/schemas.ts';
import { DemoAccounts, demoPeople } from '../../accounts/demo/demo-accounts.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { AccountActor } from '../../platform/database/actor.ts';
import { DemoDiscussion } from '../../discussion/demo/demo-discussion.ts';
import { DemoReviewers } from '../../assignment/demo/demo-reviewers.ts';
import { DemoReviews, type DemoReviewer } from '../../review/demo/demo-reviews.ts';
import { DemoScreening } from '../../screening/demo/demo-screening.ts';
import { everybody } from '../people/everybody.ts';
import type { Timeline } from './timeline.ts';

interface Told {
  readonly coordinator: AccountActor;
  readonly now: Temporal.Instant;
  readonly applicationOf: (email: string) => string;
}

/**
 * Two calls are in review: of the one that closed everybody who was accepted, with names; of the open one, blind, those whose application was
 * read. Each has three of the four reviewers. Most reviews are submitted, enough to compare them by; the first of the reviewers, as whom one
 * signs in, has some left.
 */
@Injectable()
export class ReviewStory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly screening: DemoScreening,
    private readonly reviews: DemoReviews,
    private readonly discussion: DemoDiscussion,
    private readonly panel: DemoReviewers,
  ) {}

  plan(timeline: Timeline, told: Told): void {
    timeline.add(told.now.subtract({ hours: 15 }), () => this.accept(told));
    timeline.add(told.now.subtract({ hours: 11 }), () => this.review(told, 'geneva-autumn-2026', 'accepted', 6, [1]));
    timeline.add(told.now.subtract({ hours: 10 }), () =>
      this.review(told, 'geneva-spring-2027', 'read', 12, [1, 2, 3, 4]),
    );
  }

  private async accept({ coordinator, applicationOf }: Told): Promise<void> {
    for (const email of emailsOf('geneva-spring-2027', 'read'))
      await this.screening.decide(coordinator, applicationOf(email), { action: 'accept' });
  }

  /** The first is not done with `waiting`: the reviews are begun, opened, not opened; of the last of these another is missing as well. */
  private async review(
    { coordinator, now, applicationOf }: Told,
    call: string,
    outcome: string,
    days: number,
    waiting: readonly number[],
  ): Promise<void> {
    await this.reviews.settle(call, { blind: outcome === 'read', due: now.add({ hours: 24 * days }) });
    const panel = await this.reviewers();
    const [first, ...others] = panel;
    if (!first) throw new Error('the demo has no reviewers');
    const people = panel.map(({ actor }, place) => ({ reviewer: actor, brings: bring(place) }));
    await this.panel.invite(coordinator, call, people, [-3, 1]);
    for (const [index, email] of emailsOf(call, outcome).entries()) {
      const application = applicationOf(email);
      const own = await this.reviews.assign(coordinator, application, first);
      const waits = waiting.indexOf(index);
      const far = waits < 0 ? 'submitted' : (['begun', 'cleared'] as const)[waits];
      if (far) await this.reviews.judge(first, own, far, index, 0);
      const two = others.filter((_other, place) => place !== index % others.length);
      const judging: [DemoReviewer, string][] = [[first, own]];
      for (const [place, reviewer] of two.entries()) {
        const assignment = await this.reviews.assign(coordinator, application, reviewer);
        if (waits < 3 || place === 0)
          await this.reviews.judge(reviewer, assignment, 'submitted', index, others.indexOf(reviewer) + 1);
        judging.push([reviewer, assignment]);
      }
      if (index === 0) await this.discuss(coordinator, application, judging);
    }
  }

  /** Of the first, all have submitted: they do not agree, and say so. */
  private async discuss(
    coordinator: AccountActor,
    application: string,
    judging: readonly (readonly [DemoReviewer, string])[],
  ): Promise<void> {
    const [begun, second, third] = judging;
    if (!begun || !second || !third) return;
    const [[first, at], [one, mine], [other, theirs]] = [begun, second, third];
    const root = await this.discussion.say(one.actor, mine, {
      text: 'I went back and forth on the motivation. The letter is careful with the people it tells of, which matters more to me than polish.',
    });
    await this.discussion.say(other.actor, theirs, {
      text: 'I read it as general, and scored it lower. Could you say which passage convinced you?',
      answers: root,
      mentions: [one.accountId, first.accountId],
    });
    await this.discussion.agree(first.actor, at, root);
    await this.discussion.say(coordinator, application, {
      text: 'The team could live with a start two weeks late, should that be what holds you back.',
    });
  }

  private reviewers(): Promise<(DemoReviewer & { readonly actor: AccountActor })[]> {
    const emails = Object.values(demoPeople).flatMap(({ email, role }) => (role === 'reviewer' ? [email] : []));
    return this.work.run({ kind: 'system', job: 'demo' }, async (tx) => {
      const found: (DemoReviewer & { readonly actor: AccountActor })[] = [];
      for (const email of emails) {
        const actor = await this.accounts.actor(tx, email);
        found.push({ actor, accountId: actor.accountId });
      }
      return found;
    });
  }
}

function emailsOf(call: string, outcome: string): string[] {
  return everybody.flatMap(({ person, email }) => (person.call === call && person.outcome === outcome ? [email] : []));
}

/** What each of the panel brings: teams they know, languages they read, how much they take. */
function bring(place: number): ReviewerSettings {
  const [english, french, arabic] = [
    { language: 'en', level: 'C1' },
    { language: 'fr', level: 'native' },
    { language: 'ar', level: 'B2' },
  ] as const;
  const kinds = [
    { expertise: ['team:un-monitoring', 'team:legal'], languages: [english, french], capacity: 12 },
    { expertise: ['team:documentation'], languages: [english, arabic], capacity: 10 },
    { expertise: ['team:legal'], languages: [french], capacity: 8 },
    { expertise: ['team:un-monitoring'], languages: [english], capacity: null },
  ] as const;
  const { expertise, languages, capacity } = kinds[place % kinds.length] ?? kinds[0];
  return { minLoad: 0, capacity, expertise: [...expertise], languages: [...languages], preferences: {}, active: true };
}
