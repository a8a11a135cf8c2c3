import * as z from 'zod';
import { locale } from '../locale.ts';
import { route } from '../route.ts';
import {
  changedText,
  deliveryPage,
  deliveryRecord,
  listDeliveries,
  mailName,
  mailTemplate,
  previewValues,
  resent,
  resentMany,
  revision,
  templateLine,
  writtenText,
} from './schemas.ts';

const tag = 'messages';
const one = z.object({ name: mailName, locale });

export const listMailTemplates = route({
  id: 'listMailTemplates',
  method: 'GET',
  path: '/mail-templates',
  tag,
  summary: 'Every mail the system sends, in every language, and which of them say the organisation’s own words.',
  permission: 'mail_template.change',
  response: z.object({ templates: z.array(templateLine) }),
  errors: [],
});

export const readMailTemplate = route({
  id: 'readMailTemplate',
  method: 'GET',
  path: '/mail-templates/:name/:locale',
  tag,
  summary: 'The text of one mail in one language: the organisation’s own and the standard one.',
  permission: 'mail_template.change',
  params: one,
  response: mailTemplate,
  errors: [],
});

export const saveMailTemplate = route({
  id: 'saveMailTemplate',
  method: 'PUT',
  path: '/mail-templates/:name/:locale',
  tag,
  summary:
    'Sends these words from now on. `issues` of a refused text say what and where; `context.stored` is what somebody else saved meanwhile.',
  permission: 'mail_template.change',
  params: one,
  body: changedText,
  response: mailTemplate,
  errors: ['mail_template.faulty', 'mail_template.changed_meanwhile'],
});

export const useStandardText = route({
  id: 'useStandardText',
  method: 'POST',
  path: '/mail-templates/:name/:locale/standard-text',
  tag,
  summary: 'Puts the organisation’s own text away: the standard one is sent again.',
  permission: 'mail_template.change',
  params: one,
  body: z.strictObject({ revision }),
  response: mailTemplate,
  errors: ['mail_template.changed_meanwhile'],
});

export const readPreviewValues = route({
  id: 'readMailPreviewValues',
  method: 'GET',
  path: '/mail-templates/:name/:locale/preview-values/:applicationId',
  tag,
  summary:
    'What the mail would say of one received application. The applicant sees that it was opened; no link of theirs is made.',
  permission: 'mail_template.change',
  params: one.extend({ applicationId: z.uuid() }),
  response: previewValues,
  errors: [],
});

export const sendTestMail = route({
  id: 'sendTestMail',
  method: 'POST',
  path: '/mail-templates/:name/:locale/test-mail',
  tag,
  summary: 'Sends this text, filled with examples, to the address of whoever asks, and nobody else.',
  permission: 'mail_template.change',
  params: one,
  body: writtenText,
  limit: 'mail',
  errors: ['mail_template.faulty'],
});

export const listMessages = route({
  id: 'listDeliveries',
  method: 'GET',
  path: '/messages',
  tag,
  summary:
    'Mails and what became of them, the newest first, a page at a time: of the calls I coordinate, or all of them.',
  permission: 'message.read',
  query: listDeliveries,
  response: deliveryPage,
  errors: [],
});

const params = z.object({ id: z.uuid() });

export const readMessage = route({
  id: 'readDelivery',
  method: 'GET',
  path: '/messages/:id',
  tag,
  summary: 'One mail: what it said, and each try to deliver it.',
  permission: 'message.read',
  params,
  response: deliveryRecord,
  errors: [],
});

export const resendMessage = route({
  id: 'resendMessage',
  method: 'POST',
  path: '/messages/:id/resending',
  tag,
  summary: 'Sends a mail once more as it was; to a referee, whose link is gone, a reminder with a new one.',
  permission: 'message.resend',
  params,
  response: resent,
  idempotent: true,
  errors: [
    'message.not_resendable',
    'message.still_waiting',
    'message.resent_already',
    'reference.application_ended',
    'reference.not_waiting',
    'reference.reminded_recently',
  ],
});

export const resendMessages = route({
  id: 'resendMessages',
  method: 'POST',
  path: '/message-resendings',
  tag,
  summary: 'Sends several mails once more; those that cannot be are named with the reason, and keep none back.',
  permission: 'message.resend',
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }),
  response: resentMany,
  idempotent: true,
  errors: [],
});

export const messageRoutes = [
  listMailTemplates,
  readMailTemplate,
  saveMailTemplate,
  useStandardText,
  readPreviewValues,
  sendTestMail,
  listMessages,
  readMessage,
  resendMessage,
  resendMessages,
] as const;
