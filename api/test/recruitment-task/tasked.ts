import { randomUUID } from 'node:crypto';
import {
  ownTask,
  taskDesk,
  taskPreview,
  type OwnTask,
  type TaskDesk,
} from '@placet/contract/recruitment-task/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { pdf } from '../documents/files.ts';
import { rubric } from '../review/reviewed.ts';

export const asked = {
  instructions: { en: 'Write a **note**.', fr: 'Écrivez une **note**.' },
  ...{ textWords: 5, fileTypes: [] as string[], minutes: 60 as number | null, graceMinutes: 30, latenessShown: false },
};
const someone = { kind: 'system', job: 'test' };

/** By the database's owner: the rubric answers are scored by. */
export async function taskRubric(test: TestApp, callId: string): Promise<void> {
  await test.sql(
    `INSERT INTO rubric_version (call_id, purpose, number, definition, saved_at, saved_by, published_at, published_by)
     VALUES ($1, 'task', 1, $2, now(), $3, now(), $3)`,
    [callId, rubric, someone],
  );
}

/** By the clocks of the call. */
export const local = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/Zurich').toPlainDateTime().toString({ smallestUnit: 'minute' });

/** What a coordinator does with the task of a call, by the API. */
export class TaskDoing {
  constructor(
    private readonly test: TestApp,
    readonly person: Person,
    readonly call: SeededCall,
  ) {}

  async save(changes: object = {}, revision = 0): Promise<Response> {
    const now = this.test.clock.now();
    return ask(this.test, this.person, 'PUT', `/set-up/calls/${this.call.id}/task`, {
      ...{ revision, ...asked, opens: local(now.subtract({ hours: 1 })), closes: local(now.add({ hours: 72 })) },
      ...changes,
    });
  }

  /** Set up whole: the call has a task, open since an hour for three days, and its rubric. */
  async prepare(changes: object = {}): Promise<void> {
    await this.test.sql('UPDATE call SET has_task = true WHERE id = $1', [this.call.id]);
    await taskRubric(this.test, this.call.id);
    const saved = await this.save(changes);
    if (saved.statusCode !== 200) throw new Error(saved.body);
  }

  preview(): Promise<Response> {
    return ask(this.test, this.person, 'GET', `/task-calls/${this.call.slug}/preview`);
  }

  sendRequest(fingerprint: string, key: string = randomUUID()): Promise<Response> {
    const path = `/task-calls/${this.call.slug}/sendings`;
    return ask(this.test, this.person, 'POST', path, { fingerprint }, { 'idempotency-key': key });
  }

  async send(): Promise<void> {
    const { fingerprint } = taskPreview.strict().parse((await this.preview()).json());
    const sent = await this.sendRequest(fingerprint);
    if (sent.statusCode !== 201) throw new Error(sent.body);
  }

  list(): Promise<Response> {
    return ask(this.test, this.person, 'GET', `/task-calls/${this.call.slug}`);
  }
}

/** A file added to what the task asks. */
export function addMaterial(
  test: TestApp,
  { headers }: Pick<Person, 'headers'>,
  callId: string,
  { name = 'Statement of the ministry.pdf', bytes = pdf(), type = 'application/octet-stream' } = {},
): Promise<Response> {
  return test.inject({
    method: 'POST',
    url: `/api/v1/set-up/calls/${callId}/task/materials?name=${encodeURIComponent(name)}`,
    headers: { ...headers, 'content-type': type, 'content-length': String(bytes.length) },
    payload: bytes,
  });
}

/** On the shortlist, each of somebody else. */
export async function shortlisted(test: TestApp, call: SeededCall, count: number): Promise<Received[]> {
  const all: Received[] = [];
  for (let n = 0; n < count; n++) all.push(await receivedApplication(test, call));
  await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = ANY ($1)`, [all.map(({ id }) => id)]);
  return all;
}

/** A call whose task was sent to one on the shortlist. */
export async function tasked(
  test: TestApp,
  changes: object = {},
): Promise<{ doing: TaskDoing; one: Received; call: SeededCall }> {
  const call = await seedCall(test);
  const doing = new TaskDoing(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
  await doing.prepare(changes);
  const [one] = await shortlisted(test, call, 1);
  if (!one) throw new Error('nobody is on the shortlist');
  await doing.send();
  return { doing, one, call };
}

export const start = (test: TestApp, { id, person }: Received): Promise<Response> =>
  ask(test, person, 'POST', `/my-tasks/${id}/start`, { confirm: true });

export const write = (
  test: TestApp,
  { id, person }: Received,
  text: string,
  revision = 0,
  documentId: string | null = null,
): Promise<Response> => ask(test, person, 'PUT', `/my-tasks/${id}/answer`, { revision, text, documentId });

export const handIn = (test: TestApp, { id, person }: Received, revision = 1): Promise<Response> =>
  ask(test, person, 'POST', `/my-tasks/${id}/submission`, { revision });

export async function own(test: TestApp, { id, person }: Received): Promise<OwnTask['task']> {
  const answer = await ask(test, person, 'GET', `/my-tasks/${id}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return ownTask.strict().parse(answer.json()).task;
}

export async function desk(test: TestApp, reviewer: Person, assignment: string): Promise<TaskDesk> {
  const answer = await ask(test, reviewer, 'GET', `/task-reviews/${assignment}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return taskDesk.strict().parse(answer.json());
}

/** A task that was answered and scored, of the application there is: what every table of it holds. */
export async function answeredTask(
  test: TestApp,
  {
    call,
    sent,
    coordinator,
    assignmentId,
    reviewer,
  }: {
    call: SeededCall;
    sent: Received;
    coordinator: Person;
    assignmentId: string;
    reviewer: Person;
  },
): Promise<void> {
  const [before] = await test.sql<{ state: string }>('SELECT state FROM application WHERE id = $1', [sent.id]);
  await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [sent.id]);
  const doing = new TaskDoing(test, coordinator, call);
  await doing.prepare();
  await addMaterial(test, coordinator, call.id);
  await doing.send();
  await test.sql('UPDATE application SET state = $2 WHERE id = $1', [sent.id, before?.state]);
  await start(test, sent);
  await write(test, sent, 'As the rules say.');
  await handIn(test, sent);
  const path = `/task-reviews/${assignmentId}`;
  const scores = { motivation: 4, languages: 3 };
  const saved = await ask(test, reviewer, 'PUT', `${path}/draft`, { revision: 0, scores, comment: 'Good.' });
  if (saved.statusCode !== 200) throw new Error(saved.body);
  await ask(test, reviewer, 'POST', `${path}/submission`, { revision: 1 });
}
