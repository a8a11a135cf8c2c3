import type { Locale } from '@placet/contract';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { SubmittedDocument } from '@placet/contract/forms/canonical.ts';
import { mergeAnswers } from '@placet/contract/forms/flags.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { FormVersions } from './data/form-versions.ts';
import { Submissions, type Submission } from './data/submissions.ts';
import type { ApplicationRecord } from './domain/application.ts';

/** What was sent, with each question as it was asked. Monitoring answers are not in it. */
export interface SentApplication {
  readonly sequence: number;
  readonly submittedAt: Temporal.Instant;
  readonly sha256: string;
  readonly locale: Locale;
  readonly form: FormDefinition;
  /** Sensitive answers opened: for the applicant, and for coordinators of the call. */
  readonly answers: FormAnswers;
  readonly documents: readonly SubmittedDocument[];
}

/** What of an application was sent, for features that read what was received. Whoever calls has authorised. */
@Injectable()
export class SentApplications {
  constructor(
    private readonly submissions: Submissions,
    private readonly forms: FormVersions,
  ) {}

  /** Null for a draft. */
  async latest(tx: Transaction, application: ApplicationRecord): Promise<SentApplication | null> {
    const submission = await this.submissions.latest(tx, application);
    return submission && this.withForm(tx, submission);
  }

  /** Each time it was sent, the first time first; none for a draft. */
  async all(tx: Transaction, application: ApplicationRecord): Promise<SentApplication[]> {
    const sent: SentApplication[] = [];
    for (const submission of (await this.submissions.all(tx, application)).reverse())
      sent.push(await this.withForm(tx, submission));
    return sent;
  }

  private async withForm(tx: Transaction, submission: Submission): Promise<SentApplication> {
    const { definition } = await this.forms.get(tx, submission.formVersionId);
    const { sequence, submittedAt, sha256, locale, documents, answers } = submission;
    const all = mergeAnswers(answers.open, answers.sensitive);
    return { sequence, submittedAt, sha256, locale, form: definition, answers: all, documents };
  }
}
