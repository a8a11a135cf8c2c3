import { createHash } from 'node:crypto';
import type { Locale } from '@placet/contract';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { buildSubmission, canonicalText, type SubmittedDocument } from '@placet/contract/forms/canonical.ts';
import { mergeAnswers, type SplitAnswers } from '@placet/contract/forms/flags.ts';
import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { refereesIn } from '../domain/submission-content.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { FormVersions } from './form-versions.ts';

/** One frozen submission, opened. Monitoring answers are not among its answers: they are kept apart. */
export interface Submission {
  readonly sequence: number;
  readonly formVersionId: string;
  readonly callSlug: string;
  readonly locale: Locale;
  readonly answers: Pick<SplitAnswers, 'open' | 'sensitive'>;
  readonly documents: readonly SubmittedDocument[];
  /** Hexadecimal SHA-256 of {@link Submissions.canonical}. */
  readonly sha256: string;
  /** To the millisecond. */
  readonly submittedAt: Temporal.Instant;
}

interface Row {
  sequence: number;
  form_version_id: string;
  call_slug: string;
  locale: Locale;
  answers: FormAnswers;
  sealed: Buffer | null;
  documents: SubmittedDocument[];
  sha256: Buffer;
  submitted_at: Date;
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const place = (applicationId: string, sequence: number): string =>
  `submission|${applicationId}/${String(sequence)}|sealed`;

/** What was sent: read by its owner and by coordinators of its call, written once, never changed. */
@Injectable()
export class Submissions {
  constructor(
    private readonly vault: Vault,
    private readonly forms: FormVersions,
  ) {}

  /** The latest submission, its sensitive answers opened; null for a draft. */
  async latest(tx: Transaction, application: ApplicationRecord): Promise<Submission | null> {
    return (await this.read(tx, application, 1))[0] ?? null;
  }

  /** Every submission, the latest first. */
  all(tx: Transaction, application: ApplicationRecord): Promise<Submission[]> {
    return this.read(tx, application, null);
  }

  private async read(
    tx: Transaction,
    { id, accountId }: ApplicationRecord,
    most: number | null,
  ): Promise<Submission[]> {
    const rows = await tx.query<Row>(
      `SELECT sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at
       FROM submission WHERE application_id = $1 ORDER BY sequence DESC LIMIT $2`,
      [id, most],
    );
    const seal = rows.some(({ sealed }) => sealed) ? await this.vault.of(tx, accountId) : null;
    return rows.map((row) => ({
      sequence: row.sequence,
      formVersionId: row.form_version_id,
      callSlug: row.call_slug,
      locale: row.locale,
      answers: {
        open: row.answers,
        sensitive: row.sealed && seal ? (seal.open(place(id, row.sequence), row.sealed) as FormAnswers) : {},
      },
      documents: row.documents,
      sha256: row.sha256.toString('hex'),
      submittedAt: row.submitted_at.toTemporalInstant(),
    }));
  }

  /** Exactly the text the hash was taken over, rebuilt from the stored parts. */
  async canonical(
    tx: Transaction,
    { number }: Pick<ApplicationRecord, 'number'>,
    submission: Omit<Submission, 'sha256'>,
  ): Promise<string> {
    const { number: formVersion, definition } = await this.forms.get(tx, submission.formVersionId);
    return canonicalText(
      buildSubmission({
        number,
        sequence: submission.sequence,
        call: submission.callSlug,
        formVersion,
        locale: submission.locale,
        submittedAt: submission.submittedAt.toString({ smallestUnit: 'millisecond' }),
        answers: submission.answers,
        documents: [...submission.documents],
        referees: refereesIn(definition, mergeAnswers(submission.answers.open, submission.answers.sensitive)),
      }),
    );
  }

  /** The sensitive part as it is stored; null when there is none. */
  async seal(
    tx: Transaction,
    application: ApplicationRecord,
    submission: Omit<Submission, 'sha256'>,
  ): Promise<Buffer | null> {
    const { sensitive } = submission.answers;
    if (Object.keys(sensitive).length === 0) return null;
    const seal = await this.vault.of(tx, application.accountId);
    return seal.seal(place(application.id, submission.sequence), sensitive);
  }
}
