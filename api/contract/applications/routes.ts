import * as z from 'zod';
import { key } from '../forms/limits.ts';
import { route } from '../route.ts';
import { earlierAnswersRoutes } from './earlier-answers-routes.ts';
import { formChangeRoutes } from './form-change-routes.ts';
import {
  accessToMyData,
  applicationAnswers,
  applicationCheck,
  applicationForm,
  applicationOverview,
  applicationStarted,
  applicationSummary,
  messageToMe,
  receipt,
  saveSection,
  sectionDraft,
  sectionSaved,
  startApplication,
  submitApplication,
} from './schemas.ts';

const tag = 'applications';
const params = z.object({ id: z.uuid() });
const sectionParams = z.object({ id: z.uuid(), key });

export const startApplicationRoute = route({
  id: 'startApplication',
  method: 'POST',
  path: '/applications',
  tag,
  summary: 'Begin an application to an open call.',
  permission: 'application.create',
  body: startApplication,
  status: 201,
  response: applicationStarted,
  errors: [
    'application.exists',
    'application.call_closed',
    'application.call_not_open_yet',
    'application.deadline_passed',
    'draft.invalid',
  ],
  limit: 'write',
});

export const listApplicationsRoute = route({
  id: 'listApplications',
  method: 'GET',
  path: '/applications',
  tag,
  summary: 'My applications, the newest first.',
  permission: 'application.create',
  response: z.object({ applications: z.array(applicationSummary) }),
  errors: [],
});

export const readApplicationRoute = route({
  id: 'readApplication',
  method: 'GET',
  path: '/applications/:id',
  tag,
  summary: 'Where my application stands: sections, what is next and by when.',
  permission: 'application.read',
  params,
  response: applicationOverview,
  errors: [],
});

export const readApplicationFormRoute = route({
  id: 'readApplicationForm',
  method: 'GET',
  path: '/applications/:id/form',
  tag,
  summary: 'The form as asked of this application.',
  permission: 'application.read',
  params,
  response: applicationForm,
  errors: [],
});

export const readAnswersRoute = route({
  id: 'readAnswers',
  method: 'GET',
  path: '/applications/:id/answers',
  tag,
  summary: 'All my answers: as drafted, or as sent. Monitoring answers are gone once sent.',
  permission: 'application.read',
  params,
  response: applicationAnswers,
  errors: [],
});

export const readSectionRoute = route({
  id: 'readSection',
  method: 'GET',
  path: '/applications/:id/sections/:key',
  tag,
  summary: 'One section’s answers as last saved.',
  permission: 'application.read',
  params: sectionParams,
  response: sectionDraft,
  errors: [],
});

export const saveSectionRoute = route({
  id: 'saveSection',
  method: 'PUT',
  path: '/applications/:id/sections/:key',
  tag,
  summary: 'Save a section, valid or not. Saving over a version one has not seen is refused, with that version.',
  permission: 'application.edit',
  params: sectionParams,
  body: saveSection,
  response: sectionSaved,
  errors: [
    'draft.conflict',
    'draft.invalid',
    'form.changed',
    'application.not_editable',
    'application.section_not_returned',
    'application.deadline_passed',
    'application.call_closed',
  ],
});

export const checkApplicationRoute = route({
  id: 'checkApplication',
  method: 'GET',
  path: '/applications/:id/check',
  tag,
  summary: 'Everything that stands in the way of sending.',
  permission: 'application.read',
  params,
  response: applicationCheck,
  errors: [],
});

export const submitApplicationRoute = route({
  id: 'submitApplication',
  method: 'POST',
  path: '/applications/:id/submission',
  tag,
  summary: 'Send the application. Answered only once it is kept for good.',
  permission: 'application.submit',
  params,
  body: submitApplication,
  status: 201,
  response: receipt,
  errors: [
    'application.incomplete',
    'form.changed',
    'application.already_submitted',
    'application.deadline_passed',
    'application.call_closed',
  ],
  idempotent: true,
  limit: 'write',
});

export const readReceiptRoute = route({
  id: 'readReceipt',
  method: 'GET',
  path: '/applications/:id/receipt',
  tag,
  summary: 'The receipt of the latest submission.',
  permission: 'application.read',
  params,
  response: receipt,
  errors: ['application.not_submitted'],
});

export const copyJsonRoute = route({
  id: 'copyApplicationJson',
  method: 'GET',
  path: '/applications/:id/copy.json',
  tag,
  summary: 'Exactly what was sent, in canonical form (RFC 8785): its SHA-256 is the receipt’s.',
  permission: 'application.read',
  params,
  produces: 'application/json',
  errors: ['application.not_submitted'],
  limit: 'export',
});

export const copyPdfRoute = route({
  id: 'copyApplicationPdf',
  method: 'GET',
  path: '/applications/:id/copy.pdf',
  tag,
  summary: 'What was sent, to read and print, with each question as asked.',
  permission: 'application.read',
  params,
  produces: 'application/pdf',
  errors: ['application.not_submitted'],
  limit: 'export',
});

export const listMessagesRoute = route({
  id: 'listMessages',
  method: 'GET',
  path: '/applications/:id/messages',
  tag,
  summary: 'Mails about this application that were sent to me, the newest first.',
  permission: 'application.read',
  params,
  response: z.object({ messages: z.array(messageToMe) }),
  errors: [],
});

export const listAccessesRoute = route({
  id: 'listAccesses',
  method: 'GET',
  path: '/applications/:id/accesses',
  tag,
  summary: 'Which role of the organisation opened what of my application, and when; the newest first, at most 500.',
  permission: 'application.read',
  params,
  response: z.object({ accesses: z.array(accessToMyData) }),
  errors: [],
});

export const withdrawApplicationRoute = route({
  id: 'withdrawApplication',
  method: 'POST',
  path: '/applications/:id/withdrawal',
  tag,
  summary: 'Withdraw a sent application, for good.',
  permission: 'application.withdraw',
  params,
  body: z.strictObject({ confirm: z.literal(true) }).meta({ id: 'Withdrawal' }),
  errors: ['application.cannot_withdraw'],
  limit: 'write',
});

export const discardApplicationRoute = route({
  id: 'discardApplication',
  method: 'DELETE',
  path: '/applications/:id',
  tag,
  summary: 'Throw a draft away, with everything uploaded for it.',
  permission: 'application.edit',
  params,
  errors: ['application.not_a_draft'],
  limit: 'write',
});

/** What the API promises about applications, to their owners. */
export const applicationRoutes = [
  startApplicationRoute,
  listApplicationsRoute,
  readApplicationRoute,
  discardApplicationRoute,
  readApplicationFormRoute,
  readAnswersRoute,
  readSectionRoute,
  saveSectionRoute,
  checkApplicationRoute,
  submitApplicationRoute,
  readReceiptRoute,
  copyJsonRoute,
  copyPdfRoute,
  listMessagesRoute,
  listAccessesRoute,
  withdrawApplicationRoute,
  ...formChangeRoutes,
  ...earlierAnswersRoutes,
] as const;
