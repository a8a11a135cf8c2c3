import { pick } from '@placet/contract';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { wantsDiscreetMail } from '@placet/contract/forms/discreet.ts';
import { mergeAnswers } from '@placet/contract/forms/flags.ts';
import { Inject, Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { Problem } from '../../platform/http/problem.ts';
import { formatDay, formatInstant } from '../../platform/i18n/when.ts';
import { ApplicationAccess } from '../application-access.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { CurrentAnswers, type CurrentState } from '../data/current-answers.ts';
import { hashOf, Submissions, type Submission } from '../data/submissions.ts';
import { after } from '../domain/application-state.ts';
import { activeUntil } from '../domain/deadline.ts';
import { formRefusal, lateRefusal } from '../domain/editing.ts';
import { refereesIn, searchFacts, submissionContent, submissionIssues } from '../domain/submission-content.ts';
import { toReceipt } from '../mappers.ts';
import { ApplicationPorts } from '../ports.ts';

/**
 * Sends an application. State, frozen submission, monitoring answers, references, audit event and confirmation mail are one transaction:
 * either all of it is kept, or nothing happened. Answered after COMMIT.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly current: CurrentAnswers,
    private readonly submissions: Submissions,
    private readonly ports: ApplicationPorts,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(actor: Actor, id: string, request: IdempotentRequest, form?: string): Promise<Receipt> {
    return this.unitOfWork.run(actor, (tx) => once(tx, request, () => this.submit(tx, id, form)));
  }

  /**
   * Inside a transaction of the caller's, for demo data.
   * @param form the one that was shown with what is being sent, if that is known.
   */
  async submit(tx: Transaction, id: string, form?: string): Promise<Receipt> {
    const application = await this.access.find(tx, id, 'application.submit', 'change');
    const state = after(application.state, 'submit');
    // One refusal for every later state: it must not tell how far the committee is.
    if (state === null) throw new Problem('application.already_submitted');
    const late = lateRefusal(application, tx.now);
    if (late) throw new Problem(late.code, { context: late.context });
    const changed = formRefusal(application, form);
    if (changed) throw new Problem(changed.code, { context: changed.context });

    const current = await this.current.read(tx, application);
    const issues = submissionIssues(current);
    if (issues.length > 0) throw new Problem('application.incomplete', { issues });

    const submission = await this.keep(tx, application, current, state);
    await tx.audit({
      subject: { type: 'application', id },
      type: 'application.submitted',
      data: { sequence: submission.sequence, sha256: submission.sha256 },
    });
    const referees = refereesIn(current.form, mergeAnswers(submission.answers.open, submission.answers.sensitive));
    const applicantName = searchFacts(current.form, submission.answers.open).name ?? application.applicant.name;
    await this.ports.references.named(tx, { application, applicantName, sequence: submission.sequence, referees });
    await this.confirm(tx, application, submission, referees.length);
    return toReceipt(application, submission);
  }

  /** Writes what is sent, and removes what it was drafted from: from now on there is one copy. */
  private async keep(
    tx: Transaction,
    application: ApplicationRecord,
    current: CurrentState,
    state: string,
  ): Promise<Submission> {
    const { id, call, formVersionId, locale } = application;
    const { answers, documents, documentIds } = submissionContent(current);
    // Dates in the database and in copies are exact to the millisecond.
    const submittedAt = tx.now.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' });
    const kept = {
      sequence: (current.submission?.sequence ?? 0) + 1,
      formVersionId,
      callSlug: call.slug,
      locale,
      answers: { open: answers.open, sensitive: answers.sensitive },
      documents,
      submittedAt,
    };
    const sha256 = hashOf(await this.submissions.canonical(tx, application, kept));
    await this.ports.documents.freeze(tx, id, documentIds);
    const facts = searchFacts(current.form, answers.open);
    const monitoring = Object.keys(answers.monitoring).length > 0 ? JSON.stringify(answers.monitoring) : null;
    const until = call.kind === 'rolling' ? activeUntil(submittedAt, call.activeMonths ?? 6, call.timeZone) : null;
    await tx.query(
      `WITH kept AS (
         INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::jsonb, $9, $10)
       ), counted AS (
         INSERT INTO monitoring_response (call_id, form_version_id, answers) SELECT $11, $3, $12::jsonb WHERE $12::jsonb IS NOT NULL
       ), cleared AS (
         DELETE FROM draft_section WHERE application_id = $1
       ), left_over AS (
         DELETE FROM draft_leftover WHERE application_id = $1
       )
       UPDATE application SET state = $13, submitted_at = coalesce(submitted_at, $10), active_until = coalesce(active_until, $14), applicant_name = $15,
         applicant_country = $16, discreet = $17, returned_sections = NULL, return_deadline = NULL, return_note = NULL, changed_sections = '{}'
       WHERE id = $1`,
      [
        id,
        kept.sequence,
        formVersionId,
        call.slug,
        locale,
        JSON.stringify(answers.open),
        await this.submissions.seal(tx, application, kept),
        JSON.stringify(documents),
        sha256,
        submittedAt.toString(),
        call.id,
        monitoring,
        state,
        until?.toString() ?? null,
        facts.name ?? application.applicant.name,
        facts.country,
        wantsDiscreetMail(current.form, mergeAnswers(answers.open, answers.sensitive)),
      ],
    );
    return { ...kept, sha256: sha256.toString('hex') };
  }

  private async confirm(
    tx: Transaction,
    application: ApplicationRecord,
    submission: Submission,
    referees: number,
  ): Promise<void> {
    const { id, number, accountId, applicant, locale, call } = application;
    const until =
      application.activeUntil ??
      (call.kind === 'rolling' ? activeUntil(submission.submittedAt, call.activeMonths ?? 6, call.timeZone) : null);
    const to = { locale, to: applicant.email, accountId, applicationId: id };
    const data = {
      name: applicant.addressName ?? applicant.name,
      call: pick(call.name, locale),
      number,
      fingerprint: submission.sha256,
      received_on: formatInstant(submission.submittedAt, call.timeZone, locale),
      link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}`,
      decision_by: call.decisionBy === null ? null : formatDay(Temporal.PlainDate.from(call.decisionBy), locale),
      active_until: until && formatDay(until.toZonedDateTimeISO(call.timeZone).toPlainDate(), locale),
    };
    if (submission.sequence > 1) return this.post.send(tx, { ...to, template: 'application_received_again', data });
    const asked = call.referencesWhen === 'submission' && referees > 0 ? referees : null;
    await this.post.send(tx, { ...to, template: 'application_received', data: { ...data, referees: asked } });
  }
}
