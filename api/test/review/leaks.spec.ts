import { Readable } from 'node:stream';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { routes, type Route } from '@placet/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { fileKey } from '../../src/documents/data/storage-keys.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { bodies } from '../attacks/bodies.ts';
import { pdf } from '../documents/files.ts';
import { upload } from '../documents/uploading.ts';
import { complete as letter, refereeWith } from '../references/arrange.ts';
import { ask, fillIn, send, startApplication, type Started } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { unzip } from '../support/unzip.ts';
import { assigned, publishedRubric } from './reviewed.ts';

/*
 * Blind review, from outside: everything that says who applied carries a word that stands nowhere else. No answer to a reviewer holds it, whatever
 * route of the API they ask, with whatever they know or could guess; a route that lands is asked without a line here.
 */

const canary = 'Kanarienvogel';
let test: TestApp;
let reviewer: Person;
let application: Started;
let callId: string;
let assignment: string;
/** What can stand in a path: what a reviewer knows, and what somebody who looks over a coordinator’s shoulder could. */
let known: Record<string, readonly string[]>;

/** The cover letter does not say who it is of, as far as the form knows: it is shown. The CV does. */
const form: FormDefinition = {
  sections: internshipForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.key === 'cover-letter' ? { ...question, identifying: false } : question,
    ),
  })),
};

beforeAll(async () => {
  test = await startTestApp();
  const call = await seedCall(test, { form });
  callId = call.id;
  await publishedRubric(test, call.id);
  // As open as a blind call can be.
  await test.sql(`UPDATE call SET others_reviews = 'always', review_references = true WHERE id = $1`, [call.id]);
  const person = await test.person({ name: `${canary} Applicant` });
  await test.sql(`UPDATE account SET email = $2, address_name = $3 WHERE id = $1`, [
    person.accountId,
    `${canary.toLowerCase()}@example.org`,
    canary,
  ]);
  const started = await startApplication(test, person, call);
  const answers = sampleAnswers(started.documents);
  await fillIn(test, started, {
    ...answers,
    'about-you': { 'full-name': `${canary} Diallo`, 'address-name': canary, country: 'SN', city: `${canary}-City` },
    contact: { ...answers.contact, email: `${canary}@example.org`, 'contact-safety': `${canary} at home` },
    equality: { ...answers.equality, 'gender-own-words': canary },
    education: {
      education: [
        { institution: `${canary} University`, qualification: 'Master', field: 'Law', from: '2024', to: '2026' },
      ],
      enrolled: false,
    },
    referees: {
      referees: [1, 2].map((n) => ({
        ...{ name: `${canary} ${String(n)}`, email: `${canary}${String(n)}@example.org`, organisation: canary },
        ...{ relation: 'Teacher', locale: 'en' as const },
      })),
    },
  });
  const pdf = [
    `%PDF-1.7\n1 0 obj\n<</Author(${canary})/Title(CV of ${canary})>>\nendobj\n`,
    `2 0 obj\n<</Type/Metadata/Subtype/XML>>stream\n<dc:creator>${canary}</dc:creator>\nendstream\nendobj\n`,
    '3 0 obj\n<</Length 20>>stream\nBT (My letter) Tj ET\nendstream\nendobj\ntrailer\n<</Info 1 0 R>>\n%%EOF',
  ].join('');
  for (const id of Object.values(started.documents)) {
    const [row] = await test.sql<{ key: string }>(
      `UPDATE document SET file_name = $2, size = $3, received = $3 WHERE id = $1 RETURNING storage_key AS key`,
      [id, `${canary} letter.pdf`, Buffer.byteLength(pdf)],
    );
    await test.app.get<FileStore>(FILE_STORE).delete(fileKey(row?.key ?? ''));
    await test.app.get<FileStore>(FILE_STORE).put(fileKey(row?.key ?? ''), Readable.from([Buffer.from(pdf)]));
  }
  const sent = await send(test, started);
  expect(sent.statusCode).toBe(201);
  application = started;
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [application.id]);
  reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
  const first = await test.person({ roles: [{ role: 'reviewer' }] });
  assignment = await assigned(test, application.id, reviewer.accountId);
  const other = await assigned(test, application.id, first.accountId);
  await ask(test, first, 'POST', `/reviews/${other}/clearance`);
  await judge(first, other);
  await lettersGiven();
  await talkedOver(first, other);
  await repaired();
  known = await knowable(other);
});
afterAll(() => test.close());

async function judge(who: Person, id: string): Promise<void> {
  const content = { scores: { motivation: 4, languages: 3 }, comment: 'Good', recommendation: 'offer', confidence: 3 };
  await ask(test, who, 'PUT', `/reviews/${id}/draft`, { revision: 0, ...content });
  const submitted = await ask(test, who, 'POST', `/reviews/${id}/submission`, { revision: 1 });
  expect(submitted.statusCode).toBe(200);
}

/** One referee uploads a letter, the other writes; both name whom it is about. */
async function lettersGiven(): Promise<void> {
  const mails = await test.sql<{ body: string }>(
    `SELECT body_text AS body FROM message WHERE application_id = $1 AND template = 'reference_request' ORDER BY id`,
    [application.id],
  );
  for (const [place, { body }] of mails.entries()) {
    const referee = refereeWith(test, /#([\w-]{43})/.exec(body)?.[1] ?? '');
    await referee.open();
    const bytes = pdf({ text: `${canary} was my best student` });
    const file = { question: 'letter', fileName: `${canary} reference.pdf` };
    const words =
      place === 0
        ? { letter: { documentId: (await upload(test, referee, bytes, file)).id } }
        : { strengths: `${canary} is my student` };
    const { strengths: _written, ...statement } = letter.statement;
    await referee.save(0, { ...letter, statement: { ...statement, ...words } }, false);
    expect((await referee.submit(1)).status).toBe(200);
  }
}

/** Said by another reviewer and a coordinator, with a mention that is mailed. */
async function talkedOver(first: Person, theirs: string): Promise<void> {
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId }] });
  await ask(test, reviewer, 'POST', `/reviews/${assignment}/clearance`);
  for (const [who, at, key] of [
    [first, theirs, 'first-says-so'],
    [coordinator, application.id, 'chair-says-so'],
  ] as const) {
    const post = { text: 'What do you think?', mentions: [reviewer.accountId] };
    const said = await ask(test, who, 'POST', `/discussions/${at}/posts`, post, { 'idempotency-key': key });
    expect(said.statusCode).toBe(201);
  }
  await test.sql('UPDATE review_assignment SET cleared_at = NULL WHERE id = $1', [assignment]);
}

/** Sent again since, with another name and another university. */
async function repaired(): Promise<void> {
  await test.sql(
    `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at)
     SELECT application_id, 2, form_version_id, call_slug, locale,
       jsonb_set(jsonb_set(answers, '{motivation,motivation}', '"Repaired words"'), '{education,education,0,institution}', to_jsonb($2 || ' College')),
       NULL, documents, sha256, now()
     FROM submission WHERE application_id = $1`,
    [application.id, canary],
  );
}

async function knowable(other: string): Promise<Record<string, readonly string[]>> {
  const ids = async (sql: string): Promise<string[]> =>
    (await test.sql<{ id: string }>(sql, [application.id])).map(({ id }) => id);
  const [call] = await test.sql<{ slug: string }>('SELECT slug FROM call WHERE id = $1', [callId]);
  const posts = await ids('SELECT id FROM discussion_post WHERE application_id = $1');
  const records = [
    assignment,
    other,
    application.id,
    application.number,
    callId,
    call?.slug ?? '',
    application.person.accountId,
    ...posts.slice(0, 1),
    ...(await ids('SELECT id FROM document WHERE application_id = $1')),
    ...(await ids('SELECT id FROM reference WHERE application_id = $1')),
    ...(await ids('SELECT id FROM message WHERE application_id = $1 LIMIT 1')),
  ];
  return {
    any: records,
    first: records,
    question: ['letter', 'cover-letter', 'cv', 'nothing'],
    letter: await ids('SELECT id FROM reference WHERE application_id = $1'),
    post: posts,
    key: ['about-you'],
    locale: ['en'],
  };
}

/** Every path of a route that what is known makes. */
function pathsOf({ path }: Route): string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  let paths = [path];
  for (const [place, name] of names.entries()) {
    const values = known[name] ?? (place === 0 ? known.any : known.any?.slice(0, 4)) ?? [];
    paths = paths.flatMap((one) => values.map((value) => one.replace(`:${name}`, encodeURIComponent(value))));
  }
  return [...paths, ...(names.length === 0 ? [`${path}?q=${canary}`, `${path}?call=${callId}`] : [])];
}

interface Said {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

async function asked(who: Person, route: Route, path: string): Promise<Said> {
  const tus = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const body = bodies[route.id] ?? (route.body === undefined ? undefined : {});
  const { statusCode, rawPayload, headers } = await test.inject({
    method: route.method as 'GET',
    url: `/api/v1${path}`,
    headers: { ...who.headers, 'idempotency-key': 'leaks-leaks', ...(path.startsWith('/uploads') && tus) },
    ...(body !== undefined && { payload: body }),
  });
  const inside = String(headers['content-type']).includes('zip') ? [...(await unzip(rawPayload))].join('\n') : '';
  const text = `${rawPayload.toString('latin1')}\n${rawPayload.toString('utf8')}\n${JSON.stringify(headers)}\n${inside}`;
  return { what: `${route.method} ${path}`, status: statusCode, text };
}

const reading = (route: Route): boolean => ['GET', 'HEAD'].includes(route.method);

/** Everything a reviewer can read, as they get it. */
async function everythingRead(): Promise<Said[]> {
  const said: Said[] = [];
  for (const route of routes.filter(reading))
    for (const path of pathsOf(route)) said.push(await asked(reviewer, route, path));
  return said;
}

const secrets = () => [
  ...[
    canary,
    canary.toLowerCase(),
    Buffer.from(canary).toString('hex'),
    Buffer.from(canary).toString('base64').slice(0, 16),
  ],
  ...[application.number, application.id, application.person.accountId],
];

/** What of the answers says who it is of; the request's own words come back in no answer either. */
function leaking(said: readonly Said[]): string[] {
  return said.flatMap(({ what, text }) =>
    secrets()
      .filter((secret) => text.includes(secret))
      .map((secret) => `${what.replaceAll(secret, '…')} tells ${secret}`),
  );
}

it('says nothing of who applied: before the gate, after it, while and after judging, on any route', async () => {
  expect(leaking(await everythingRead())).toEqual([]);
  await ask(test, reviewer, 'POST', `/reviews/${assignment}/clearance`);
  // What is judged is what was sent first; what was repaired since stands beside it.
  await test.sql(
    `UPDATE review_assignment SET submission_sequence = 1, begun_at = now(), state = 'in_progress' WHERE id = $1`,
    [assignment],
  );
  const open = await everythingRead();
  expect(leaking(open)).toEqual([]);
  await judge(reviewer, assignment);
  const after = await everythingRead();
  expect(leaking(after)).toEqual([]);
  // What may be seen is there, or this would prove nothing.
  const all = [...open, ...after].map(({ text }) => text).join('\n');
  for (const seen of [
    'I want to learn how testimony becomes evidence',
    'Repaired words',
    '(My letter) Tj',
    '"comment":"Good"',
    'What do you think?',
  ])
    expect([seen, all.includes(seen)]).toEqual([seen, true]);
  // Nobody was held up on the way.
  expect([...open, ...after].filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
}, 120_000);

it('says nothing of it in what comes of asking for a change, by a new reviewer each time', async () => {
  const said: Said[] = [];
  for (const route of routes.filter((one) => !reading(one) && one.method !== 'OPTIONS')) {
    const who = await test.person({ roles: [{ role: 'reviewer' }] });
    const own = await assigned(test, application.id, who.accountId);
    await test.sql(
      `UPDATE review_assignment SET state = 'in_progress', cleared_at = now(), begun_at = now() WHERE id = $1`,
      [own],
    );
    await test.sql(
      `INSERT INTO review (assignment_id, scores, saved_at) VALUES ($1, '{"motivation":4,"languages":2}', now())`,
      [own],
    );
    known = { ...known, first: [own], any: [own, application.id, callId] };
    const names = [...route.path.matchAll(/:(\w+)/g)].length;
    for (const path of pathsOf(route).slice(0, names === 0 ? 1 : undefined)) said.push(await asked(who, route, path));
  }
  expect(leaking(said)).toEqual([]);
  expect(said.filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
  expect(said.filter(({ status }) => status < 300).length).toBeGreaterThan(10);
}, 120_000);

it('writes nothing of it in a mail to a reviewer', async () => {
  const mails = await test.sql<{ template: string; text: string }>(
    `SELECT m.template, m::text AS text FROM message m JOIN account_role r ON r.account_id = m.account_id AND r.role = 'reviewer'`,
  );
  expect(mails.map(({ template }) => template)).toContain('discussion_mention');
  expect(leaking(mails.map(({ template: what, text }) => ({ what, text, status: 200 })))).toEqual([]);
});

it('would be seen: without blind review the name is there, and still nothing that is sealed', async () => {
  await test.sql('UPDATE call SET review_blind = false WHERE id = $1', [callId]);
  known = await knowable(assignment);
  const named = (await everythingRead()).map(({ text }) => text).join('\n');
  for (const seen of [
    `${canary} Diallo`,
    `${canary} University`,
    `${canary} is my student`,
    `${canary} was my best student`,
    application.number,
  ])
    expect([seen, named.includes(seen)]).toEqual([seen, true]);
  for (const hidden of [`${canary} at home`, `${canary} letter.pdf`, `${canary} reference.pdf`])
    expect([hidden, named.includes(hidden)]).toEqual([hidden, false]);
}, 120_000);
