import { Injectable } from '@nestjs/common';
import { DemoAccounts, demoPeople } from '../../accounts/demo/demo-accounts.ts';
import type { AccountActor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DemoWishes } from '../../wishes/demo/demo-wishes.ts';
import { everybody } from '../people/everybody.ts';
import { ApplicantStory } from './applicant-story.ts';
import type { Timeline } from './timeline.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };
const call = 'geneva-spring-2027';

/** In the call that is in review some were asked what they wish, most of them have answered, and a supervisor has begun to rank. */
@Injectable()
export class WishStory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly story: ApplicantStory,
    private readonly wishes: DemoWishes,
  ) {}

  plan(
    timeline: Timeline,
    { coordinator, now }: { readonly coordinator: AccountActor; readonly now: Temporal.Instant },
  ): void {
    const ago = (minutes: number): Temporal.Instant => now.subtract({ minutes });
    const emails = everybody
      .filter(({ person }) => person.call === call && person.outcome === 'read')
      .map(({ email }) => email)
      .slice(0, 6);
    timeline.add(ago(280), async () => {
      await this.wishes.prepare(coordinator, call, now.add({ hours: 24 * 9 }));
      const asked = emails.map((email) => this.story.applicationOf(email));
      await this.wishes.ask(coordinator, call, asked);
    });
    for (const [index, email] of emails.slice(0, 4).entries())
      timeline.add(ago(200 - 30 * index), async () =>
        this.wishes.answer(await this.actor(email), this.story.applicationOf(email), index),
      );
    timeline.add(ago(40), async () => this.wishes.rank(await this.actor(demoPeople.supervisor.email), call));
  }

  private actor(email: string): Promise<AccountActor> {
    return this.work.run(system, (tx) => this.accounts.actor(tx, email));
  }
}
