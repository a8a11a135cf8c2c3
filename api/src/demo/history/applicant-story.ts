import { Injectable } from '@nestjs/common';
import { DemoAccounts, demoPeople } from '../../accounts/demo/demo-accounts.ts';
import { DemoApplying } from '../../applications/demo/demo-applying.ts';
import { DemoCoordinator } from '../../coordination/demo/demo-coordinator.ts';
import { DemoPapers } from '../../documents/demo/demo-papers.ts';
import type { AccountActor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DemoScreening } from '../../screening/demo/demo-screening.ts';
import type { DemoApplicant } from '../people/applicant.ts';
import { slug } from '../people/everybody.ts';
import { answersOf, enclosed } from './answers.ts';
import { cvOf, letterOf } from './papers.ts';
import { RefereeStory } from './referee-story.ts';
import type { Timeline } from './timeline.ts';
import { textsOf } from './words.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };

/** Ten o'clock yesterday where the organisation is. Counted from now, a first start by night would have people apply before a call opens. */
function lastEvening(now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO('Europe/Zurich').startOfDay().subtract({ hours: 2 }).toInstant();
}

export interface Told {
  readonly person: DemoApplicant;
  readonly email: string;
  /** Place among everybody. */
  readonly index: number;
  readonly now: Temporal.Instant;
  readonly coordinator: AccountActor;
}

const limits = { accept: ['pdf', 'docx', 'odt'], maxBytes: 5_000_000 } as const;
const papers = {
  cv: { question: 'cv', kind: 'cv', rules: { ...limits, maxPages: 3 } },
  letter: { question: 'cover-letter', kind: 'cover-letter', rules: { ...limits, maxPages: 2 } },
} as const;

/** What one applicant did and what became of it. */
@Injectable()
export class ApplicantStory {
  private readonly applications = new Map<string, string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly applying: DemoApplying,
    private readonly papers: DemoPapers,
    private readonly coordination: DemoCoordinator,
    private readonly referees: RefereeStory,
    private readonly screening: DemoScreening,
  ) {}

  /** @throws Error when the story has not come to it yet. */
  applicationOf(email: string): string {
    const id = this.applications.get(email);
    if (id === undefined) throw new Error('the demo tells of an application before it was begun');
    return id;
  }

  plan(timeline: Timeline, told: Told): void {
    const { person, email, index, now } = told;
    const evening = lastEvening(now);
    const sent = evening.subtract({ hours: 24 * person.sentDaysAgo, minutes: (index * 37) % 480 });
    const after = (hours: number): Temporal.Instant => sent.add({ hours });
    timeline.add(sent.subtract({ hours: 14 + (index % 2) * 20 }), () => this.begin(told));
    timeline.add(sent, () => this.send(told, sent));
    this.referees.plan(timeline, person, index, after, () => this.applicationOf(email));
    this.planOutcome(timeline, told, after);
  }

  private planOutcome(timeline: Timeline, told: Told, after: (hours: number) => Temporal.Instant): void {
    const { person, email, now, coordinator } = told;
    const id = (): string => this.applicationOf(email);
    const opened = after(50);
    if (['read', 'accepted', 'unfit', 'incomplete'].includes(person.outcome))
      timeline.add(opened, () => this.coordination.open(coordinator, id()));
    timeline.add(after(120), () => this.screen(told));
    if (person.outcome === 'withdrawn')
      timeline.add(after(130), async () => this.applying.withdraw(await this.actor(email), id()));
    if (person.outcome === 'repaired') {
      timeline.add(opened, () => this.sendBack(told, opened));
      timeline.add(after(77), () => this.repair(told));
    }
    // Sent back so recently that there is still time to repair it.
    const recently = lastEvening(now).subtract({ hours: 45 });
    if (person.outcome === 'returned') timeline.add(recently, () => this.sendBack(told, recently));
  }

  private async screen({ person, email, coordinator }: Told): Promise<void> {
    const id = this.applicationOf(email);
    if (person.outcome === 'accepted') await this.screening.decide(coordinator, id, { action: 'accept' });
    if (person.outcome !== 'unfit' && person.outcome !== 'incomplete') return;
    const reason = person.outcome === 'unfit' ? 'rules' : 'incomplete';
    const note = textsOf(person).screened[reason];
    await this.screening.decide(coordinator, id, { action: 'find_ineligible', reason, note });
  }

  private async begin({ person, email }: Told): Promise<void> {
    const { name, called, locale, call } = person;
    if (email !== demoPeople.applicant.email)
      await this.work.run(system, (tx) => this.accounts.open(tx, { email, name, addressName: called, locale }));
    this.applications.set(email, await this.applying.start(await this.actor(email), call, locale));
  }

  private async send({ person, email, index }: Told, sent: Temporal.Instant): Promise<void> {
    const actor = await this.actor(email);
    const id = this.applicationOf(email);
    const cv = await this.papers.add(actor, this.place(id, person, 'cv'), cvOf(person));
    const wrong = person.outcome === 'returned' || person.outcome === 'repaired';
    const letter = await this.papers.add(actor, this.place(id, person, 'letter'), letterOf(person, index, wrong));
    const day = sent.toZonedDateTimeISO('Europe/Zurich').toPlainDate();
    await this.applying.fill(actor, id, { ...answersOf(person, index, email, day), ...enclosed({ cv, letter }) });
    await this.applying.send(actor, id);
  }

  private async sendBack({ person, email, coordinator }: Told, at: Temporal.Instant): Promise<void> {
    const id = this.applicationOf(email);
    await this.coordination.open(coordinator, id);
    const until = at.toZonedDateTimeISO('Europe/Zurich').toPlainDate().add({ days: 10 }).toString();
    await this.coordination.sendBack(coordinator, id, {
      sections: ['documents'],
      until,
      note: textsOf(person).returned,
    });
  }

  private async repair({ person, email, index }: Told): Promise<void> {
    const actor = await this.actor(email);
    const id = this.applicationOf(email);
    const cv = await this.papers.add(actor, this.place(id, person, 'cv'), cvOf(person));
    const letter = await this.papers.add(actor, this.place(id, person, 'letter'), letterOf(person, index));
    await this.applying.fill(actor, id, enclosed({ cv, letter }));
    await this.applying.send(actor, id);
  }

  private actor(email: string): Promise<AccountActor> {
    return this.work.run(system, (tx) => this.accounts.actor(tx, email));
  }

  private place(applicationId: string, { name, locale }: DemoApplicant, paper: keyof typeof papers) {
    const label = { cv: 'CV', letter: locale === 'fr' ? 'Lettre' : 'Letter' }[paper];
    return { applicationId, ...papers[paper], fileName: `${label} ${slug(name).replaceAll('.', ' ')}.pdf` };
  }
}
