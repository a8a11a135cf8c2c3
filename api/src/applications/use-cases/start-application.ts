import type { startApplication, applicationStarted } from '@placet/contract/applications/schemas.ts';
import { checkDraft } from '@placet/contract/forms/draft.ts';
import { carryOver, eligibilityForm } from '@placet/contract/forms/eligibility.ts';
import { eligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import { splitAnswers } from '@placet/contract/forms/flags.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { callColumns, readApplication, toCall, type CallRow } from '../data/application-record.ts';
import type { CallFacts } from '../domain/application.ts';
import { Drafts } from '../data/drafts.ts';
import { FormVersions, type FormVersion } from '../data/form-versions.ts';
import { newApplicationNumber } from '../domain/application-number.ts';
import { openRefusal } from '../domain/editing.ts';
import { formContextOf } from '../domain/form-context.ts';

type Start = z.infer<typeof startApplication>;
type Started = z.infer<typeof applicationStarted>;

interface Beginning {
  call: CallRow;
  eligibility: unknown;
  form_version_id: string | null;
  locales: string[];
  email: string;
}

/** Begins an application to an open call, with what the eligibility check already asked. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: FormVersions,
    private readonly drafts: Drafts,
  ) {}

  /** Two of 2^40 numbers may be equal once in a blue moon: then another is drawn. */
  async run(actor: Actor, start: Start): Promise<Started> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run(actor, (tx) => this.start(tx, start));
      } catch (error) {
        if (attempt === 3 || (error as { constraint?: unknown }).constraint !== 'uq_application_number') throw error;
      }
    }
  }

  private async start(tx: Transaction, start: Start): Promise<Started> {
    const { actor, now } = tx;
    if (actor.kind !== 'account') throw new Problem('sign_in_required');
    authorise(actor, 'application.create', { ownerId: actor.accountId });
    const [found] = await tx.query<Beginning>(
      `SELECT ${callColumns} AS call, c.eligibility, c.form_version_id, c.locales, p.email
       FROM call c, account p WHERE c.slug = $1 AND c.state <> 'draft' AND p.id = $2`,
      [start.call, actor.accountId],
    );
    if (!found?.form_version_id) throw notFound();
    const call = toCall(found.call);
    const refusal = openRefusal(call, now);
    if (refusal) throw new Problem(refusal.code, { context: refusal.context });

    const form = await this.formInForce(tx, call.id);
    // In one of the languages the call is offered in: in another, nobody wrote its texts.
    const locale = found.locales.includes(start.locale) ? start.locale : (found.locales[0] ?? start.locale);
    const started = await this.insert(tx, actor.accountId, call, form, locale);
    await this.carryOver(tx, started.id, form, found, call, start);
    await tx.audit({
      subject: { type: 'application', id: started.id },
      type: 'application.started',
      data: { callId: call.id },
    });
    return started;
  }

  /** Held until the application is kept, so that a form published meanwhile finds it. */
  private async formInForce(tx: Transaction, callId: string): Promise<FormVersion> {
    const [held] = await tx.query<{ id: string | null }>('SELECT begin_with_form($1, $2) AS id', [
      callId,
      tx.now.toString(),
    ]);
    if (!held?.id) throw notFound();
    return this.forms.get(tx, held.id);
  }

  private async insert(
    tx: Transaction,
    accountId: string,
    call: CallFacts,
    form: FormVersion,
    locale: string,
  ): Promise<Started> {
    const [started] = await tx.query<{ id: string; number: string }>(
      `INSERT INTO application (number, account_id, call_id, form_version_id, locale, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (account_id, call_id) WHERE state NOT IN ('withdrawn', 'inactive') DO NOTHING RETURNING id, number`,
      [newApplicationNumber(), accountId, call.id, form.id, locale, tx.now.toString()],
    );
    if (started) return started;
    const [existing] = await tx.query<{ id: string }>(
      `SELECT id FROM application WHERE account_id = $1 AND call_id = $2 AND state NOT IN ('withdrawn', 'inactive')`,
      [accountId, call.id],
    );
    throw new Problem('application.exists', { context: { applicationId: existing?.id ?? null } });
  }

  /** The check itself is not stored: only answers that the form asks for as well become draft answers. */
  private async carryOver(
    tx: Transaction,
    id: string,
    { definition }: FormVersion,
    found: Beginning,
    call: CallFacts,
    { eligibilityAnswers }: Start,
  ): Promise<void> {
    if (eligibilityAnswers === undefined) return;
    const rules = eligibilityRules.parse(found.eligibility);
    const [section] = eligibilityForm(rules).sections;
    if (!section) return;
    const checked = checkDraft(section, eligibilityAnswers);
    if (!checked.ok) throw new Problem('draft.invalid', { issues: checked.issues });
    const context = formContextOf(call, found.email, tx.now);
    const carried = splitAnswers(definition, carryOver(rules, definition, checked.answers, context));
    const sections = new Set(Object.values(carried).flatMap((part) => Object.keys(part)));
    if (sections.size === 0) return;
    const application = await readApplication(tx, id, 'none');
    if (!application) throw notFound();
    for (const key of sections) {
      const closed = { ...carried.sensitive[key], ...carried.monitoring[key] };
      await this.drafts.save(tx, application, key, { open: carried.open[key] ?? {}, closed }, 0);
    }
  }
}
