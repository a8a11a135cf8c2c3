import { randomUUID } from 'node:crypto';
import { newCall } from './calls.ts';
import { sql } from './database.ts';
import { mailTo } from './mails.ts';

/** An applicant with a confirmed account and an open session. */
export interface Applicant {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  /** `name=value` of the session. */
  readonly cookie: string;
}

export const origin = (): string => process.env.PLACET_ORIGIN ?? '';
const password = 'quiet lantern over harbour';

/** Calls the API as a page of ours would. @throws with the problem document when it refuses. */
export async function api<Answer>(
  method: string,
  path: string,
  options: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await call(method, path, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function call(
  method: string,
  path: string,
  { cookie, body, headers }: { cookie?: string; body?: unknown; headers?: Record<string, string> },
): Promise<Response> {
  return fetch(`${origin()}/api/v1${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie !== undefined && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const sessionOf = (response: Response): string => {
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('placet_session='));
  return cookie?.split(';')[0] ?? '';
};

/** Registers and confirms a new person, by mail as everybody does. */
export async function newApplicant(name = 'Amina Haddad'): Promise<Applicant> {
  const email = `${randomUUID()}@example.org`;
  await api('POST', '/accounts', { body: { email, locale: 'en' } });
  const token = (await mailTo(email, 'confirm_address')).link.split('#')[1] ?? '';
  const confirmed = await call('POST', '/accounts/confirmation', { body: { token, name, password, locale: 'en' } });
  if (!confirmed.ok) throw new Error(`confirmation: ${await confirmed.text()}`);
  return { email, password, name, cookie: sessionOf(confirmed) };
}

/** Signs in with one of the demo accounts that `npm start` prints. */
export async function signIn(email: string, withPassword: string): Promise<string> {
  const response = await call('POST', '/session', { body: { email, password: withPassword } });
  if (!response.ok) throw new Error(`sign-in: ${await response.text()}`);
  return sessionOf(response);
}

/** Somebody who coordinates one call and no other; without a slug, a call of their own. */
export async function newCoordinator(slug?: string): Promise<Applicant> {
  const person = await newApplicant('Lea Roth');
  await sql(
    `INSERT INTO account_role (account_id, role, call_id)
     SELECT a.id, 'coordinator', c.id FROM account a, call c WHERE a.email = $1 AND c.slug = $2`,
    [person.email, slug ?? (await newCall())],
  );
  return { ...person, cookie: await signIn(person.email, person.password) };
}

export interface StartedApplication {
  readonly id: string;
  readonly number: string;
}

export function startApplication({ cookie }: Applicant, slug: string): Promise<StartedApplication> {
  return api('POST', '/applications', { cookie, body: { call: slug, locale: 'en' } });
}
