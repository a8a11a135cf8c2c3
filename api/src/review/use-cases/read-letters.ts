import type { JudgedLetters } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { givenLetters } from '../../references/given-letters.ts';
import { lettersRule } from '../domain/letters.ts';
import { findOwn, requireCleared } from '../own-assignments.ts';

/** What referees wrote about an application somebody judges, where its call lets reviewers read that. */
@Injectable()
export class ReadLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: AccessRecords,
  ) {}

  /** @throws Problem `review.declare_first` | `review.letters_withheld` */
  async run(actor: Actor, id: string): Promise<JudgedLetters> {
    const applicationId = await this.unitOfWork.run(actor, async (tx) => {
      const assignment = await findOwn(tx, id, 'review.do');
      requireCleared(assignment);
      if (lettersRule(assignment) !== 'shown') throw new Problem('review.letters_withheld');
      await this.records.note(tx, assignment.applicationId, 'reference', 'reviewer');
      return assignment.applicationId;
    });
    const letters = await this.unitOfWork.read({ kind: 'system', job: 'review' }, (tx) =>
      givenLetters(tx, applicationId),
    );
    return {
      letters: letters.map(({ referee, form, answers }) => ({ referee, ...withoutFiles(form.sections, answers) })),
    };
  }
}

type Letter = JudgedLetters['letters'][number];

/** What they wrote; files of theirs say who they are and whom they write of in ways nobody has looked at. */
function withoutFiles(asked: Letter['sections'], answers: Letter['answers']): Pick<Letter, 'sections' | 'answers'> {
  const sections = asked.map((section) => ({
    ...section,
    questions: section.questions.filter(({ type }) => type !== 'file'),
  }));
  const kept = sections.map(({ key, questions }) => [
    key,
    Object.fromEntries(
      questions.flatMap((one) => {
        const value = answers[key]?.[one.key];
        return value === undefined ? [] : [[one.key, value] as const];
      }),
    ),
  ]);
  return { sections, answers: Object.fromEntries(kept) as Letter['answers'] };
}
