import type { CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { ask } from '../support/apply.ts';
import { teamSlugs } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

export const both = { en: 'Text', fr: 'Texte' };
export const texts = {
  name: { en: 'Geneva, spring 2027', fr: 'Genève, printemps 2027' },
  summary: both,
  description: { en: '## Who can apply\n\n**Everybody**.', fr: '## Qui peut postuler\n\n**Tout le monde**.' },
  dataUse: both,
  place: { en: 'Geneva', fr: 'Genève' },
};
/** By the test clock it is 23 November 2026. */
export const dates = {
  kind: 'dated',
  timeZone: 'Europe/Zurich',
  opens: '2026-11-20T09:00',
  closes: '2026-12-20T18:00',
  graceSeconds: 60,
  decisionBy: '2027-03-01',
  activeMonths: null,
  startsOn: '2027-05-01',
  endsOn: '2027-08-31',
  places: 4,
};

/** Somebody who coordinates every call, and what they do by the API. */
export async function coordinatorOf(test: TestApp, callId?: string): Promise<Coordinator> {
  const person = await test.person({
    name: 'Lea Roth',
    roles: [{ role: 'coordinator', ...(callId !== undefined && { callId }) }],
  });
  return new Coordinator(test, person);
}

export class Coordinator {
  constructor(
    readonly test: TestApp,
    readonly person: Person,
  ) {}

  async asks(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<[number, unknown]> {
    const answer = await ask(this.test, this.person, method, `/set-up${path}`, body);
    return [answer.statusCode, answer.body === '' ? null : answer.json()];
  }

  /** @throws when the API refuses */
  async does<Answer = CallSetUp>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const [status, answer] = await this.asks(method, path, body);
    if (status >= 400) throw new Error(JSON.stringify(answer));
    return answer as Answer;
  }

  /** The code with which the API refuses. */
  async refused(method: 'POST' | 'PUT' | 'DELETE' | 'GET', path: string, body?: unknown): Promise<string> {
    const [status, answer] = await this.asks(method, path, body);
    if (status < 400) throw new Error('it was not refused');
    return (answer as { code: string }).code;
  }

  async programme(): Promise<string> {
    const { id } = await this.does<{ id: string }>('POST', '/programmes', { name: both });
    return id;
  }

  async draft(kind: 'dated' | 'rolling' = 'dated'): Promise<string> {
    const programmeId = await this.programme();
    const { id } = await this.does<{ id: string }>('POST', '/calls', { programmeId, name: texts.name, kind });
    return id;
  }

  /** A draft with everything that opening needs. */
  async completeDraft(): Promise<string> {
    const id = await this.draft();
    const { basics } = await this.does('GET', `/calls/${id}`);
    await this.does('PUT', `/calls/${id}/basics`, { ...basics, languages: ['en', 'fr'], revision: 0 });
    await this.does('PUT', `/calls/${id}/texts`, { ...texts, revision: 0 });
    await this.does('PUT', `/calls/${id}/dates`, { ...dates, revision: 0 });
    await this.does('PUT', `/calls/${id}/teams`, { teamIds: await newTeams(this.test), revision: 0 });
    await this.test.sql(
      `INSERT INTO form_version (call_id, number, definition, published_at, revision, saved_at, saved_by)
       VALUES ($1, 1, $2, NULL, 1, now(), '{}')`,
      [id, internshipForm],
    );
    return id;
  }

  async openCall(): Promise<{ id: string; slug: string; formVersionId: string }> {
    const id = await this.completeDraft();
    const { basics } = await this.does('POST', `/calls/${id}/opening`);
    const [row] = await this.test.sql<{ form: string }>('SELECT form_version_id AS form FROM call WHERE id = $1', [id]);
    return { id, slug: basics.slug, formVersionId: row?.form ?? '' };
  }
}

/** Those that sample answers prefer; gives the id of each. */
export async function newTeams(test: TestApp): Promise<string[]> {
  const teams = await test.sql<{ id: string }>(
    `INSERT INTO team (slug, name, summary, description, place) SELECT slug, $2::jsonb, $2, $2, $2 FROM unnest($1::text[]) AS slug
     ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id`,
    [teamSlugs, { en: 'Legal', fr: 'Juridique' }],
  );
  return teams.map(({ id }) => id);
}
