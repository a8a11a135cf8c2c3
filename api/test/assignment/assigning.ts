import {
  assignResult,
  conflictList,
  judgedPage,
  reviewProgress,
  type AssignResult,
  type AssignWanted,
  type ConflictList,
  type JudgedPage,
  type Replaced,
  type ReviewProgress,
} from '@placet/contract/assignment/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { inReview } from '../decisions/deciding.ts';
import { ask, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

export const brings = {
  ...{ minLoad: 0, capacity: null, expertise: [], languages: [], preferences: {}, active: true },
};

/** What a coordinator does about reviewers, by the API. */
export class Assign {
  constructor(
    readonly test: TestApp,
    readonly person: Person,
    readonly call: SeededCall,
  ) {}

  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Response> {
    return ask(this.test, this.person, method, `/review-calls/${this.call.id}${path}`, body);
  }

  add(accountId: string, settings: object = brings): Promise<Response> {
    return this.send('PUT', `/reviewers/${accountId}`, settings);
  }

  async reviewer(name: string): Promise<Person> {
    const person = await this.test.person({ name, roles: [{ role: 'reviewer' }] });
    // Not of the applicants' house.
    await this.test.sql(`UPDATE account SET email = id || '@gmail.com' WHERE id = $1`, [person.accountId]);
    const answer = await this.add(person.accountId);
    if (answer.statusCode !== 204) throw new Error(answer.body);
    return person;
  }

  async progress(): Promise<ReviewProgress> {
    const answer = await this.send('GET', '');
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return reviewProgress.strict().parse(answer.json());
  }

  async judged(query = ''): Promise<JudgedPage> {
    const answer = await this.send('GET', `/applications${query}`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return judgedPage.strict().parse(answer.json());
  }

  async assign(wanted: AssignWanted, preview = false): Promise<AssignResult> {
    const answer = await this.send('POST', preview ? '/assignments/preview' : '/assignments', wanted);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return assignResult.strict().parse(answer.json());
  }

  hand(applications: readonly Received[], reviewers: readonly Person[], preview = false): Promise<AssignResult> {
    const wanted = { applications: applications.map(({ id }) => id), reviewers: reviewers.map((one) => one.accountId) };
    return this.assign({ kind: 'hand', ...wanted }, preview);
  }

  async assignmentOf({ id }: Received, { accountId }: Person): Promise<string> {
    const [row] = await this.test.sql<{ id: string }>(
      'SELECT id FROM review_assignment WHERE application_id = $1 AND reviewer_id = $2',
      [id, accountId],
    );
    return row?.id ?? '';
  }

  replace(reviewer: Person, to: Person | null, reason = 'No answer for two weeks.'): Promise<Response> {
    return this.send('POST', `/reviewers/${reviewer.accountId}/replacement`, { reason, to: to?.accountId ?? null });
  }

  async replaced(reviewer: Person, to: Person | null): Promise<Replaced> {
    return (await this.replace(reviewer, to)).json();
  }

  async conflicts(): Promise<ConflictList['conflicts']> {
    const answer = await this.send('GET', '/conflicts');
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return conflictList.strict().parse(answer.json()).conflicts;
  }
}

/** A call with applications in review and somebody who coordinates it and no other. */
export async function reviewing(test: TestApp, applications: number): Promise<{ assign: Assign; sent: Received[] }> {
  const call = await seedCall(test);
  const person = await test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] });
  return { assign: new Assign(test, person, call), sent: await inReview(test, call, applications) };
}

export const eventsOf = async (test: TestApp, subject: string): Promise<string[]> =>
  (
    await test.sql<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type ~ '(review|conflict)' ORDER BY seq`,
      [subject],
    )
  ).map(({ type }) => type.slice(type.indexOf('.') + 1));
