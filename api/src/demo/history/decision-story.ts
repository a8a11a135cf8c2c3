import { Injectable } from '@nestjs/common';
import { DemoAccounts } from '../../accounts/demo/demo-accounts.ts';
import { DemoDecisions } from '../../decisions/demo/demo-decisions.ts';
import type { AccountActor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { everybody } from '../people/everybody.ts';
import { ApplicantStory } from './applicant-story.ts';
import type { Timeline } from './timeline.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };
const spring = 'geneva-spring-2027';
const conditions = [
  {
    en: 'You have a valid permit to work on the first day.',
    fr: 'Vous avez un permis de travail valable le premier jour.',
  },
  { en: 'You sign the confidentiality commitment.', fr: 'Vous signez l’engagement de confidentialité.' },
];

interface Told {
  readonly coordinator: AccountActor;
  readonly now: Temporal.Instant;
  /** The call that is over. */
  readonly closed: string;
}

/** What was decided: released in the call that is over, with an offer accepted; staged, and seen by nobody, in the one that runs. */
@Injectable()
export class DecisionStory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly story: ApplicantStory,
    private readonly decisions: DemoDecisions,
  ) {}

  plan(timeline: Timeline, told: Told): void {
    const { coordinator, now, closed } = told;
    const ago = (hours: number): Temporal.Instant => now.subtract({ hours });
    const day = (days: number): string =>
      now
        .add({ hours: 24 * days })
        .toZonedDateTimeISO('Europe/Zurich')
        .toPlainDate()
        .toString();
    const offer = (answerBy: string, from: number, to: number) => ({
      ...{ outcome: 'offer' as const, startsOn: day(from), endsOn: day(to), teamId: null },
      ...{ conditions, answerBy },
    });
    const autumn = this.people(closed, 'accepted').slice(-3);
    let release = '';
    timeline.add(ago(9), async () => {
      const [first, second, third] = autumn.map((email) => this.story.applicationOf(email));
      if (first === undefined || second === undefined || third === undefined) return;
      await this.decisions.shortlist(coordinator, closed, [first]);
      await this.decisions.stage(coordinator, closed, [first], offer(day(14), 30, 210));
      await this.decisions.stage(coordinator, closed, [second], { outcome: 'waitlist' });
      await this.decisions.stage(coordinator, closed, [third], { outcome: 'reject', reason: 'places', line: '' });
    });
    timeline.add(ago(8), async () => {
      release = await this.decisions.release(coordinator, closed);
    });
    timeline.add(ago(8).add({ minutes: 2 }), () => this.decisions.send(release));
    timeline.add(ago(3), async () => {
      const [email = ''] = autumn;
      const applicant = await this.work.run(system, (tx) => this.accounts.actor(tx, email));
      await this.decisions.accept(applicant, this.story.applicationOf(email));
    });
    timeline.add(ago(6), async () => {
      const [first, second, third] = this.people(spring, 'read')
        .slice(-3)
        .map((email) => this.story.applicationOf(email));
      if (first === undefined || second === undefined || third === undefined) return;
      await this.decisions.shortlist(coordinator, spring, [first]);
      await this.decisions.stage(coordinator, spring, [first], offer(day(75), 100, 270));
      await this.decisions.stage(coordinator, spring, [second], { outcome: 'waitlist' });
      await this.decisions.stage(coordinator, spring, [third], { outcome: 'reject', reason: 'profile', line: '' });
    });
  }

  private people(call: string, outcome: string): string[] {
    return everybody
      .filter(({ person }) => person.call === call && person.outcome === outcome)
      .map(({ email }) => email);
  }
}
