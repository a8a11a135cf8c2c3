import { routes } from '@placet/contract/routes.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { bodies } from './bodies.ts';
import { Random } from './generate/random.ts';
import { placesOf, RequestMaker, type AttackRequest, type OpenApi, type Place } from './generate/requests.ts';
import { complaintAbout, operationAt } from './judge.ts';
import { arrangeScene } from './scene.ts';
import { fitting, keepSignedIn, knownIn, sendersOf } from './senders.ts';

/*
 * Requests, most of them wrong in at least one way, made from the OpenAPI document: a route that lands is attacked without a line here.
 * Whatever is sent, the answer is one that the document declares for that route, and never a fault of ours.
 */

/** So many for each operation of the API. */
const attacks = 40 * routes.length;
const rounds = 10;
const atOnce = 8;
const seed = Number(process.env.ATTACK_SEED ?? 20_261_123);

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ DATABASE_POOL_SIZE: '6', LOG_LEVEL: 'silent' });
});
afterAll(() => test.close());

interface Attack {
  readonly who: string;
  readonly request: AttackRequest;
}

/** A round's requests, to every operation in turn. As sending or withdrawing succeeds now and then, each round has people of its own. */
async function attacksOf(round: number, document: OpenApi, places: readonly Place[]): Promise<Attack[]> {
  const scene = await arrangeScene(test);
  const random = new Random(seed + round);
  const maker = new RequestMaker(document, await knownIn(test, scene), bodies, random);
  const senders = sendersOf(scene);
  return Array.from({ length: attacks / rounds }, (_, index) => {
    const place = places[(round * (attacks / rounds) + index) % places.length];
    if (!place) throw new Error('the document has no operations');
    const sender = random.pick(random.chance(0.7) ? fitting(senders, place.operation.operationId) : senders);
    const request = maker.make(place);
    return { who: sender.who, request: { ...request, headers: { ...sender.headers, ...request.headers } } };
  });
}

function send({ request: { method, ...request } }: Attack): Promise<Response> {
  return test.inject({ method: method as 'GET', ...request });
}

/** Enough of a request to make it again. */
function describeAttack({ who, request: { method, url, headers, payload } }: Attack): string {
  const shown = { headers, payload: payload?.toString() };
  return `${who}: ${method} ${url.slice(0, 400)} ${JSON.stringify(shown).slice(0, 800)}`;
}

it(
  `answers ${String(attacks)} malformed requests as the OpenAPI document says, never with a fault`,
  { timeout: 240_000 },
  async () => {
    const document = (await test.inject('/api/v1/openapi.json')).json<OpenApi>();
    const places = placesOf(document);
    const complaints: string[] = [];
    const statuses = new Set<number>();
    const served = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const requests = await attacksOf(round, document, places);
      const restore = await keepSignedIn(test);
      for (let next = 0; next < requests.length; next += atOnce) {
        const batch = requests.slice(next, next + atOnce);
        const answered = await Promise.all(batch.map(async (attack) => ({ attack, answer: await send(attack) })));
        await restore();
        for (const { attack, answer } of answered) {
          const operation = operationAt(places, attack.request);
          statuses.add(answer.statusCode);
          if (answer.statusCode < 300 && operation) served.add(operation.operationId);
          const complaint = complaintAbout(operation, answer);
          if (complaint !== null)
            complaints.push(
              `${operation?.operationId ?? 'nowhere'} ${complaint}\n  ${describeAttack(attack)}\n  ${answer.body.slice(0, 300)}`,
            );
        }
      }
    }
    expect(
      complaints.slice(0, 10),
      `${String(complaints.length)} answers are wrong; ATTACK_SEED=${String(seed)} makes the same requests`,
    ).toEqual([]);
    // The attacks must reach the inside: refused for every kind of reason, and let in by most operations.
    expect([...statuses]).toEqual(expect.arrayContaining([400, 401, 403, 404, 409, 410, 412, 413, 415, 422]));
    const unserved = places.map(({ operation }) => operation.operationId).filter((id) => !served.has(id));
    expect(unserved.length, `never let in: ${unserved.join(' ')}`).toBeLessThan(places.length * 0.35);
  },
);
