import { randomUUID } from 'node:crypto';
import {
  batchResult,
  screeningPage,
  screeningView,
  type BatchResult,
  type ScreeningPage,
  type ScreeningView,
} from '@placet/contract/screening/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { WorkOut } from '../../src/screening/use-cases/work-out.ts';
import { ask, fillIn, send, startApplication, type Received } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

/** What a coordinator does in the queue, by the API. */
export class Screen {
  constructor(
    private readonly test: TestApp,
    readonly person: Person,
  ) {}

  get(path: string): Promise<Response> {
    return ask(this.test, this.person, 'GET', `/screening${path}`);
  }

  async queue(query = ''): Promise<ScreeningPage> {
    const answer = await this.get(query);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return screeningPage.strict().parse(answer.json());
  }

  async view(id: string): Promise<ScreeningView> {
    const answer = await this.get(`/${id}`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return screeningView.strict().parse(answer.json());
  }

  decide(id: string, decision: object): Promise<Response> {
    return ask(this.test, this.person, 'POST', `/screening/${id}/decisions`, decision);
  }

  accept(id: string): Promise<Response> {
    return this.decide(id, { action: 'accept' });
  }

  reject(id: string, more: object = { reason: 'not_serious' }): Promise<Response> {
    return this.decide(id, { action: 'find_ineligible', ...more });
  }

  preview(wanted: object): Promise<Response> {
    return ask(this.test, this.person, 'POST', '/screening/previews', wanted);
  }

  batchRequest(decision: object, key: string = randomUUID()): Promise<Response> {
    return ask(this.test, this.person, 'POST', '/screening/batches', decision, { 'idempotency-key': key });
  }

  async batch(decision: object, key?: string): Promise<BatchResult> {
    const answer = await this.batchRequest(decision, key);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return batchResult.strict().parse(answer.json());
  }

  undo(batchId: string): Promise<Response> {
    return ask(this.test, this.person, 'DELETE', `/screening/batches/${batchId}`);
  }

  dismissal(method: 'PUT' | 'DELETE', id: string, other: string): Promise<Response> {
    return ask(this.test, this.person, method, `/screening/${id}/dismissed-duplicates/${other}`);
  }
}

export const workOut = (test: TestApp): Promise<void> => test.app.get(WorkOut).run();

/** Sent with these answers over the sample ones, by section. */
export async function received(
  test: TestApp,
  call: SeededCall,
  over: Record<string, object> = {},
  person?: Person,
): Promise<Received> {
  const started = await startApplication(test, person ?? (await test.person()), call);
  const unique = `${randomUUID()}@example.org`;
  const sample = sampleAnswers(started.documents);
  const answers = Object.fromEntries(
    Object.entries(sample).map(([key, given]) => [
      key,
      { ...given, ...(key === 'contact' && { email: unique }), ...over[key] },
    ]),
  );
  await fillIn(test, started, answers);
  const sent = await send(test, started);
  if (sent.statusCode !== 201) throw new Error(sent.body);
  return { ...started, receipt: sent.json() };
}

export const stateOf = async (test: TestApp, id: string): Promise<string | undefined> =>
  (await test.sql<{ state: string }>('SELECT state FROM application WHERE id = $1', [id]))[0]?.state;

export const events = async (test: TestApp, id: string): Promise<{ type: string; data: unknown }[]> =>
  test.sql(
    `SELECT type, data FROM audit_event WHERE subject_id = $1 AND type ~ '^application[.](found|reopened|accepted|review|duplicate)' ORDER BY seq`,
    [id],
  );
