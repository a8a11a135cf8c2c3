import { randomUUID } from 'node:crypto';
import type { RefereeEntry } from '@placet/contract/forms/answers.ts';
import { readApplication } from '../../src/applications/data/application-record.ts';
import { ApplicationPorts } from '../../src/applications/ports.ts';
import { loadDemoCalls } from '../../src/calls/demo/demo-calls.ts';
import type { AccountActor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

export const system = { kind: 'system', job: 'test' } as const;

/** An application that was sent, with its references planned by the product's own use case. */
export interface Sent {
  readonly applicant: Person;
  readonly actor: AccountActor;
  readonly applicationId: string;
  readonly callId: string;
  /** In the order named. */
  readonly references: readonly { readonly id: string; readonly email: string }[];
}

export async function startWithCalls(environment: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const test = await startTestApp(environment);
  await test.app.get(UnitOfWork).run(system, loadDemoCalls);
  return test;
}

export function actorOf({ accountId }: Person, name = 'Amina Test'): AccountActor {
  return { kind: 'account', accountId, sessionId: randomUUID(), realm: 'applicant', name, locale: 'en', grants: [] };
}

export const refereeNamed = (name: string, changes: Partial<RefereeEntry> = {}): RefereeEntry => ({
  name,
  email: `${randomUUID()}@referee.example`,
  organisation: 'University of Geneva',
  relation: 'Thesis supervisor',
  locale: 'en',
  ...changes,
});

export interface SendOptions {
  readonly referees?: readonly RefereeEntry[];
  readonly when?: 'submission' | 'shortlisting' | 'offer';
  readonly applicant?: Person;
  readonly name?: string;
}

/** A person sends an application to a call of its own. */
export async function send(test: TestApp, options: SendOptions = {}): Promise<Sent> {
  const { referees = [refereeNamed('Rosa Keller'), refereeNamed('Ben Adeyemi')], when = 'submission' } = options;
  const { name = 'Amina Diallo' } = options;
  const applicant = options.applicant ?? (await test.person({ name }));
  const [call] = await test.sql<{ id: string; form: string }>(
    `WITH copy AS (
       INSERT INTO call (slug, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone, opens_at,
         closes_at, eligibility, reference_form, references_when)
       SELECT $1, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone, opens_at,
         closes_at, eligibility, reference_form, $2 FROM call WHERE slug = 'geneva-spring-2027' RETURNING id
     ), form AS (
       INSERT INTO form_version (call_id, number, definition)
       SELECT copy.id, 1, f.definition FROM copy, form_version f JOIN call c ON c.id = f.call_id WHERE c.slug = 'geneva-spring-2027'
       RETURNING id, call_id
     ) SELECT call_id AS id, id AS form FROM form`,
    [`call-${randomUUID()}`, when],
  );
  if (!call) throw new Error('no demo call');
  const [application] = await test.sql<{ id: string }>(
    `INSERT INTO application (number, account_id, call_id, form_version_id, locale, state, submitted_at, applicant_name, created_at)
     VALUES (upper(substr(md5($1), 1, 4)) || '-' || upper(substr(md5($1), 5, 4)), $2, $3, $4, 'en', 'submitted', $5, $6, $5) RETURNING id`,
    [randomUUID(), applicant.accountId, call.id, call.form, test.clock.now().toString(), name],
  );
  const applicationId = application?.id ?? '';
  const actor = actorOf(applicant, name);
  await sendAgain(test, actor, applicationId, name, referees);
  const references = await test.sql<{ id: string; email: string }>(
    `SELECT id, email FROM reference WHERE application_id = $1 AND state <> 'replaced' ORDER BY position`,
    [applicationId],
  );
  return { applicant, actor, applicationId, callId: call.id, references };
}

/** The application is sent (again) with these referees. */
export async function sendAgain(
  test: TestApp,
  actor: AccountActor,
  applicationId: string,
  applicantName: string,
  referees: readonly RefereeEntry[],
): Promise<void> {
  await test.app.get(UnitOfWork).run(actor, async (tx) => {
    const application = await readApplication(tx, applicationId, 'change');
    if (!application) throw new Error('no application');
    await test.app.get(ApplicationPorts).references.named(tx, { application, applicantName, sequence: 1, referees });
  });
}

export interface StoredMail {
  readonly template: string;
  readonly recipient: string;
  readonly locale: string;
  readonly subject: string;
  readonly body_text: string;
  readonly account_id: string | null;
}

/** Mails to an address, the oldest first. */
export function mailsTo(test: TestApp, address: string): Promise<StoredMail[]> {
  return test.sql<StoredMail>(
    'SELECT template, recipient, locale, subject, body_text, account_id FROM message WHERE recipient = $1 ORDER BY created_at, id',
    [address],
  );
}

/** The token of the newest link that was mailed to a referee. */
export async function tokenOf(test: TestApp, email: string): Promise<string> {
  const mails = await mailsTo(test, email);
  const token = mails.flatMap(({ body_text }) => /\/reference#([\w-]{43})/.exec(body_text)?.[1] ?? []).at(-1);
  if (token === undefined) throw new Error(`no link was sent to ${email}`);
  return token;
}

/** Answers that the demo's reference form takes. */
export const complete = {
  acquaintance: { capacity: 'teacher', 'years-known': 3, relative: false },
  statement: { strengths: 'Writes clearly under pressure.', trust: 'yes', recommendation: 'strongly' },
};

export interface RefereeClient {
  readonly headers: { readonly authorization: string };
  get(): Promise<Answer>;
  open(): Promise<Answer>;
  save(revision: number, answers?: object, applicantMaySee?: boolean | null): Promise<Answer>;
  submit(revision: number, key?: string): Promise<Answer>;
  decline(reason?: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, never> & { code?: string; revision?: number; state?: string };
}

/** A referee's browser: nothing but the link. */
export function refereeWith(test: TestApp, token: string): RefereeClient {
  const headers = { authorization: `Reference ${token}`, 'sec-fetch-site': 'same-origin' };
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, more = {}): Promise<Answer> => {
    const answer = await test.inject({
      method,
      url: `/api/v1/reference${path}`,
      headers: { ...headers, ...more },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, text: answer.payload, body: answer.json() };
  };
  return {
    headers,
    get: () => call('GET', ''),
    open: () => call('POST', '/opening'),
    save: (revision, answers = complete, applicantMaySee = false) =>
      call('PUT', '/draft', { revision, answers, applicantMaySee }),
    submit: (revision, key = randomUUID()) => call('POST', '/submission', { revision }, { 'idempotency-key': key }),
    decline: (reason) => call('POST', '/declination', reason === undefined ? {} : { reason }),
  };
}

/** A referee who opened the link they were mailed. */
export async function openedBy(test: TestApp, email: string): Promise<RefereeClient> {
  const referee = refereeWith(test, await tokenOf(test, email));
  const { status, text } = await referee.open();
  if (status !== 200) throw new Error(text);
  return referee;
}

/** A referee who gave the reference. */
export async function givenBy(test: TestApp, email: string, applicantMaySee = false): Promise<RefereeClient> {
  const referee = await openedBy(test, email);
  await referee.save(0, complete, applicantMaySee);
  const { status, text } = await referee.submit(1);
  if (status !== 200) throw new Error(text);
  return referee;
}

export async function stateOf(test: TestApp, id: string): Promise<string | undefined> {
  const [row] = await test.sql<{ state: string }>('SELECT state FROM reference WHERE id = $1', [id]);
  return row?.state;
}

/** Types of an application's audit events, in order. */
export async function auditOf(test: TestApp, applicationId: string): Promise<string[]> {
  const rows = await test.sql<{ type: string }>('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq', [
    applicationId,
  ]);
  return rows.map(({ type }) => type);
}
