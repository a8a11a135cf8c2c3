import { Injectable } from '@nestjs/common';
import { DemoAccounts, demoPeople } from '../../accounts/demo/demo-accounts.ts';
import { DemoDecisions } from '../../decisions/demo/demo-decisions.ts';
import type { AccountActor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DemoTasks } from '../../recruitment-task/demo/demo-tasks.ts';
import { everybody } from '../people/everybody.ts';
import { ApplicantStory } from './applicant-story.ts';
import type { Timeline } from './timeline.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };
const call = 'geneva-spring-2027';

/** The call that is in review has a task: of three on its shortlist one has handed it in, and it is scored; one has started; one has not. */
@Injectable()
export class TaskStory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly story: ApplicantStory,
    private readonly decisions: DemoDecisions,
    private readonly tasks: DemoTasks,
  ) {}

  plan(
    timeline: Timeline,
    { coordinator, now }: { readonly coordinator: AccountActor; readonly now: Temporal.Instant },
  ): void {
    const ago = (hours: number): Temporal.Instant => now.subtract({ hours });
    const emails = everybody
      .filter(({ person }) => person.call === call && person.outcome === 'read')
      .map(({ email }) => email)
      .slice(0, 3);
    timeline.add(now.subtract({ minutes: 570 }), async () => {
      await this.decisions.shortlist(
        coordinator,
        call,
        emails.map((email) => this.story.applicationOf(email)),
      );
      await this.tasks.prepare(coordinator, call, 10);
      await this.tasks.send(coordinator, call);
    });
    timeline.add(ago(5), () => this.answer(emails[0], 'handed_in', 0));
    timeline.add(ago(1), () => this.answer(emails[1], 'started', 1));
    timeline.add(ago(2), async () => {
      const reviewers = Object.values(demoPeople).flatMap(({ email, role }) => (role === 'reviewer' ? [email] : []));
      // The first, as whom one signs in, has not scored it yet.
      for (const [index, email] of reviewers.slice(1).entries()) await this.tasks.score(await this.actor(email), index);
    });
  }

  private async answer(email: string | undefined, far: 'started' | 'handed_in', taste: number): Promise<void> {
    if (email === undefined) return;
    await this.tasks.answer({ actor: await this.actor(email), id: this.story.applicationOf(email), far }, taste);
  }

  private actor(email: string): Promise<AccountActor> {
    return this.work.run(system, (tx) => this.accounts.actor(tx, email));
  }
}
