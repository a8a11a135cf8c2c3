import { randomUUID } from 'node:crypto';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { eligibilityCheck } from '../../src/calls/demo/eligibility-check.ts';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { standardReferenceForm } from '../../src/calls/standard-reference-form.ts';
import type { TestApp } from './test-app.ts';

export interface SeededCall {
  readonly id: string;
  readonly slug: string;
  readonly formVersionId: string;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
}

export interface CallOptions {
  readonly kind?: 'dated' | 'rolling';
  readonly state?: 'draft' | 'open' | 'closed';
  /** The standard internship form unless given. */
  readonly form?: FormDefinition;
  /** From the test clock's now; 30 days unless given. */
  readonly closesIn?: Temporal.DurationLike;
  readonly graceSeconds?: number;
  readonly referenceCount?: number;
  readonly referencesWhen?: 'submission' | 'shortlisting' | 'offer';
}

/** Teams of every seeded call; team preferences name them. */
export const teamSlugs = ['un-monitoring', 'documentation', 'legal'] as const;

/** A call with the standard demo form, open since yesterday by the test clock. Each has its own programme. */
export async function seedCall(test: TestApp, options: CallOptions = {}): Promise<SeededCall> {
  const { kind = 'dated', state = 'open', form = internshipForm, closesIn = { hours: 24 * 30 } } = options;
  const now = test.clock.now();
  const opensAt = now.subtract({ hours: 24 });
  const closesAt = now.add(closesIn);
  const slug = `call-${randomUUID()}`;
  const [programme] = await test.sql<{ id: string }>(
    'INSERT INTO programme (slug, name) VALUES ($1, $2) RETURNING id',
    [`programme-${randomUUID()}`, { en: 'Geneva internship', fr: 'Stage à Genève' }],
  );
  const name = { en: 'Geneva, spring 2027', fr: 'Genève, printemps 2027' };
  const text = { en: 'Text', fr: 'Texte' };
  const [call] = await test.sql<{ id: string }>(
    `INSERT INTO call (slug, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone, opens_at,
       closes_at, grace_seconds, active_months, decision_by, eligibility, reference_count, references_when, reference_form)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $6, '{en,fr}', '{en,fr}', 'Europe/Zurich', $7, $8, $9, $10, '2027-02-15', $11, $12, $13, $14) RETURNING id`,
    [
      slug,
      programme?.id,
      kind,
      state,
      name,
      text,
      opensAt.toString(),
      kind === 'dated' ? closesAt.toString() : null,
      options.graceSeconds ?? 0,
      kind === 'rolling' ? 6 : null,
      eligibilityCheck,
      options.referenceCount ?? 2,
      options.referencesWhen ?? 'submission',
      standardReferenceForm,
    ],
  );
  const id = call?.id ?? '';
  const [version] = await test.sql<{ id: string }>(
    'INSERT INTO form_version (call_id, number, definition) VALUES ($1, 1, $2) RETURNING id',
    [id, form],
  );
  const formVersionId = version?.id ?? '';
  await test.sql('UPDATE call SET form_version_id = $2 WHERE id = $1', [id, formVersionId]);
  for (const [position, team] of teamSlugs.entries()) {
    await test.sql(
      `INSERT INTO team (slug, name, summary, description, place, position) VALUES ($1, $2, $3, $3, $3, $4) ON CONFLICT DO NOTHING`,
      [team, { en: team, fr: team }, text, position],
    );
    await test.sql('INSERT INTO call_team (call_id, team_id) SELECT $1, id FROM team WHERE slug = $2', [id, team]);
  }
  return { id, slug, formVersionId, opensAt, closesAt };
}
