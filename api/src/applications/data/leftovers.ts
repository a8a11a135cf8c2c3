import type { LeftoverOfDraft } from '@placet/contract/applications/schemas.ts';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import { Injectable } from '@nestjs/common';
import { Vault, type PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { leftoverPlace } from '../sealed-places.ts';

interface Row {
  id: string;
  section_key: string;
  section_title: LeftoverOfDraft['section']['title'];
  question: LeftoverOfDraft['question'];
  reason: LeftoverOfDraft['reason'];
  answer: AnswerValue | null;
  sealed: Buffer | null;
  created_at: Date;
}

/** What changes of the form left over of a draft: seen by its author alone, gone with the draft. */
@Injectable()
export class Leftovers {
  constructor(private readonly vault: Vault) {}

  /** The latest change first, and within one in the order of the form. */
  async of(tx: Transaction, { id, accountId }: ApplicationRecord): Promise<LeftoverOfDraft[]> {
    const rows = await tx.query<Row>(
      `SELECT id, section_key, section_title, question, reason, answer, sealed, created_at FROM draft_leftover
       WHERE application_id = $1 ORDER BY created_at DESC, position`,
      [id],
    );
    const seal = rows.some(({ sealed }) => sealed) ? await this.vault.of(tx, accountId) : null;
    return rows.map((row) => toLeftover(row, seal));
  }

  async count(tx: Transaction, applicationId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM draft_leftover WHERE application_id = $1',
      [applicationId],
    );
    return row?.count ?? 0;
  }

  /** @returns whether there was one. */
  async remove(tx: Transaction, applicationId: string, id: string): Promise<boolean> {
    const removed = await tx.query('DELETE FROM draft_leftover WHERE application_id = $1 AND id = $2 RETURNING id', [
      applicationId,
      id,
    ]);
    return removed.length > 0;
  }
}

function toLeftover(row: Row, seal: PersonalSeal | null): LeftoverOfDraft {
  const answer = row.sealed && seal ? (seal.open(leftoverPlace(row.id), row.sealed) as AnswerValue) : row.answer;
  if (answer === null) throw new Error('a leftover holds an answer');
  return {
    id: row.id,
    section: { key: row.section_key, title: row.section_title },
    question: row.question,
    reason: row.reason,
    answer,
    at: row.created_at.toTemporalInstant().toString(),
  };
}
