import { errorStatuses, problem } from '@placet/contract';
import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receivedApplication, startApplication } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { attacksOn, knownIds, type Attack, type Attacker, type OpenApi } from './generate/requests.ts';

/*
 * 5,000 requests that are wrong in at least one way, made from the OpenAPI document: a route that lands is attacked without a line here.
 * Whatever is sent, the answer is never a fault of ours, and a refusal is always a problem document with a known code.
 */

const attacks = 5_000;
const seed = 20_261_123;
const atOnce = 10;
const restoredEvery = 250;

let test: TestApp;
let headers: Record<Attacker, Record<string, string>>;
let ids: string[];

beforeAll(async () => {
  test = await startTestApp({ DATABASE_POOL_SIZE: '6', LOG_LEVEL: 'silent' });
  const call = await seedCall(test);
  const own = await receivedApplication(test, call);
  const draft = await startApplication(test, own.person, await seedCall(test));
  const foreign = await receivedApplication(test, await seedCall(test));
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  const administrator = await test.person({ roles: [{ role: 'administrator' }] });
  const [mail] = await test.sql<{ body_text: string; reference_id: string }>(
    `SELECT body_text, reference_id FROM message WHERE application_id = $1 AND template = 'reference_request' LIMIT 1`,
    [own.id],
  );
  const token = /#([\w-]{43})/.exec(mail?.body_text ?? '')?.[1] ?? '';
  const [session] = await test.sql<{ id: string }>('SELECT id FROM session WHERE account_id = $1', [
    own.person.accountId,
  ]);
  headers = {
    visitor: {},
    applicant: own.person.headers,
    coordinator: coordinator.headers,
    administrator: administrator.headers,
    referee: { authorization: `Reference ${token}`, 'sec-fetch-site': 'same-origin' },
  };
  ids = [
    own.id,
    own.id,
    draft.id,
    draft.id,
    foreign.id,
    own.documents.cv,
    draft.documents.coverLetter,
    foreign.documents.cv,
    mail?.reference_id ?? '',
    own.person.accountId,
    session?.id ?? '',
    call.id,
  ];
  expect(ids).toHaveLength(knownIds);
  expect(token).toHaveLength(43);
  await test.sql('CREATE TABLE kept_session AS SELECT * FROM session');
  await test.sql('CREATE TABLE kept_role AS SELECT * FROM account_role');
});
afterAll(() => test.close());

/** Some attacks succeed in signing somebody out or giving them a role: the next ones shall come from the same people. */
async function restore(): Promise<void> {
  await test.sql('DELETE FROM account_role');
  await test.sql('INSERT INTO account_role SELECT * FROM kept_role');
  await test.sql('INSERT INTO session SELECT * FROM kept_session ON CONFLICT DO NOTHING');
}

function send({ method, url, headers: own, payload, who }: Attack): Promise<Response> {
  const known = url.replaceAll(/@(\d+)/g, (_all, index: string) => ids[Number(index)] ?? '');
  return test.inject({
    method: method as NonNullable<InjectOptions['method']>,
    url: known,
    headers: { ...headers[who], ...own },
    ...(payload !== undefined && { payload }),
  });
}

/** What is wrong with an answer; null when nothing is. */
function complaint(attack: Attack, answer: Response): string | null {
  const { statusCode: status, body } = answer;
  if (status >= 500) return `answered ${String(status)}: ${body.slice(0, 300)}`;
  if (/\bat .+[:(].+\.[cm]?[jt]s:\d+|node_modules|SELECT .+ FROM|QueryFailed|pg_catalog/.test(body))
    return `tells of its inside: ${body.slice(0, 300)}`;
  if (status < 400 || attack.method === 'HEAD') return null;
  if (answer.headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return `refuses with ${String(answer.headers['content-type'])} (${String(status)})`;
  const parsed = problem.strict().safeParse(answer.json());
  if (!parsed.success) return `refuses with no problem document: ${body.slice(0, 300)}`;
  if (parsed.data.status !== status || errorStatuses[parsed.data.code] !== status)
    return `says ${parsed.data.code} with ${String(status)}`;
  return null;
}

it(
  `answers ${String(attacks)} malformed requests with a refusal or a result, never with a fault`,
  { timeout: 240_000 },
  async () => {
    const document = (await test.inject('/api/v1/openapi.json')).json<OpenApi>();
    const operations = attacksOn(document);
    const each = Math.ceil(attacks / operations.length);
    const requests = operations.flatMap((operation, index) =>
      fc.sample(operation, { numRuns: each, seed: seed + index }),
    );
    expect(requests.length).toBeGreaterThanOrEqual(attacks);

    const complaints: string[] = [];
    const statuses = new Map<number, number>();
    for (let next = 0; next < requests.length; next += atOnce) {
      if (next % restoredEvery === 0) await restore();
      const batch = requests.slice(next, next + atOnce);
      const answers = await Promise.all(batch.map(send));
      for (const [index, answer] of answers.entries()) {
        const attack = batch[index];
        if (!attack) continue;
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        const wrong = complaint(attack, answer);
        if (wrong !== null)
          complaints.push(`${attack.operation} as ${attack.who} ${wrong}\n    ${describeAttack(attack)}`);
      }
    }
    expect(complaints.slice(0, 10), `${String(complaints.length)} of ${String(requests.length)}`).toEqual([]);
    // The attacks must reach the inside: enough of them are let in, refused as wrong, and refused as not theirs.
    for (const status of [200, 401, 403, 404, 422])
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(50);
  },
);

function describeAttack({ method, url, headers: own, payload }: Attack): string {
  return `${method} ${url.slice(0, 300)} ${JSON.stringify(own).slice(0, 300)} ${JSON.stringify(payload?.toString().slice(0, 300))}`;
}
