import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type {
  basics,
  CallPart,
  CallSetUp,
  dates,
  references,
  reviewRules,
  teamChoice,
  texts,
} from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../call-set-ups.ts';
import type { CallRow } from '../data/call-row.ts';
import { isTaskSent } from '../../recruitment-task/is-task-sent.ts';
import { datesOf, existing, type SavedDates } from '../domain/dates.ts';
import { written } from '../domain/texts.ts';

type Revised<Schema extends z.ZodType> = z.infer<Schema> & { readonly revision: number };

/**
 * Saves one page of a call's set-up. Each part has its own revision, so that two people can work on different pages at once.
 * @throws Problem `call.changed_meanwhile` with the call as stored, `call.incomplete` when an open call would lose something it needs.
 */
@Injectable()
export class SaveCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
  ) {}

  /** @throws Problem also `call.slug_taken`; `call.not_possible_now` for the address of a call that was opened: it stands in people's links. */
  basics(actor: Actor, id: string, { revision, ...part }: Revised<typeof basics>): Promise<CallSetUp> {
    return this.save(actor, id, 'basics', revision, async (tx, row) => {
      if (row.state !== 'draft' && part.slug !== row.slug) throw new Problem('call.not_possible_now');
      const [taken] = await tx.query('SELECT 1 FROM call WHERE slug = $1 AND id <> $2', [part.slug, id]);
      if (taken) throw new Problem('call.slug_taken', { issues: [{ path: ['body', 'slug'], code: 'slug_taken' }] });
      const [programme] = await tx.query('SELECT 1 FROM programme WHERE id = $1', [part.programmeId]);
      if (!programme) throw invalid('programmeId', 'unknown_programme');
      await tx.query('UPDATE call SET programme_id = $2, slug = $3, languages = $4, locales = $5 WHERE id = $1', [
        id,
        part.programmeId,
        part.slug,
        [...new Set(part.languages)],
        [...new Set(part.locales)],
      ]);
    });
  }

  texts(actor: Actor, id: string, { revision, ...part }: Revised<typeof texts>): Promise<CallSetUp> {
    return this.save(actor, id, 'texts', revision, async (tx) => {
      await tx.query(
        'UPDATE call SET name = $2, summary = $3, description = $4, data_use = $5, place = $6 WHERE id = $1',
        [id, ...[part.name, part.summary, part.description, part.dataUse, part.place].map(written)],
      );
    });
  }

  /** @throws Problem also `call.dates_announced`: what people rely on moves by closing, reopening and extending alone. */
  dates(actor: Actor, id: string, { revision, ...part }: Revised<typeof dates>): Promise<CallSetUp> {
    return this.save(actor, id, 'dates', revision, async (tx, row) => {
      const result = datesOf(part);
      if ('issue' in result) throw invalid(result.issue.field, result.issue.code);
      if (row.state !== 'draft' && moves(row, result)) throw new Problem('call.dates_announced');
      const { opensAt, closesAt } = result;
      await tx.query(
        `UPDATE call SET kind = $2, time_zone = $3, opens_at = $4, closes_at = $5, grace_seconds = $6, decision_by = $7,
           active_months = $8, starts_on = $9, ends_on = $10, places = $11 WHERE id = $1`,
        [
          id,
          part.kind,
          part.timeZone,
          opensAt?.toString() ?? null,
          closesAt?.toString() ?? null,
          part.graceSeconds,
          part.decisionBy,
          part.kind === 'rolling' ? part.activeMonths : null,
          part.startsOn,
          part.endsOn,
          part.places,
        ],
      );
    });
  }

  references(actor: Actor, id: string, { revision, ...part }: Revised<typeof references>): Promise<CallSetUp> {
    return this.save(actor, id, 'references', revision, async (tx) => {
      await tx.query('UPDATE call SET reference_count = $2, references_when = $3, reference_days = $4 WHERE id = $1', [
        id,
        part.count,
        part.when,
        part.days,
      ]);
    });
  }

  /** @throws Problem also `task.sent_already` for a call without a task any more, when somebody has it */
  review(actor: Actor, id: string, { revision, ...part }: Revised<typeof reviewRules>): Promise<CallSetUp> {
    return this.save(actor, id, 'review', revision, async (tx, row) => {
      const due = existing(part.due, row.timeZone, 'later');
      if (due === undefined) throw invalid('due', 'no_such_time');
      if (!part.hasTask && (await isTaskSent(tx, id))) throw new Problem('task.sent_already');
      await tx.query(
        `UPDATE call SET review_blind = $2, reviews_per_application = $3, others_reviews = $4, review_due_at = $5, two_person_release = $6,
           rejection_feedback = $7, review_references = $8, has_task = $9 WHERE id = $1`,
        [
          id,
          part.blind,
          part.perApplication,
          part.others,
          due?.toString() ?? null,
          part.twoPersonRelease,
          part.rejectionFeedback,
          part.letters,
          part.hasTask,
        ],
      );
    });
  }

  eligibility(
    actor: Actor,
    id: string,
    { revision, rules }: { readonly revision: number; readonly rules: EligibilityRules },
  ): Promise<CallSetUp> {
    return this.save(actor, id, 'eligibility', revision, async (tx) => {
      await tx.query('UPDATE call SET eligibility = $2 WHERE id = $1', [id, rules]);
    });
  }

  /** @throws Problem also `call.team_has_needs` when a team that is left out says what it needs of this call */
  teams(actor: Actor, id: string, { revision, teamIds }: Revised<typeof teamChoice>): Promise<CallSetUp> {
    return this.save(actor, id, 'teams', revision, async (tx) => {
      const [needed] = await tx.query('SELECT 1 FROM team_need WHERE call_id = $1 AND team_id <> ALL ($2) LIMIT 1', [
        id,
        teamIds,
      ]);
      if (needed) throw new Problem('call.team_has_needs');
      await tx.query('DELETE FROM call_team WHERE call_id = $1 AND team_id <> ALL ($2)', [id, teamIds]);
      await tx.query(
        `INSERT INTO call_team (call_id, team_id) SELECT $1, id FROM team WHERE id = ANY ($2) ON CONFLICT DO NOTHING`,
        [id, teamIds],
      );
    });
  }

  private save(
    actor: Actor,
    id: string,
    part: CallPart,
    revision: number,
    write: (tx: Transaction, row: CallRow) => Promise<void>,
  ): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.calls.find(tx, id, 'call.set_up', 'change');
      const stored = row.revisions[part] ?? 0;
      if (stored !== revision)
        throw new Problem('call.changed_meanwhile', { context: { stored: await this.calls.view(tx, id) } });
      await write(tx, row);
      await tx.query(
        `UPDATE call SET revisions = revisions || jsonb_build_object($2::text, $3::integer) WHERE id = $1`,
        [id, part, stored + 1],
      );
      await tx.audit({ subject: { type: 'call', id }, type: 'call.changed', data: { part } });
      const view = await this.calls.view(tx, id);
      if (row.state !== 'draft' && view.missing.length > 0)
        throw new Problem('call.incomplete', { context: { missing: view.missing } });
      return view;
    });
  }
}

function moves(row: CallRow, { kind, timeZone, opensAt, closesAt }: SavedDates): boolean {
  const same = (stored: Date | null, given: Temporal.Instant | null): boolean =>
    Math.floor((stored?.getTime() ?? 0) / 60_000) === Math.floor((given?.epochMilliseconds ?? 0) / 60_000);
  return kind !== row.kind || timeZone !== row.timeZone || !same(row.opensAt, opensAt) || !same(row.closesAt, closesAt);
}

function invalid(field: string, code: string): Problem {
  return new Problem('request.invalid', { issues: [{ path: ['body', field], code }] });
}
