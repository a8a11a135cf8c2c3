import type { FormAnswers, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { keepingOf } from '@placet/contract/forms/flags.ts';
import type { Section } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import { Vault, type PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { draftPlace } from '../sealed-places.ts';

/** A section as last saved. */
export interface StoredDraft {
  readonly answers: SectionAnswers;
  readonly revision: number;
  readonly savedAt: Temporal.Instant;
}

/** What is written: open answers as they are, the others under the person's key. */
export interface DraftParts {
  readonly open: SectionAnswers;
  /** Sensitive and monitoring answers. */
  readonly closed: SectionAnswers;
}

interface Row {
  section_key: string;
  answers: SectionAnswers;
  sealed: Buffer | null;
  revision: number;
  updated_at: Date;
}

/** Draft sections of an application: one row each, with a revision. */
@Injectable()
export class Drafts {
  constructor(private readonly vault: Vault) {}

  /** All saved sections by key, or the one asked for. */
  async read(
    tx: Transaction,
    { id, accountId }: ApplicationRecord,
    only: string | null = null,
  ): Promise<Map<string, StoredDraft>> {
    const rows = await tx.query<Row>(
      `SELECT section_key, answers, sealed, revision, updated_at FROM draft_section
       WHERE application_id = $1 AND ($2::text IS NULL OR section_key = $2)`,
      [id, only],
    );
    const seal = rows.some(({ sealed }) => sealed) ? await this.vault.of(tx, accountId) : null;
    return new Map(rows.map((row) => [row.section_key, this.open(id, row, seal)]));
  }

  /**
   * Saves a section over `revision` (0: it was never saved), in one statement.
   * @returns the new revision, or null when another version is stored.
   */
  async save(
    tx: Transaction,
    { id, accountId }: ApplicationRecord,
    section: string,
    { open, closed }: DraftParts,
    revision: number,
  ): Promise<number | null> {
    const sealed =
      Object.keys(closed).length === 0
        ? null
        : (await this.vault.of(tx, accountId)).seal(draftPlace(id, section), closed);
    const [saved] = await tx.query<{ revision: number }>(
      `WITH changed AS (
         UPDATE draft_section SET answers = $3::jsonb, sealed = $4, revision = revision + 1, updated_at = $5
         WHERE application_id = $1 AND section_key = $2 AND revision = $6 RETURNING revision
       ), added AS (
         INSERT INTO draft_section (application_id, section_key, answers, sealed, updated_at)
         SELECT $1, $2, $3::jsonb, $4, $5 WHERE $6 = 0 ON CONFLICT DO NOTHING RETURNING revision
       ) SELECT revision FROM changed UNION ALL SELECT revision FROM added`,
      [id, section, JSON.stringify(open), sealed, tx.now.toString(), revision],
    );
    return saved?.revision ?? null;
  }

  private open(id: string, row: Row, seal: PersonalSeal | null): StoredDraft {
    const closed =
      row.sealed && seal ? (seal.open(draftPlace(id, row.section_key), row.sealed) as SectionAnswers) : undefined;
    return {
      answers: { ...row.answers, ...closed },
      revision: row.revision,
      savedAt: row.updated_at.toTemporalInstant(),
    };
  }
}

/** The answers of draft sections, by section. */
export function answersOf(drafts: ReadonlyMap<string, StoredDraft>): FormAnswers {
  return Object.fromEntries([...drafts].map(([key, { answers }]) => [key, answers]));
}

/** A section's answers apart by how they are kept. */
export function partsOf(section: Section, answers: SectionAnswers): DraftParts {
  const keeping = new Map(section.questions.map((question) => [question.key, keepingOf(question)]));
  const entries = Object.entries(answers);
  return {
    open: Object.fromEntries(entries.filter(([key]) => keeping.get(key) === 'open')),
    closed: Object.fromEntries(entries.filter(([key]) => keeping.get(key) !== 'open')),
  };
}
