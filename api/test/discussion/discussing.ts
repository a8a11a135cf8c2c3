import { randomUUID } from 'node:crypto';
import type { Discussion, DiscussionPost } from '@placet/contract/discussion/schemas.ts';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { assigned } from '../review/reviewed.ts';

export const complete = {
  ...{ scores: { motivation: 4, languages: 3 }, comment: '', recommendation: null, confidence: null },
};

/** Somebody who takes part: a reviewer by their assignment, a coordinator by the application. */
export class Speaker {
  constructor(
    private readonly test: TestApp,
    readonly person: Person,
    /** What they reach the discussion by. */
    readonly at: string,
  ) {}

  read = () => ask(this.test, this.person, 'GET', `/discussions/${this.at}`);
  async view(): Promise<Discussion> {
    return (await this.read()).json<Discussion>();
  }
  async posts(): Promise<DiscussionPost[]> {
    return (await this.view()).posts;
  }
  say = (text: string, more: object = {}, key: string = randomUUID()) =>
    ask(this.test, this.person, 'POST', `/discussions/${this.at}/posts`, { text, ...more }, { 'idempotency-key': key });
  async said(text: string, more: object = {}): Promise<string> {
    const answer = await this.say(text, more);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<{ id: string }>().id;
  }
  edit = (post: string, text: string, number = 1) =>
    ask(this.test, this.person, 'PUT', `/discussions/${this.at}/posts/${post}`, { text, number });
  remove = (post: string) => ask(this.test, this.person, 'DELETE', `/discussions/${this.at}/posts/${post}`);
  mark = (post: string, mark: string | null) =>
    ask(this.test, this.person, 'PUT', `/discussions/${this.at}/posts/${post}/mark`, { mark });
  see = (post: string) => ask(this.test, this.person, 'PUT', `/discussions/${this.at}/seen`, { post });
  /** Gone as far as a review that is submitted. */
  async judge(): Promise<this> {
    await ask(this.test, this.person, 'POST', `/reviews/${this.at}/clearance`);
    await ask(this.test, this.person, 'PUT', `/reviews/${this.at}/draft`, { revision: 0, ...complete });
    const sent = await ask(this.test, this.person, 'POST', `/reviews/${this.at}/submission`, { revision: 1 });
    if (sent.statusCode !== 200) throw new Error(sent.body);
    return this;
  }
}

export async function inReview(test: TestApp, call: SeededCall): Promise<Received> {
  const application = await receivedApplication(test, call);
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [application.id]);
  return application;
}

export async function newReviewer(test: TestApp, applicationId: string, name: string, person?: Person) {
  const reviewer = person ?? (await test.person({ name, roles: [{ role: 'reviewer' }] }));
  return new Speaker(test, reviewer, await assigned(test, applicationId, reviewer.accountId));
}
