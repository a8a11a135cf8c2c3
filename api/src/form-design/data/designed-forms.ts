import type { Locale } from '@placet/contract';
import { formDesign } from '@placet/contract/forms/design/form-design.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';

/** A call as far as its form is concerned. */
export interface CallOfForm {
  readonly id: string;
  readonly slug: string;
  readonly locales: readonly Locale[];
  readonly formVersionId: string | null;
}

/** A version of a form: published, or the one being written. */
export interface StoredForm {
  readonly id: string;
  readonly number: number;
  readonly definition: FormDefinition;
  /** Null while it is being written. */
  readonly publishedAt: Temporal.Instant | null;
  readonly revision: number;
  readonly savedAt: Temporal.Instant | null;
  /** Name of who saved last. */
  readonly savedBy: string | null;
}

interface Row {
  id: string;
  number: number;
  definition: unknown;
  published_at: Date | null;
  revision: number;
  saved_at: Date | null;
  saved_by: { name?: string } | null;
}

const columns = 'id, number, definition, published_at, revision, saved_at, saved_by';

/** The versions of a call's form, as those who write it see them. */
@Injectable()
export class DesignedForms {
  /**
   * Held, nobody else saves or publishes the call's form, or begins an application with it, before this transaction ends.
   * @throws Problem `not_found` when the actor does not set up this call.
   */
  async call(tx: Transaction, id: string, hold: 'none' | 'change' = 'none'): Promise<CallOfForm> {
    authorise(tx.actor, 'call.set_up', { callId: id });
    if (hold === 'change') await holdChain(tx, { type: 'call', id });
    const [row] = await tx.query<{ id: string; slug: string; locales: Locale[]; form_version_id: string | null }>(
      `SELECT id, slug, locales, form_version_id FROM call WHERE id = $1${hold === 'change' ? ' FOR NO KEY UPDATE' : ''}`,
      [id],
    );
    if (!row) throw notFound();
    return { id: row.id, slug: row.slug, locales: row.locales, formVersionId: row.form_version_id };
  }

  /** The draft version; null when there is none. */
  async draft(tx: Transaction, callId: string): Promise<StoredForm | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${columns} FROM form_version WHERE call_id = $1 AND published_at IS NULL`,
      [callId],
    );
    return row ? toForm(row) : null;
  }

  /** The version in force; null for a call whose form was never published. */
  async inForce(tx: Transaction, { formVersionId }: CallOfForm): Promise<StoredForm | null> {
    const [row] = await tx.query<Row>(`SELECT ${columns} FROM form_version WHERE id = $1`, [formVersionId]);
    return row ? toForm(row) : null;
  }

  /** Writes the draft version over `revision` (0: there is none). The call is held. @returns what is stored now. */
  async save(tx: Transaction, callId: string, definition: FormDefinition, revision: number): Promise<StoredForm> {
    const values = [callId, JSON.stringify(definition), tx.now.toString(), auditedActor(tx.actor)];
    const [row] = await (revision === 0
      ? tx.query<Row>(
          `INSERT INTO form_version (call_id, number, definition, published_at, revision, saved_at, saved_by)
           SELECT $1, coalesce(max(number), 0) + 1, $2, NULL, 1, $3, $4 FROM form_version WHERE call_id = $1 RETURNING ${columns}`,
          values,
        )
      : tx.query<Row>(
          `UPDATE form_version SET definition = $2, revision = revision + 1, saved_at = $3, saved_by = $4
           WHERE call_id = $1 AND published_at IS NULL AND revision = $5 RETURNING ${columns}`,
          [...values, revision],
        ));
    if (!row) throw new Error('the draft version is not the one that was read under the lock');
    return toForm(row);
  }

  async discard(tx: Transaction, callId: string): Promise<void> {
    await tx.query('DELETE FROM form_version WHERE call_id = $1 AND published_at IS NULL', [callId]);
  }
}

function toForm(row: Row): StoredForm {
  return {
    id: row.id,
    number: row.number,
    definition: formDesign.parse(row.definition),
    publishedAt: row.published_at?.toTemporalInstant() ?? null,
    revision: row.revision,
    savedAt: row.saved_at?.toTemporalInstant() ?? null,
    savedBy: row.saved_by?.name ?? null,
  };
}
