import { routes } from '@placet/contract';
import { policy, type Subject } from '../../src/access/policy.ts';
import { complete } from '../references/arrange.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { browser, goodPassword, newAddress } from '../accounts/support.ts';
import { create, idOf } from '../documents/uploading.ts';
import { startApplication } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import type { TestApp } from '../support/test-app.ts';
import type { Known } from './generate/values.ts';
import type { Scene } from './scene.ts';

export interface Sender {
  readonly who: string;
  readonly is: readonly Subject[];
  readonly headers: Readonly<Record<string, string>>;
}

export function sendersOf({
  applicant,
  coordinator,
  head,
  reviewer,
  supervisor,
  administrator,
  references,
}: Scene): Sender[] {
  const [opened, given] = references;
  return [
    { who: 'visitor', is: ['anyone'], headers: {} },
    { who: 'applicant', is: ['anyone', 'account'], headers: applicant.headers },
    { who: 'coordinator', is: ['anyone', 'coordinator'], headers: coordinator.headers },
    { who: 'coordinator of everything', is: ['anyone', 'coordinator'], headers: head.headers },
    { who: 'reviewer', is: ['anyone', 'reviewer'], headers: reviewer.headers },
    { who: 'supervisor', is: ['anyone', 'supervisor'], headers: supervisor.headers },
    { who: 'administrator', is: ['anyone', 'administrator'], headers: administrator.headers },
    { who: 'referee', is: ['referee'], headers: opened.headers },
    { who: 'referee who has written', is: ['referee'], headers: given.headers },
  ];
}

/** Those who may use this operation at all, so that enough requests get past the door. */
export function fitting(senders: readonly Sender[], operation: string): Sender[] {
  const route = routes.find(({ id }) => id === operation);
  if (!route) throw new Error(`${operation} is no route of the contract`);
  return senders.filter(({ is }) => policy[route.permission].some(({ who }) => is.includes(who)));
}

/** Tokens of links that work, of every purpose. */
async function mailedTokens(test: TestApp, { applicant, administrator }: Scene): Promise<(string | undefined)[]> {
  const web = browser(test);
  const invited = newAddress();
  const registering = newAddress();
  await web.post('/sign-in-links', { email: applicant.email });
  await web.post('/password-resets', { email: applicant.email });
  await web.post('/accounts', { email: registering });
  await web.post('/invitations', { email: invited, roles: [{ role: 'coordinator' }] }, administrator.headers);
  const mails = (
    await Promise.all([applicant.email, registering, invited].map((address) => web.mails(address)))
  ).flat();
  return mails.map(({ body_text: text }) => /#([\w-]{43})/.exec(text)?.[1]).filter((token) => token !== undefined);
}

/** What the senders know to exist, by the name of the parameter, member or header that asks for it. */
export async function knownIn(test: TestApp, scene: Scene): Promise<Known> {
  const { sent, draft, call, references, applicant } = scene;
  const foreign = await startApplication(test, await test.person(), await seedCall(test));
  const [session] = await test.sql<{ id: string }>('SELECT id FROM session WHERE account_id = $1', [
    applicant.accountId,
  ]);
  const messages = await test.sql<{ id: string }>('SELECT id FROM message ORDER BY id LIMIT 3');
  const runs = await test.sql<{ id: string }>('SELECT id FROM assignment_run');
  const materials = await test.sql<{ id: string }>('SELECT id FROM task_material');
  const programmes = await test.sql<{ id: string }>('SELECT programme_id AS id FROM call');
  const documents = [sent.documents.cv, draft.documents.cv, draft.documents.coverLetter, foreign.documents.cv];
  const upload = idOf(await create(test, applicant, { size: 40, application: draft.id, question: 'cv' }));
  return {
    '/applications': [sent.id, draft.id, draft.id, foreign.id],
    '/received-applications': [sent.id, sent.id, draft.id, foreign.id],
    '/documents': documents,
    '/uploads': [...documents, upload],
    '/accounts': [applicant.accountId, scene.coordinator.accountId],
    '/sessions': [session?.id],
    '/references': references.map(({ id }) => id),
    '/calls': [call.slug, draft.call.slug, call.id, draft.call.id, 'nothing'],
    '/programmes': programmes.map(({ id }) => id),
    programmeId: programmes.map(({ id }) => id),
    number: [draft.number, foreign.number],
    timeZone: ['Europe/Zurich', 'UTC'],
    locales: [['en', 'fr'], ['en']],
    defaultLocale: ['en'],
    languages: [['en', 'fr']],
    teamIds: [[]],
    slug: ['spring', 'autumn'],
    graceSeconds: [0, 60],
    days: [21],
    contactEmail: ['hello@example.org'],
    actionColour: [null],
    actionColourDark: [null],
    mark: [null, 'agree', 'needs_talk'],
    mailSender: ['Harbour'],
    exitUrl: [null],
    opens: ['2026-11-20T09:00'],
    closes: ['2027-01-31T18:00', '2027-03-28T02:30'],
    '/teams': ['legal', 'un-monitoring', scene.teamId],
    '/needs': [scene.needId],
    '/screening': [sent.id, foreign.id],
    '/decision-calls': [call.slug],
    '/review-calls': [call.id, foreign.call.id],
    '/reviews': [scene.assignmentId],
    '/rankings': [call.id],
    '/review-first-pass': [call.id],
    '/review-assignments': [scene.assignmentId],
    '/assignment-runs': runs.map(({ id }) => id),
    needed: [1, 2],
    '/reviewers': [scene.reviewer.accountId],
    reviewers: [[scene.reviewer.accountId]],
    reviewerId: [scene.reviewer.accountId],
    applicationId: [sent.id, foreign.id],
    applications: [[sent.id], [foreign.id]],
    kind: ['hand', 'rule', 'family'],
    '/decisions': [sent.id, foreign.id],
    '/offers': [sent.id, scene.offeredId],
    '/appeals': [sent.id],
    '/placement-calls': [call.id, foreign.call.id],
    '/my-wishes': [sent.id, draft.id],
    '/task-calls': [call.slug],
    '/sent-tasks': [sent.id, foreign.id],
    '/my-tasks': [sent.id, draft.id],
    '/task-reviews': [scene.assignmentId],
    '/materials': materials.map(({ id }) => id),
    '/releases': [scene.releaseId],
    '/placement-plans': [scene.planId],
    '/placements': [scene.placementId],
    needId: [scene.needId],
    fingerprint: ['0'.repeat(64)],
    confirm: [true],
    action: ['accept', 'undo_review'],
    accountId: [scene.coordinator.accountId],
    at: ['2026-11-23T12:00:00Z'],
    '/notes': [scene.noteId],
    '/discussions': [scene.assignmentId, sent.id],
    '/posts': [scene.postId],
    '/saved-views': [scene.viewId],
    '/put-off': [`to_screen:${call.id}`, `call_closing:${foreign.call.id}`],
    audience: ['me', 'coordinators', 'public', 'applicants'],
    list: ['received'],
    query: ['', 'state=submitted', 'colour=red'],
    '/questions': [scene.content.question],
    '/categories': [scene.content.category, scene.content.library],
    '/pages': ['privacy', scene.content.page],
    '/resources': [scene.content.resource, 'nothing'],
    categoryId: [scene.content.category, scene.content.library],
    link: [null, 'https://courses.example'],
    '/messages': messages.map(({ id }) => id),
    '/mail-templates': ['reference_thanks', 'something_new'],
    '/preview-values': [sent.id, draft.id],
    ids: [messages.map(({ id }) => id)],
    subject: ['About {number}', 'About {'],
    '/form-versions': [call.formVersionId],
    name: [{ en: 'Geneva' }, { en: 'Geneva', fr: 'Genève' }, 'Amina Test'],
    summary: [{ en: 'Text' }],
    description: [{ en: 'Text' }],
    dataUse: [{ en: 'Text' }],
    place: [{ en: 'Geneva' }],
    rules: [{ questions: [], rules: [] }],
    '/sections': ['about-you', 'contact', 'availability', 'motivation', 'documents', 'referees', 'monitoring'],
    application: [sent.id, draft.id, foreign.id],
    documentId: documents,
    call: [call.slug, draft.call.slug, foreign.call.slug, call.id],
    callId: [call.id, foreign.call.id],
    email: [applicant.email, scene.coordinator.email, 'amina@example.org'],
    password: [goodPassword, 'short'],
    currentPassword: [goodPassword],
    token: await mailedTokens(test, scene),
    key: ['about-you', 'contact', 'availability', 'motivation', 'documents', 'referees', 'statement', 'acquaintance'],
    question: ['cv', 'cover-letter'],
    answers: [...Object.values(sampleAnswers(draft.documents)), complete],
    roles: [[{ role: 'coordinator', callId: call.id }]],
    sections: [['documents'], ['about-you', 'motivation'], ['unknown']],
    role: ['coordinator', 'dpo', 'reviewer'],
    until: ['2026-11-30', '2026-12-24', '2026-11-23'],
    revision: [0, 1],
    'tus-resumable': ['1.0.0'],
    'upload-length': [40, 40, 8, 5_000_000],
    'upload-offset': [0, 0, 8, 1_234],
    'upload-metadata': [draft.id, sent.id].map((id) => `filename Y3YucGRm,question Y3Y=,application ${btoa(id)}`),
    'idempotency-key': ['attack-key', 'attack-key-2', 'attack-key-3'],
    range: ['bytes=0-10', 'bytes=-5'],
  };
}

/** Attacks succeed in signing people out and in taking roles away, now and then: gives what undoes it, so that the next come from the same people. */
export async function keepSignedIn(test: TestApp): Promise<() => Promise<void>> {
  const [kept] = await test.sql<{ sessions: unknown; roles: unknown }>(
    `SELECT (SELECT jsonb_agg(session) FROM session) AS sessions, (SELECT jsonb_agg(account_role) FROM account_role) AS roles`,
  );
  const restore = (table: string, rows: unknown): Promise<unknown> =>
    test.sql(
      `INSERT INTO ${table} SELECT kept.* FROM jsonb_populate_recordset(NULL::${table}, $1) kept JOIN account ON account.id = kept.account_id ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  return async () => {
    await restore('session', kept?.sessions);
    await restore('account_role', kept?.roles);
  };
}
