import { randomUUID } from 'node:crypto';
import type { Problem } from '@placet/contract';
import type { TestApp } from '../support/test-app.ts';

export const goodPassword = 'seven quiet boats turn';
export const otherPassword = 'nine copper kettles sing';

export const newAddress = (): string => `${randomUUID()}@example.org`;

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** The session cookie it set, as the header of later requests; undefined when it set none. */
  readonly headers: Record<string, string> | undefined;
  readonly cookie: string | undefined;
}

export interface Mail {
  readonly [key: string]: unknown;
  readonly template: string;
  readonly locale: string;
  readonly recipient: string;
  readonly body_text: string;
}

/** Talks to the application as a browser does. */
export function browser(test: TestApp) {
  const ask = async <Body = Problem>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> => {
    const answer = await test.inject({
      method,
      url: `/api/v1${path}`,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload && { payload }),
    });
    const set = answer.headers['set-cookie'];
    const cookie = Array.isArray(set) ? set[0] : set;
    const pair = cookie?.split(';')[0];
    return {
      status: answer.statusCode,
      body: (answer.body === '' ? null : answer.json()) as Body,
      cookie,
      headers: pair === undefined ? undefined : { cookie: pair, 'sec-fetch-site': 'same-origin' },
    };
  };
  /** Mails to an address, oldest first. */
  const mails = (to: string): Promise<Mail[]> =>
    test.sql<Mail>(
      'SELECT template, locale, recipient, body_text FROM message WHERE recipient = $1 ORDER BY created_at, id',
      [to],
    );
  /** The token of the newest mail to an address. */
  const tokenFor = async (to: string): Promise<string> => {
    const token = /#([\w-]{43})/.exec((await mails(to)).at(-1)?.body_text ?? '')?.[1];
    if (token === undefined) throw new Error(`no link was mailed to ${to}`);
    return token;
  };
  const events = async (type: 'account' | 'invitation', id: string): Promise<string[]> =>
    (
      await test.sql<{ type: string }>(
        'SELECT type FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY seq',
        [type, id],
      )
    ).map((event) => event.type);
  return {
    ask,
    mails,
    tokenFor,
    events,
    get: <Body = Problem>(path: string, headers?: Readonly<Record<string, string>>) =>
      ask<Body>('GET', path, undefined, headers),
    post: <Body = Problem>(path: string, payload: object, headers?: Readonly<Record<string, string>>) =>
      ask<Body>('POST', path, payload, headers),
    /** Opens an account the way a person does, and gives its session. */
    register: async (email = newAddress(), password = goodPassword) => {
      await ask('POST', '/accounts', { email });
      const answer = await ask<{ session: { account: { id: string } } }>('POST', '/accounts/confirmation', {
        token: await tokenFor(email),
        name: 'Amina Benali',
        password,
      });
      if (answer.status !== 201 || !answer.headers) throw new Error(JSON.stringify(answer.body));
      return { id: answer.body.session.account.id, email, password, headers: answer.headers };
    },
  };
}

export type Browser = ReturnType<typeof browser>;
