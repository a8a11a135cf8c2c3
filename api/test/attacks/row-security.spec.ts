import pg from 'pg';
import { routes } from '@placet/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { realmFor, visitor, type Actor, type RoleGrant } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { openWhere } from './open-where.ts';
import { arrangeScene, type Scene } from './scene.ts';

/*
 * The database's own line of defence, table by table as the catalogue lists them: a table that lands is tested without a line here.
 * There are two applicants who know nothing of each other, each with a call, a coordinator and referees of their own.
 */

/** Tables whose rows are nobody's: what every visitor may read, and counters that only hold hashes. */
const ofNobody = [
  'call',
  'call_team',
  'content_category',
  'faq',
  'form_version',
  'migration',
  'organisation',
  'page',
  'programme',
  'rate_limit',
  'resource',
  'team',
];
/** Tables without row-level security, and why. */
const withoutPolicies = {
  delivery: 'a view with its condition in itself: what may be known of a mail without reading it',
  migration: 'no role but the owner may touch it',
  rate_limit: 'hashes and counters, before anybody is known',
};

let test: TestApp;
let ours: Scene;
let theirs: Scene;
/** What tells that a row is about the others; in a table that is somebody's, their call does as well. */
let traces: string[];
/** Every statement that is sent to the database; connections take it over when they are made. */
const queries = vi.spyOn(pg.Client.prototype, 'query');
beforeAll(async () => {
  test = await startTestApp();
  [ours, theirs] = [await arrangeScene(test), await arrangeScene(test)];
  const { sent, draft, references, applicant, coordinator } = theirs;
  await test.inject({ url: `/api/v1/received-applications/${sent.id}`, headers: coordinator.headers });
  const documents = [sent, draft].flatMap((application) => Object.values(application.documents));
  traces = [
    sent.id,
    sent.number,
    draft.id,
    applicant.accountId,
    applicant.email,
    coordinator.accountId,
    theirs.reviewer.accountId,
    theirs.assignmentId,
    theirs.postId,
    ...references.map(({ id }) => id),
    ...documents,
  ];
});
afterAll(() => test.close());

const as = ({ accountId }: Person, ...roles: { role: RoleGrant['role']; callId?: string }[]): Actor => {
  const grants = roles.map(({ role, callId = null }): RoleGrant => ({ role, callId, teamId: null }));
  return { kind: 'account', accountId, sessionId: accountId, realm: realmFor(grants), name: '', locale: 'en', grants };
};
const betrays = (rows: unknown, ...more: string[]): boolean =>
  [...traces, ...more].some((trace) => JSON.stringify(rows).includes(trace));

async function tables(): Promise<string[]> {
  const rows = await test.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Tables in which somebody sees anything of the others, asking for everything they may read. */
async function tablesThatBetray(actor: Actor): Promise<string[]> {
  const names = await tables();
  return test.app.get(UnitOfWork).read(actor, async (tx) => {
    const found: string[] = [];
    for (const name of names.filter((table) => !ofNobody.includes(table))) {
      const columns = await tx.query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND has_column_privilege(attrelid, attnum, 'SELECT')`,
        [name],
      );
      if (columns.length === 0) continue;
      const rows = await tx.query(`SELECT ${columns.map((column) => `${column.name}::text`).join(', ')} FROM ${name}`);
      if (betrays(rows, theirs.call.id)) found.push(name);
    }
    return found;
  });
}

describe('the catalogue', () => {
  it('has row-level security on every table that is somebody’s', async () => {
    const open = await test.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND NOT relrowsecurity ORDER BY 1`,
    );
    expect(open.map(({ name }) => name)).toEqual(Object.keys(withoutPolicies));
  });

  it('has a policy for everything that a role was granted', async () => {
    const unruled = await test.sql(
      `SELECT t.relname, r.rolname, p.privilege FROM pg_class t
         CROSS JOIN pg_roles r CROSS JOIN (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) p (privilege, command)
       WHERE t.relnamespace = 'public'::regnamespace AND t.relrowsecurity AND r.rolname LIKE 'placet\\_%' AND has_table_privilege(r.oid, t.oid, p.privilege)
         AND NOT EXISTS (SELECT FROM pg_policy o WHERE o.polrelid = t.oid AND o.polcmd::text IN ('*', p.command) AND (o.polroles = '{0}' OR r.oid = ANY (o.polroles)))`,
    );
    expect(unruled).toEqual([]);
  });

  it('lets no role get round the policies', async () => {
    const free = await test.sql(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'placet\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolinherit)
       UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner) LIKE 'placet\\_%'`,
    );
    expect(free).toEqual([]);
  });
});

const everything = [
  'access_log',
  'account',
  'account_role',
  'activity_seen',
  'appeal',
  'application',
  'application_note',
  'application_screening',
  'assignment_run',
  'audit_event',
  'call_activity',
  'call_placement',
  'call_reviewer',
  'candidate_judgement',
  'conflict_of_interest',
  'decision',
  'decision_release',
  'discussion_mark',
  'discussion_mention',
  'discussion_post',
  'discussion_seen',
  'discussion_text',
  'document',
  'draft_leftover',
  'draft_section',
  'duplicate_dismissal',
  'home_snooze',
  'idempotency_key',
  'mail_link',
  'message',
  'monitoring_response',
  'need_bound',
  'need_ranking',
  'offer',
  'person_key',
  'placement',
  'placement_move',
  'placement_pin',
  'placement_plan',
  'placement_wish',
  'ranking_reminder',
  'recruitment_task',
  'reference',
  'reference_link',
  'reference_text',
  'rejection',
  'release_item',
  'review',
  'review_assignment',
  'review_reminder',
  'review_reminder_rule',
  'review_version',
  'rubric_version',
  'saved_view',
  'saved_view_default',
  'screening_decision',
  'session',
  'submission',
  'supervisor_capacity',
  'task_answer',
  'task_material',
  'task_score',
  'task_score_version',
  'task_send',
  'team_need',
  'waitlist_place',
];

describe('without any WHERE, of somebody else’s rows', () => {
  it('there are some in every table', async () => {
    const found: string[] = [];
    for (const name of await tables())
      if (!ofNobody.includes(name) && betrays(await test.sql(`SELECT t::text FROM ${name} t`), theirs.call.id))
        found.push(name);
    expect(found).toEqual(everything);
  });

  it.each<[string, () => Actor, string[]]>([
    ['a visitor', () => visitor, []],
    ['another applicant', () => as(ours.applicant), []],
    ['another referee', () => ({ kind: 'referee', referenceId: ours.references[0].id }), []],
    ['a reviewer', () => as(ours.reviewer, { role: 'reviewer' }), []],
    ['an intern', () => as(ours.applicant, { role: 'intern' }), []],
    ['the coordinator of another call', () => as(ours.coordinator, { role: 'coordinator', callId: ours.call.id }), []],
    [
      'an administrator',
      () => as(ours.administrator, { role: 'administrator' }),
      ['account', 'account_role', 'audit_event', 'delivery', 'mail_link', 'session'],
    ],
    ['a data protection officer', () => as(ours.administrator, { role: 'dpo' }), []],
  ])('%s sees those they should', async (_who, actor, seen) => {
    expect(await tablesThatBetray(actor())).toEqual(seen);
  });
});

const reads = /^(SELECT|WITH)\b.*\bWHERE\b/is;
const changes = /\b(INSERT|UPDATE|DELETE|set_config)\b/;

describe('the product’s own statements, their conditions made true', () => {
  async function statementsOf(person: { headers: Readonly<Record<string, string>> }): Promise<Map<string, unknown[]>> {
    queries.mockClear();
    const ids: Record<string, string> = {
      key: 'about-you',
      slug: ours.call.slug,
      reference: ours.references[0].id,
      roleId: ours.sent.id,
    };
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      const id = path.startsWith('/documents')
        ? ours.sent.documents.cv
        : path.startsWith('/accounts')
          ? ours.applicant.accountId
          : ours.sent.id;
      const url = `/api/v1${path.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? id)}`;
      await test.inject({ url, headers: person.headers });
    }
    const sent = (queries.mock.calls as unknown[]).flatMap((call) => {
      const [first] = call as [unknown];
      const { text, values = [] } = (typeof first === 'string' ? { text: first } : first) as {
        text: string;
        values?: unknown[];
      };
      return [[text.trim(), values] as const];
    });
    return new Map(sent.filter(([text]) => reads.test(text) && !changes.test(text)));
  }

  it.each<[string, () => { headers: Readonly<Record<string, string>> }, () => Actor]>([
    ['an applicant', () => ours.applicant, () => as(ours.applicant)],
    ['a referee', () => ours.references[0], () => ({ kind: 'referee', referenceId: ours.references[0].id })],
    [
      'a coordinator',
      () => ours.coordinator,
      () => as(ours.coordinator, { role: 'coordinator', callId: ours.call.id }),
    ],
  ])('show %s nothing of anybody else', async (_who, person, actor) => {
    const statements = await statementsOf(person());
    const betraying = async (reader: Actor): Promise<string[]> => {
      const found: string[] = [];
      for (const [text, values] of statements) {
        // A statement that fails with its conditions gone, as where one row was meant to come, shows nothing.
        const rows = await test.app
          .get(UnitOfWork)
          .read(reader, (tx) => tx.query(openWhere(text), values))
          .catch(() => null);
        if (betrays(rows)) found.push(text);
      }
      return found;
    };
    expect(await betraying(actor())).toEqual([]);
    // The same statements show the others to who may see everything: it is the database that holds them back.
    expect(await betraying({ kind: 'system', job: 'test' })).not.toEqual([]);
  });
});
