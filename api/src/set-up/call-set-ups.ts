import { Injectable } from '@nestjs/common';
import { locales, type Permission } from '@placet/contract';
import { callParts, type CallPart, type CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { authorise, permits } from '../access/authorise.ts';
import { FormPublication } from '../form-design/form-publication.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { taskReadiness } from '../recruitment-task/task-readiness.ts';
import { callRow, extensions, organisationLocales, teamChoices, type CallRow } from './data/call-row.ts';
import { possibilities } from './domain/call-state.ts';
import { formFactsOf } from './domain/form-facts.ts';
import { localAt } from './domain/local-time.ts';
import { missingForOpening } from './domain/missing.ts';
import { phaseOfRow } from './phase.ts';

/** The one way to a call for those who set it up: found, authorised, and shown with everything that follows from its settings. */
@Injectable()
export class CallSetUps {
  constructor(private readonly forms: FormPublication) {}

  /**
   * Held to be changed, it comes with its audit chain (chain, then row).
   * @throws Problem `not_found` when it is not there or not the actor's.
   */
  async find(
    tx: Transaction,
    id: string,
    permission: Permission = 'call.set_up',
    hold: 'none' | 'change' = 'none',
  ): Promise<CallRow> {
    authorise(tx.actor, permission, { callId: id });
    if (hold === 'change') await holdChain(tx, { type: 'call', id });
    const row = await callRow(tx, id, hold);
    if (!row) throw notFound();
    return row;
  }

  /** The call as it stands after what this transaction did. */
  async view(tx: Transaction, id: string): Promise<CallSetUp> {
    const row = await this.find(tx, id);
    const teams = await teamChoices(tx, id);
    const readiness = await this.forms.readFormReadiness(tx, id);
    const form = formFactsOf(readiness.definition, readiness.findings.length);
    const opensAt = row.opensAt?.toTemporalInstant() ?? null;
    const closesAt = row.closesAt?.toTemporalInstant() ?? null;
    const { name, summary, description, dataUse, place, kind, state } = row;
    const texts = { name, summary, description, dataUse, place };
    const chosen = teams.filter((team) => team.chosen).length;
    const missing = missingForOpening({ ...row, texts, opensAt, closesAt, teams: chosen, form }, tx.now);
    const phase = phaseOfRow(row, tx.now);
    const local = (at: Temporal.Instant | null): string | null => at && localAt(at, row.timeZone);
    return {
      id,
      state,
      phase,
      received: row.received,
      revisions: revisionsOf(row),
      programme: { id: row.programmeId, name: row.programmeName },
      basics: { programmeId: row.programmeId, slug: row.slug, languages: row.languages, locales: row.locales },
      texts,
      dates: {
        kind,
        timeZone: row.timeZone,
        opens: local(opensAt),
        closes: local(closesAt),
        graceSeconds: row.graceSeconds,
        decisionBy: row.decisionBy,
        activeMonths: row.activeMonths,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        places: row.places,
      },
      opensAt: opensAt?.toString() ?? null,
      closesAt: closesAt?.toString() ?? null,
      references: { count: row.referenceCount, when: row.referencesWhen, days: row.referenceDays },
      review: {
        blind: row.reviewBlind,
        hasTask: row.hasTask,
        perApplication: row.reviewsPerApplication,
        others: row.othersReviews,
        due: local(row.reviewDueAt?.toTemporalInstant() ?? null),
        twoPersonRelease: row.twoPersonRelease,
        rejectionFeedback: row.rejectionFeedback,
        letters: row.reviewLetters,
      },
      eligibility: row.eligibility,
      teams,
      form: { sections: form.sections, questions: form.questions, findings: form.findings },
      rubric: await rubricOf(tx, id),
      task: await taskReadiness(tx, id),
      organisationLocales: (await organisationLocales(tx)) ?? [...locales],
      missing: state === 'draft' ? missing : missing.filter(({ what }) => what !== 'closes_past'),
      extensions: await extensions(tx, id),
      can: {
        ...possibilities({ state, kind, complete: missing.length === 0, over: phase === 'closed' }),
        copy: permits(tx.actor, 'call.create', {}),
      },
    };
  }
}

/** Whether there is something to score by: a published version counts, also while the next is being written. */
async function rubricOf(tx: Transaction, callId: string): Promise<CallSetUp['rubric']> {
  const [row] = await tx.query<{ published: boolean | null }>(
    `SELECT bool_or(published_at IS NOT NULL) AS published FROM rubric_version WHERE call_id = $1 AND purpose = 'application'`,
    [callId],
  );
  if (row?.published == null) return 'none';
  return row.published ? 'published' : 'unpublished';
}

/** How often each part was saved. */
function revisionsOf({ revisions }: CallRow): Record<CallPart, number> {
  return Object.fromEntries(callParts.map((part) => [part, revisions[part] ?? 0])) as Record<CallPart, number>;
}
