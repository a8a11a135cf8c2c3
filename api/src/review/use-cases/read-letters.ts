import type { JudgedLetters } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { givenLetters } from '../../references/given-letters.ts';
import { findWithLetters } from '../judged-letters.ts';

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
      const assignment = await findWithLetters(tx, id);
      await this.records.note(tx, assignment.applicationId, 'reference', 'reviewer');
      return assignment.applicationId;
    });
    const letters = await this.unitOfWork.read({ kind: 'system', job: 'review' }, (tx) =>
      givenLetters(tx, applicationId),
    );
    return {
      letters: letters.map(({ id: letter, referee, form, answers, documents }) => ({
        ...{ id: letter, referee, ...withoutFiles(form.sections, answers) },
        // Under no name of the referee's: it is called by the question it answers.
        documents: documents.map(({ question, type, size }) => ({ question, type, size })),
      })),
    };
  }
}

type Letter = JudgedLetters['letters'][number];

/** What they wrote; which document a file is stays ours. */
function withoutFiles(asked: Letter['sections'], answers: Letter['answers']): Pick<Letter, 'sections' | 'answers'> {
  const kept = asked.map(({ key, questions }) => [
    key,
    Object.fromEntries(
      questions.flatMap((one) => {
        const value = answers[key]?.[one.key];
        return value === undefined || one.type === 'file' ? [] : [[one.key, value] as const];
      }),
    ),
  ]);
  return { sections: asked, answers: Object.fromEntries(kept) as Letter['answers'] };
}
