import { randomUUID } from 'node:crypto';
import type { FormAnswers, SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { Leftover, MovedAnswers } from '@placet/contract/forms/design/leftovers.ts';
import { keepingOf, splitAnswers } from '@placet/contract/forms/flags.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import { draftPlace, leftoverPlace } from '../../applications/sealed-places.ts';
import { Vault, type PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** A draft, as far as a change of its form may touch it. */
export interface DraftToMove {
  readonly applicationId: string;
  readonly accountId: string;
  /** Of the sections that were asked for, sealed ones opened. */
  readonly answers: FormAnswers;
  readonly saved: readonly string[];
}

export interface MovedDraft {
  readonly draft: DraftToMove;
  readonly moved: MovedAnswers;
}

interface Row {
  application_id: string;
  account_id: string;
  sections: { key: string; answers: SectionAnswers; sealed: string | null }[];
}

/** A section as it is to be stored; null sealed when nothing in it is. */
interface SectionRow {
  application: string;
  section: string;
  answers: SectionAnswers;
  sealed: string | null;
}

/** Reads and writes drafts by the batch, as the system. */
@Injectable()
export class MovedDrafts {
  constructor(private readonly vault: Vault) {}

  /** Drafts of a call with something saved in these sections, `most` at a time, in the order of their ids. */
  async read(
    tx: Transaction,
    callId: string,
    sections: readonly string[],
    after: string | null,
    most: number,
  ): Promise<DraftToMove[]> {
    const rows = await tx.query<Row>(
      `SELECT d.application_id, a.account_id, jsonb_agg(jsonb_build_object(
         'key', d.section_key, 'answers', d.answers, 'sealed', encode(d.sealed, 'base64'))) AS sections
       FROM application a JOIN draft_section d ON d.application_id = a.id
       WHERE a.call_id = $1 AND a.state = 'draft' AND ($3::uuid IS NULL OR a.id > $3) AND d.section_key = ANY ($2)
       GROUP BY d.application_id, a.account_id ORDER BY d.application_id LIMIT $4`,
      [callId, sections, after, most],
    );
    const drafts: DraftToMove[] = [];
    for (const { application_id: applicationId, account_id: accountId, sections: saved } of rows) {
      const seal = saved.some(({ sealed }) => sealed !== null) ? await this.vault.of(tx, accountId) : null;
      const answers = Object.fromEntries(
        saved.map((section) => [section.key, { ...section.answers, ...opened(applicationId, section, seal) }]),
      );
      drafts.push({ applicationId, accountId, answers, saved: saved.map(({ key }) => key) });
    }
    return drafts;
  }

  /** Every section that was read takes its new content, or goes if it has none and is not in the form any more. */
  async write(tx: Transaction, form: FormDefinition, moves: readonly MovedDraft[]): Promise<void> {
    const sections: SectionRow[] = [];
    const over: object[] = [];
    for (const { draft, moved } of moves) {
      const seal = needsSeal(form, moved) ? await this.vault.of(tx, draft.accountId) : null;
      sections.push(...sectionRows(form, draft, moved, seal));
      over.push(
        ...moved.leftovers.map((leftover, position) => ({
          position,
          ...leftoverRow(draft.applicationId, leftover, seal),
        })),
      );
    }
    const applications = moves.map(({ draft }) => draft.applicationId);
    await tx.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1) AS g (application uuid, section text, answers jsonb, sealed text)
       ), gone AS (
         DELETE FROM draft_section WHERE application_id = ANY ($2) AND section_key <> ALL ($3)
       )
       INSERT INTO draft_section (application_id, section_key, answers, sealed, updated_at)
       SELECT application, section, answers, decode(sealed, 'base64'), $4 FROM given
       ON CONFLICT (application_id, section_key)
         DO UPDATE SET answers = excluded.answers, sealed = excluded.sealed, revision = draft_section.revision + 1`,
      [JSON.stringify(sections), applications, form.sections.map(({ key }) => key), tx.now.toString()],
    );
    await tx.query(
      `INSERT INTO draft_leftover (id, application_id, position, section_key, section_title, question, reason, answer, sealed, created_at)
       SELECT id, application, position, section, title, question, reason, answer, decode(sealed, 'base64'), $2
       FROM jsonb_to_recordset($1) AS g
         (id uuid, application uuid, position integer, section text, title jsonb, question jsonb, reason text, answer jsonb, sealed text)`,
      [JSON.stringify(over), tx.now.toString()],
    );
  }
}

function opened(
  applicationId: string,
  { key, sealed }: Row['sections'][number],
  seal: PersonalSeal | null,
): SectionAnswers {
  if (sealed === null || !seal) return {};
  return seal.open(draftPlace(applicationId, key), Buffer.from(sealed, 'base64')) as SectionAnswers;
}

function needsSeal(form: FormDefinition, { answers, leftovers }: MovedAnswers): boolean {
  const { sensitive, monitoring } = splitAnswers(form, answers);
  const closed = Object.keys(sensitive).length + Object.keys(monitoring).length > 0;
  return closed || leftovers.some(({ question }) => keepingOf(question) !== 'open');
}

function sectionRows(
  form: FormDefinition,
  { applicationId, saved }: DraftToMove,
  { answers }: MovedAnswers,
  seal: PersonalSeal | null,
): SectionRow[] {
  const { open, sensitive, monitoring } = splitAnswers(form, answers);
  const stands = new Set(form.sections.map(({ key }) => key));
  const keys = new Set([...saved, ...Object.keys(answers)].filter((key) => stands.has(key)));
  return [...keys].map((section) => {
    const closed = { ...sensitive[section], ...monitoring[section] };
    const sealed =
      seal && Object.keys(closed).length > 0
        ? seal.seal(draftPlace(applicationId, section), closed).toString('base64')
        : null;
    return { application: applicationId, section, answers: open[section] ?? {}, sealed };
  });
}

function leftoverRow(application: string, leftover: Leftover, seal: PersonalSeal | null): object {
  const { section, question, reason, answer } = leftover;
  const id = randomUUID();
  const sealed =
    seal && keepingOf(question) !== 'open' ? seal.seal(leftoverPlace(id), answer).toString('base64') : null;
  return {
    id,
    application,
    section: section.key,
    title: section.title,
    question,
    reason,
    answer: sealed === null ? answer : null,
    sealed,
  };
}
