import type { Locale } from '@placet/contract/locale.ts';
import { mails, type MailName } from '@placet/contract/messages/mails.ts';
import type { DeliveryFilter, DeliveryRecord, DeliveryState } from '@placet/contract/messages/schemas.ts';
import { dateFormat } from '../ui/instant/date-format';
import type { Tone } from '../ui/status-tag/status-tag';

export const stateNames: Readonly<Record<DeliveryState, string>> = {
  failed: $localize`:@@messages.state.failed:Could not be sent`,
  bounced: $localize`:@@messages.state.bounced:Came back`,
  waiting: $localize`:@@messages.state.waiting:Waiting`,
  sent: $localize`:@@messages.state.sent:Sent`,
};

/** What the outbox is narrowed by; first what still needs somebody. */
export const filterNames: Readonly<Record<DeliveryFilter, string>> = {
  undelivered: $localize`:@@messages.filter.undelivered:Did not arrive`,
  ...stateNames,
};

export const stateTones: Readonly<Record<DeliveryState, Tone>> = {
  waiting: 'waiting',
  sent: 'done',
  failed: 'problem',
  bounced: 'problem',
};

export const outcomeNames: Readonly<Record<DeliveryRecord['attempts'][number]['outcome'], string>> = {
  sent: $localize`:@@messages.outcome.sent:Taken by the mail server`,
  kept: $localize`:@@messages.outcome.kept:Kept here: no mail server is set up`,
  postponed: $localize`:@@messages.outcome.postponed:Not taken; tried again later`,
  bounced: $localize`:@@messages.outcome.bounced:Refused for good`,
};

const isMail = (template: string): template is MailName => Object.hasOwn(mails, template);

/** What a mail is, by the name of its template; one of an earlier version is called by that. */
export function mailTitle(template: string, locale: Locale): string {
  return isMail(template) ? mails[template].title[locale] : template;
}

/** By the reader's clock. */
export function timeText(at: string, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
