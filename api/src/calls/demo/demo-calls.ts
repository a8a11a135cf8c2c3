import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { dataUse, demoCalls, demoProgrammes, type DemoCall, type DemoDay } from './calls.ts';
import { eligibilityCheck } from './eligibility-check.ts';
import { demoFaq } from './faq.ts';
import { withFrenchSpaces } from '../french-spaces.ts';
import { internshipForm } from './internship-form.ts';
import { flowing } from './flowing.ts';
import { demoPages } from './pages.ts';
import { standardReferenceForm } from '../standard-reference-form.ts';
import { demoTeams } from './teams.ts';

const demo = withFrenchSpaces({
  calls: demoCalls,
  dataUse,
  eligibilityCheck,
  faq: demoFaq,
  internshipForm,
  pages: demoPages,
  programmes: demoProgrammes,
  teams: demoTeams,
});

/**
 * The demo organisation with what the public reads: programmes, calls with their forms, teams, questions and answers, the privacy
 * page. Dates are counted from the moment of loading.
 */
@Injectable()
export class DemoCalls {
  async load(tx: Transaction): Promise<void> {
    await loadDemoCalls(tx);
  }

  /** A call whose time is over, while the demo tells of that time. */
  async reopen(tx: Transaction, slug: string): Promise<{ readonly closesAt: Temporal.Instant }> {
    const [call] = await tx.query<{ closes_at: Date }>(
      `UPDATE call SET state = 'open' WHERE slug = $1 AND closes_at IS NOT NULL RETURNING closes_at`,
      [slug],
    );
    if (!call) throw new Error(`the demo has no call ${slug} that closes`);
    return { closesAt: call.closes_at.toTemporalInstant() };
  }

  async close(tx: Transaction, slug: string): Promise<void> {
    await tx.query(`UPDATE call SET state = 'closed' WHERE slug = $1`, [slug]);
  }
}

/** The same in the transaction of whoever calls, such as a test. */
export async function loadDemoCalls(tx: Transaction): Promise<void> {
  await tx.query(
    `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email) VALUES ($1, $2, $3, $4, $5)`,
    [{ en: 'Lighthouse for Rights' }, ['en', 'fr'], 'en', 'Europe/Zurich', 'internships@lighthouse.example'],
  );
  for (const { slug, name } of demo.programmes)
    await tx.query('INSERT INTO programme (slug, name) VALUES ($1, $2)', [slug, name]);
  for (const [position, team] of demo.teams.entries())
    await tx.query(
      `INSERT INTO team (slug, name, summary, description, place, languages, position) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
      [team.slug, team.name, team.summary, team.description, team.place, JSON.stringify(team.languages), position],
    );
  for (const call of demo.calls) await insertCall(tx, call);
  for (const [position, { name, questions }] of demo.faq.entries())
    await tx.query(
      `WITH category AS (INSERT INTO content_category (kind, name, position) VALUES ('question', $1, $2) RETURNING id)
       INSERT INTO faq (category_id, question, answer, position, published)
       SELECT category.id, q.entry->'question', q.entry->'answer', q.place, true
       FROM category, jsonb_array_elements($3::jsonb) WITH ORDINALITY AS q (entry, place)`,
      [name, position + 1, JSON.stringify(questions)],
    );
  for (const { slug, title, body } of demo.pages)
    await tx.query('INSERT INTO page (slug, title, body) VALUES ($1, $2, $3)', [slug, title, flowing(body)]);
}

/** A day counted from `now` at a local time of the call's zone. */
function instantOf({ days, time }: DemoDay, zone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(zone).add({ days }).withPlainTime(Temporal.PlainTime.from(time)).toInstant().toString();
}

async function insertCall(tx: Transaction, call: DemoCall): Promise<void> {
  const closes = call.closes && instantOf(call.closes, call.timeZone, tx.now);
  const decisionBy =
    closes !== undefined && call.decisionAfter !== undefined
      ? Temporal.Instant.from(closes)
          .toZonedDateTimeISO(call.timeZone)
          .toPlainDate()
          .add({ days: call.decisionAfter })
          .toString()
      : null;
  await tx.query(
    `WITH new_call AS (
       INSERT INTO call (slug, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone,
         opens_at, closes_at, grace_seconds, decision_by, active_months, places, starts_on, ends_on, eligibility, reference_form)
       SELECT $1, p.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 60, $15, $16, $17, $18, $19, $20, $21
       FROM programme p WHERE p.slug = $2 RETURNING id
     ), form AS (
       INSERT INTO form_version (call_id, number, definition) SELECT id, 1, $22 FROM new_call
     )
     INSERT INTO call_team (call_id, team_id) SELECT n.id, t.id FROM new_call n, team t WHERE t.slug = ANY ($23)`,
    [
      call.slug,
      call.programme,
      call.kind,
      call.state,
      call.name,
      call.summary,
      call.description,
      demo.dataUse,
      call.place,
      call.languages,
      ['en', 'fr'],
      call.timeZone,
      instantOf(call.opens, call.timeZone, tx.now),
      closes ?? null,
      decisionBy,
      call.activeMonths ?? null,
      call.places ?? null,
      call.startsOn ?? null,
      call.endsOn ?? null,
      demo.eligibilityCheck,
      standardReferenceForm,
      demo.internshipForm,
      call.teams,
    ],
  );
  await tx.query(
    'UPDATE call SET form_version_id = f.id FROM form_version f WHERE f.call_id = call.id AND call.slug = $1',
    [call.slug],
  );
}
