import * as z from 'zod';
import { route } from '../route.ts';
import {
  declineReference,
  followedReference,
  followedReferences,
  receivedReference,
  referenceGiven,
  referenceSaved,
  referenceView,
  replaceReferee,
  saveReference,
  statement,
  submitReference,
} from './schemas.ts';

const tag = 'references';
const ofApplication = z.object({ id: z.uuid() });
const one = z.object({ id: z.uuid(), reference: z.uuid() });

export const followReferencesRoute = route({
  id: 'followReferences',
  method: 'GET',
  path: '/applications/:id/references',
  tag,
  summary: 'Where the references of an application stand.',
  permission: 'reference.follow',
  params: ofApplication,
  response: followedReferences,
  errors: [],
});

export const readStatementRoute = route({
  id: 'readReferenceStatement',
  method: 'GET',
  path: '/applications/:id/references/:reference/statement',
  tag,
  summary: 'What a referee wrote about me, if they allowed me to read it; else there is nothing here.',
  permission: 'application.read',
  params: one,
  response: statement,
  errors: [],
});

export const remindRefereeRoute = route({
  id: 'remindReferee',
  method: 'POST',
  path: '/applications/:id/references/:reference/reminder',
  tag,
  summary: 'Remind a referee: an applicant once in three days. A coordinator may also ask anew when the time was over.',
  permission: 'reference.ask',
  params: one,
  response: followedReference,
  errors: ['reference.not_waiting', 'reference.reminded_recently', 'reference.application_ended'],
  limit: 'mail',
});

export const replaceRefereeRoute = route({
  id: 'replaceReferee',
  method: 'PUT',
  path: '/applications/:id/references/:reference/replacement',
  tag,
  summary: 'Name somebody else, or correct the address. The old link dies at once; repeating the same changes nothing.',
  permission: 'application.edit',
  params: one,
  body: replaceReferee,
  response: followedReference,
  errors: [
    'reference.not_replaceable',
    'reference.confirmation_needed',
    'reference.referee_invalid',
    'reference.replaced_too_often',
    'reference.application_ended',
  ],
  limit: 'mail',
});

export const listReceivedReferencesRoute = route({
  id: 'listReceivedReferences',
  method: 'GET',
  path: '/received-applications/:id/references',
  tag,
  summary:
    'The references of a received application with what the referees wrote. The applicant sees that they were opened.',
  permission: 'received_application.read',
  params: ofApplication,
  response: z.object({ references: z.array(receivedReference) }),
  errors: [],
});

const ofReferee = ['reference.link_unknown', 'reference.link_ended'] as const;

export const readReferenceRoute = route({
  id: 'readReference',
  method: 'GET',
  path: '/reference',
  tag,
  summary: 'What a referee’s link shows: who asks, for which call, the questions, the draft or what was sent.',
  permission: 'reference.give',
  response: referenceView,
  errors: [...ofReferee],
});

export const openReferenceRoute = route({
  id: 'openReference',
  method: 'POST',
  path: '/reference/opening',
  tag,
  summary: 'The referee can give the reference and begins. Doing it again changes nothing.',
  permission: 'reference.give',
  response: referenceView,
  errors: [...ofReferee, 'reference.already_given', 'reference.already_declined', 'reference.expired'],
  limit: 'write',
});

export const saveReferenceRoute = route({
  id: 'saveReferenceDraft',
  method: 'PUT',
  path: '/reference/draft',
  tag,
  summary:
    'Save what is written so far, valid or not. Saving over a version one has not seen is refused, with that version.',
  permission: 'reference.give',
  body: saveReference,
  response: referenceSaved,
  errors: [
    ...ofReferee,
    'reference.not_opened',
    'reference.already_given',
    'reference.already_declined',
    'reference.expired',
    'draft.conflict',
    'draft.invalid',
  ],
  limit: 'write',
});

export const submitReferenceRoute = route({
  id: 'submitReference',
  method: 'POST',
  path: '/reference/submission',
  tag,
  summary: 'Send the reference as drafted. Nothing can be changed afterwards.',
  permission: 'reference.give',
  body: submitReference,
  response: referenceGiven,
  errors: [
    ...ofReferee,
    'reference.not_opened',
    'reference.already_given',
    'reference.already_declined',
    'reference.expired',
    'reference.incomplete',
    'draft.conflict',
  ],
  idempotent: true,
  limit: 'write',
});

export const declineReferenceRoute = route({
  id: 'declineReference',
  method: 'POST',
  path: '/reference/declination',
  tag,
  summary: 'The referee cannot give the reference. The applicant learns that, and never the reason.',
  permission: 'reference.give',
  body: declineReference,
  response: referenceView,
  errors: [...ofReferee, 'reference.already_given', 'reference.expired'],
  limit: 'write',
});

/** What the API promises about references. */
export const referenceRoutes = [
  followReferencesRoute,
  readStatementRoute,
  remindRefereeRoute,
  replaceRefereeRoute,
  listReceivedReferencesRoute,
  readReferenceRoute,
  openReferenceRoute,
  saveReferenceRoute,
  submitReferenceRoute,
  declineReferenceRoute,
] as const;
