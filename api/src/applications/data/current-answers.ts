import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { mergeAnswers } from '@placet/contract/forms/flags.ts';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { formContextOf } from '../domain/form-context.ts';
import type { Material } from '../domain/submission-content.ts';
import { ApplicationPorts } from '../ports.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { answersOf, Drafts, type StoredDraft } from './drafts.ts';
import { FormVersions } from './form-versions.ts';
import { Submissions, type Submission } from './submissions.ts';

/** Everything known about an application's answers at this moment. */
export interface CurrentState extends Material {
  readonly drafts: ReadonlyMap<string, StoredDraft>;
  readonly submission: Submission | null;
}

/** What is answered: what was sent, overlaid section by section with what is drafted since. */
@Injectable()
export class CurrentAnswers {
  constructor(
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
    private readonly forms: FormVersions,
    private readonly ports: ApplicationPorts,
  ) {}

  async read(tx: Transaction, application: ApplicationRecord): Promise<CurrentState> {
    const { call, applicant, returned, state, submittedAt } = application;
    const submission = submittedAt ? await this.submissions.latest(tx, application) : null;
    const drafts = state === 'draft' || returned ? await this.drafts.read(tx, application) : new Map<string, never>();
    // What was typed for an earlier repair and never sent does not hide what was sent.
    for (const key of drafts.keys()) if (returned && !returned.sections.includes(key)) drafts.delete(key);
    const sent = submission ? mergeAnswers(submission.answers.open, submission.answers.sensitive) : {};
    const answers: FormAnswers = { ...sent, ...answersOf(drafts) };
    return {
      form: (await this.forms.get(tx, application.formVersionId)).definition,
      context: formContextOf(call, applicant.email, tx.now),
      answers,
      documents: await this.ports.documents.of(tx, application.id),
      repair:
        submission && returned
          ? { sections: returned.sections, answers: submission.answers, documents: submission.documents }
          : null,
      drafts,
      submission,
    };
  }
}
