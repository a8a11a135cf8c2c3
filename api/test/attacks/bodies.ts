import { someNeed } from './scene.ts';

const someQuestion = { key: 'any', type: 'yes_no', label: {}, required: false };
const text = { en: 'Text' };
const nobodys = '01900000-0000-7000-8000-000000000000';
const someQuestionAndAnswer = { categoryId: nobodys, question: text, answer: {}, published: true };
const someResource = {
  ...{ categoryId: nobodys, title: text, summary: {}, body: text, link: null, languages: [] },
  ...{ audience: 'public', published: true },
};
const noDates = {
  opens: null,
  closes: null,
  decisionBy: null,
  activeMonths: null,
  startsOn: null,
  endsOn: null,
  places: null,
};
const savesOfCalls: Readonly<Record<string, object>> = {
  saveCallBasics: {
    revision: 0,
    programmeId: '01900000-0000-7000-8000-000000000000',
    slug: 'a',
    languages: [],
    locales: ['en'],
  },
  saveCallTexts: { revision: 0, name: text, summary: text, description: text, dataUse: text, place: text },
  saveCallDates: { revision: 0, kind: 'dated', timeZone: 'UTC', graceSeconds: 0, ...noDates },
  saveCallReferences: { revision: 0, count: 2, when: 'submission', days: 21 },
  saveCallEligibility: { revision: 0, rules: { questions: [], rules: [] } },
  saveCallTeams: { revision: 0, teamIds: [] },
};

/** Bodies that routes read, by the route's id. */
export const bodies: Readonly<Record<string, object>> = {
  saveSection: { revision: 0, answers: {} },
  withdrawApplication: { confirm: true },
  takeEarlierAnswers: { from: nobodys },
  returnSections: { sections: ['documents'], until: '2026-12-24', note: 'Please send the whole letter.' },
  replaceReferee: { name: 'Rosa Keller', email: 'keller@example.org', relation: 'Teacher', locale: 'en' },
  addTeam: { name: { en: 'Another' } },
  changeTeam: { revision: 1, name: { en: 'Other' }, summary: {}, description: {}, place: {}, languages: [] },
  orderTeams: { teams: ['0190a6f0-0000-7000-8000-000000000000'] },
  addNote: { audience: 'me', text: 'A note' },
  changeNote: { revision: 1, audience: 'me', text: 'Other' },
  putOffHomeItem: { until: '2026-11-30' },
  markActivitySeen: { at: '2026-11-23T12:00:00Z' },
  addSavedView: { list: 'received', name: 'All', query: '' },
  changeSavedView: { name: 'Other' },
  decideScreening: { action: 'accept' },
  changeNeed: { revision: 1, ...someNeed },
  saveDesignedForm: { revision: 0, definition: { sections: [] } },
  publishForm: { revision: 1 },
  importForm: { revision: 0, document: {} },
  addToQuestionLibrary: { kind: 'question', question: someQuestion },
  createCall: { programmeId: '01900000-0000-7000-8000-000000000000', name: { en: 'Spring' }, kind: 'dated' },
  copyCall: { name: { en: 'Autumn' } },
  closeCall: { reason: 'Enough applications.' },
  reopenCall: { reason: 'A mistake.', closes: null },
  extendCall: { reason: 'The network was down.', closes: '2027-01-31T18:00' },
  extendForOne: { reason: 'They were ill.', until: '2027-01-31T18:00', number: 'AAAA-BBBB' },
  createProgramme: { name: { en: 'Geneva' } },
  renameProgramme: { name: { en: 'Geneva' }, revision: 0 },
  ...savesOfCalls,
  saveOrganisation: {
    ...{
      revision: 0,
      name: text,
      locales: ['en'],
      defaultLocale: 'en',
      timeZone: 'UTC',
      contactEmail: 'a@example.org',
    },
    ...{ exitUrl: null, mailSender: null, actionColour: null, actionColourDark: null, mark: null },
  },
  deactivateAccount: { reason: 'Left.' },
  beginActing: { accountId: '01900000-0000-7000-8000-000000000000', reason: 'To help.' },
  saveRubric: { revision: 0, definition: { criteria: [] } },
  publishRubric: { revision: 0 },
  copyRubric: { revision: 0, from: nobodys },
  addQuestion: someQuestionAndAnswer,
  changeQuestion: { ...someQuestionAndAnswer, revision: 1 },
  orderQuestions: { categoryId: nobodys, ids: [nobodys] },
  addCategory: { kind: 'question', name: text },
  changeCategory: { name: text, revision: 1 },
  orderCategories: { kind: 'question', ids: [nobodys] },
  addPage: { slug: 'any', title: text, body: {} },
  changePage: { title: text, body: {}, revision: 1 },
  addResource: someResource,
  changeResource: { ...someResource, revision: 1 },
  orderResources: { categoryId: nobodys, ids: [nobodys] },
  previewContent: { text },
  saveMailTemplate: { revision: 0, subject: 'a', body: 'b' },
  useStandardText: { revision: 0 },
  sendTestMail: { subject: 'a', body: 'b' },
  resendMessages: { ids: ['0190a6f0-0000-7000-8000-000000000000'] },
  grantRole: { role: 'coordinator', callId: null, teamId: null },
};
