import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { Injectable } from '@nestjs/common';
import { DemoPapers } from '../../documents/demo/demo-papers.ts';
import type { RefereeActor } from '../../platform/database/actor.ts';
import { DemoReferees } from '../../references/demo/demo-referees.ts';
import type { DemoApplicant, RefereeFate } from '../people/applicant.ts';
import { refereePool } from '../people/referees.ts';
import { recommendationOf } from './papers.ts';
import type { Timeline } from './timeline.ts';
import { nth, textsOf } from './words.ts';

/** Hours after the application was sent at which the first referee opens the link; the second takes longer. */
const opens = 22;
const rules = { accept: ['pdf', 'docx', 'odt'], maxBytes: 5_000_000, maxPages: 4 } as const;

/** What the two referees of an applicant did. */
@Injectable()
export class RefereeStory {
  constructor(
    private readonly referees: DemoReferees,
    private readonly papers: DemoPapers,
  ) {}

  plan(
    timeline: Timeline,
    person: DemoApplicant,
    index: number,
    after: (hours: number) => Temporal.Instant,
    application: () => string,
  ): void {
    for (const [position, fate] of person.references.entries()) {
      const referee = (): Promise<RefereeActor> => this.referees.at(application(), position);
      const opened = opens + position * 29 + (index % 5) * 7;
      if (fate === 'silent') continue;
      if (fate === 'declined') {
        timeline.add(after(opened), async () => this.referees.decline(await referee(), textsOf(person).declined));
        continue;
      }
      timeline.add(after(opened), async () => this.referees.open(await referee()));
      const wrote = after(opened + 26);
      if (fate === 'writing') {
        const draft = this.draftOf(person, index * 2 + position);
        timeline.add(wrote, async () => {
          await this.referees.save(await referee(), draft, null);
        });
      } else {
        timeline.add(wrote, async () => this.give(await referee(), application(), person, index * 2 + position, fate));
      }
    }
  }

  private async give(
    referee: RefereeActor,
    applicationId: string,
    person: DemoApplicant,
    turn: number,
    fate: RefereeFate,
  ): Promise<void> {
    const answers =
      fate === 'letter' ? await this.withLetter(referee, applicationId, person, turn) : this.answersOf(person, turn);
    const revision = await this.referees.save(referee, answers, fate === 'shown');
    await this.referees.give(referee, revision);
  }

  private answersOf(person: DemoApplicant, turn: number): FormAnswers {
    const { strengths, support } = nth(textsOf(person).references, turn);
    return {
      acquaintance: acquaintance(turn),
      statement: { strengths, support, trust: 'yes', recommendation: turn % 3 === 0 ? 'yes' : 'strongly' },
    };
  }

  private draftOf(person: DemoApplicant, turn: number): FormAnswers {
    const { strengths } = nth(textsOf(person).references, turn);
    return { acquaintance: acquaintance(turn), statement: { strengths: strengths.split('. ')[0] ?? '' } };
  }

  private async withLetter(
    referee: RefereeActor,
    applicationId: string,
    person: DemoApplicant,
    turn: number,
  ): Promise<FormAnswers> {
    const { strengths } = nth(textsOf(person).references, turn);
    const [name, organisation] = nth(refereePool[person.locale], turn);
    const fileName = person.locale === 'fr' ? 'Lettre de recommandation.pdf' : 'Letter of recommendation.pdf';
    const place = { applicationId, question: 'letter', kind: 'reference-letter', fileName, rules };
    const letter = await this.papers.add(referee, place, recommendationOf(person, name, organisation, strengths));
    return {
      acquaintance: acquaintance(turn),
      statement: { letter: { documentId: letter }, trust: 'yes', recommendation: 'strongly' },
    };
  }
}

const acquaintance = (turn: number) => ({
  capacity: turn % 2 === 0 ? 'teacher' : 'manager',
  'years-known': 1 + (turn % 5),
  relative: false,
});
