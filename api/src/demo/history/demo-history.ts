import { Injectable } from '@nestjs/common';
import { DemoAccounts, demoPeople } from '../../accounts/demo/demo-accounts.ts';
import { DemoApplying } from '../../applications/demo/demo-applying.ts';
import { DemoCalls } from '../../calls/demo/demo-calls.ts';
import { DemoMails } from '../../messages/demo/demo-mails.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { AccountActor, SystemActor } from '../../platform/database/actor.ts';
import { DemoViews } from '../../home/demo/demo-views.ts';
import { DemoNotes, demoNotes } from '../../notes/demo/demo-notes.ts';
import { DemoReferees } from '../../references/demo/demo-referees.ts';
import { begun } from '../people/amina.ts';
import { everybody } from '../people/everybody.ts';
import { answersOf } from './answers.ts';
import type { HistoryClock } from './history.ts';
import { ReviewStory } from './review-story.ts';
import { ApplicantStory } from './applicant-story.ts';
import { TaskStory } from './task-story.ts';
import { DecisionStory } from './decision-story.ts';
import { PlacementStory } from './placement-story.ts';
import { WishStory } from './wish-story.ts';
import { Timeline } from './timeline.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };
const closed = 'geneva-autumn-2026';

/**
 * What happened before the installation was first started: some forty people applied, over half a year, with all that follows from it.
 * It is told day by day through the product's own use cases, so that whatever can be verified of an application can be verified of these.
 */
@Injectable()
export class DemoHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly calls: DemoCalls,
    private readonly applying: DemoApplying,
    private readonly referees: DemoReferees,
    private readonly mails: DemoMails,
    private readonly story: ApplicantStory,
    private readonly decisions: DecisionStory,
    private readonly tasks: TaskStory,
    private readonly wishes: WishStory,
    private readonly placement: PlacementStory,
    private readonly notes: DemoNotes,
    private readonly views: DemoViews,
    private readonly reviewing: ReviewStory,
  ) {}

  async tell(clock: HistoryClock): Promise<void> {
    const now = clock.now();
    const timeline = new Timeline(now);
    const coordinator = await this.work.run(system, (tx) => this.accounts.actor(tx, demoPeople.coordinator.email));
    for (const [index, { person, email }] of everybody.entries())
      this.story.plan(timeline, { person, email, index, now, coordinator });
    const autumn = await this.work.run(system, (tx) => this.calls.reopen(tx, closed));
    timeline.add(autumn.closesAt, () => this.work.run(system, (tx) => this.calls.close(tx, closed)));
    timeline.add(now.subtract({ hours: 24 * begun.daysAgo }), () => this.begin(now));
    this.planNotes(timeline, coordinator, now);
    this.reviewing.plan(timeline, { coordinator, now, applicationOf: (email) => this.story.applicationOf(email) });
    this.tasks.plan(timeline, { coordinator, now });
    this.wishes.plan(timeline, { coordinator, now });
    this.decisions.plan(timeline, { coordinator, now, closed });
    this.placement.plan(timeline, { coordinator, now, closed });
    timeline.addDaily(async () => {
      await this.referees.letTimePass();
      await this.applying.letTimePass();
    });
    await timeline.tell((to) => {
      clock.travel(to);
    });
    await this.work.run(system, (tx) => this.mails.settle(tx, this.story.applicationOf(demoPeople.applicant.email)));
  }

  /** A coordinator reads in the evening and notes what they think; two applications in each language. */
  private planNotes(timeline: Timeline, coordinator: AccountActor, now: Temporal.Instant): void {
    timeline.add(now.subtract({ hours: 20 }), () => this.views.save(coordinator));
    for (const locale of ['en', 'fr'] as const) {
      const read = everybody.filter(({ person }) => person.outcome === 'read' && person.locale === locale);
      for (const [index, note] of demoNotes[locale].entries()) {
        const email = read[index]?.email;
        if (email === undefined) continue;
        timeline.add(now.subtract({ hours: 16, minutes: 25 * index }), () =>
          this.notes.write(coordinator, this.story.applicationOf(email), note),
        );
      }
    }
  }

  /** The draft of the applicant whom one signs in as. */
  private async begin(now: Temporal.Instant): Promise<void> {
    const [first] = everybody;
    if (!first) throw new Error('nobody applies');
    const { person, email } = first;
    const actor = await this.work.run(system, (tx) => this.accounts.actor(tx, email));
    const answers = answersOf(person, 0, email, now.toZonedDateTimeISO('Europe/Zurich').toPlainDate());
    const id = await this.applying.start(actor, begun.call, person.locale);
    const sections = begun.sections.map((key) => [key, answers[key] ?? {}]);
    await this.applying.fill(actor, id, Object.fromEntries(sections) as typeof answers);
  }
}
