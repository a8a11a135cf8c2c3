import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { lettersRule } from './domain/letters.ts';
import type { OwnAssignment } from './data/assignments.queries.ts';
import { findOwn, requireCleared } from './own-assignments.ts';

/** An own assignment whose call lets its reviewers read what referees wrote. @throws Problem `not_found` | `review.declare_first` | `review.letters_withheld` */
export async function findWithLetters(tx: Transaction, id: string): Promise<OwnAssignment> {
  const assignment = await findOwn(tx, id, 'review.do');
  requireCleared(assignment);
  if (lettersRule(assignment) !== 'shown') throw new Problem('review.letters_withheld');
  return assignment;
}
