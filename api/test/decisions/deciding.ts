import { randomUUID } from 'node:crypto';
import { ownOutcome, type OwnOutcome } from '@placet/contract/decisions/own.ts';
import {
  decisionPage,
  releasePreview,
  releaseView,
  type DecisionPage,
  type ReleasePreview,
  type ReleaseView,
} from '@placet/contract/decisions/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { SendRelease } from '../../src/decisions/use-cases/send-release.ts';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

export const offer = {
  outcome: 'offer',
  startsOn: '2027-02-01',
  endsOn: '2027-06-30',
  teamId: null,
  conditions: [{ en: 'A work permit', fr: 'Un permis de travail' }],
  answerBy: '2026-12-20',
};
export const waitlist = { outcome: 'waitlist' };
export const reject = { outcome: 'reject', reason: 'places' };

/** What a coordinator decides, by the API. */
export class Decide {
  constructor(
    private readonly test: TestApp,
    readonly person: Person,
    private readonly call: SeededCall,
  ) {}

  private send(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, headers = {}): Promise<Response> {
    return ask(this.test, this.person, method, `/decision-calls/${this.call.slug}${path}`, body, headers);
  }

  async page(query = ''): Promise<DecisionPage> {
    const answer = await this.send('GET', query);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return decisionPage.strict().parse(answer.json());
  }

  act(action: string, ids: readonly string[], decision?: object): Promise<Response> {
    return this.send('POST', '/stagings', { action, applications: ids, ...(decision && { decision }) });
  }

  stage(decision: object, ...ids: string[]): Promise<Response> {
    return this.act('stage', ids, decision);
  }

  previewStaging(wanted: object): Promise<Response> {
    return this.send('POST', '/previews', wanted);
  }

  order(before: readonly string[], after: readonly string[]): Promise<Response> {
    return this.send('PUT', '/waitlist', { before, after });
  }

  async preview(): Promise<ReleasePreview> {
    const answer = await this.send('GET', '/release-preview');
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return releasePreview.strict().parse(answer.json());
  }

  releaseRequest(fingerprint: string, key: string = randomUUID()): Promise<Response> {
    return this.send('POST', '/releases', { fingerprint }, { 'idempotency-key': key });
  }

  async release(): Promise<ReleaseView> {
    const answer = await this.releaseRequest((await this.preview()).fingerprint);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return releaseView.strict().parse(answer.json());
  }

  /** Released and sent, a minute later. */
  async releaseNow(): Promise<ReleaseView> {
    const { id } = await this.release();
    this.test.clock.advance({ seconds: 61 });
    await this.test.app.get(SendRelease).run(id);
    return releaseView.parse((await ask(this.test, this.person, 'GET', `/releases/${id}`)).json());
  }
}

/** Applications in review, each of somebody else. */
export async function inReview(test: TestApp, call: SeededCall, count: number): Promise<Received[]> {
  const all: Received[] = [];
  for (let n = 0; n < count; n++) all.push(await receivedApplication(test, call));
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = ANY ($1)`, [all.map(({ id }) => id)]);
  return all;
}

export async function outcomeOf(test: TestApp, { id, person }: Received): Promise<OwnOutcome> {
  const answer = await ask(test, person, 'GET', `/offers/${id}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return ownOutcome.strict().parse(answer.json());
}

export const stateOf = async (test: TestApp, { id }: Received): Promise<string | undefined> =>
  (await test.sql<{ state: string }>('SELECT state FROM application WHERE id = $1', [id]))[0]?.state;

export const mailsOf = (test: TestApp, { id }: Received): Promise<{ template: string; body_text: string }[]> =>
  test.sql(
    `SELECT template, body_text FROM message WHERE application_id = $1 AND template ~ '^(released|offer|appeal)' ORDER BY id`,
    [id],
  );

export const templatesOf = async (test: TestApp, one: Received): Promise<string[]> =>
  (await mailsOf(test, one)).map(({ template }) => template);
