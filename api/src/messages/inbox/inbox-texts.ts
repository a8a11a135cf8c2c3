import type { Locale } from '@placet/contract';
import type { MessageState } from './inbox-html.ts';

export interface InboxTexts {
  readonly title: string;
  readonly intro: string;
  readonly all: string;
  readonly to: string;
  readonly subject: string;
  readonly written: string;
  readonly state: string;
  readonly none: string;
  readonly onlyTo: (address: string) => string;
  readonly states: Readonly<Record<MessageState, string>>;
}

export const inboxTexts: Readonly<Record<Locale, InboxTexts>> = {
  en: {
    title: 'Mails',
    intro:
      'No mail server is set (SMTP_URL), so mails are sent nowhere. They are kept here, for this machine only; reload the page to see new ones.',
    all: 'All mails',
    to: 'To',
    subject: 'Subject',
    written: 'Written',
    state: 'State',
    none: 'There are no mails yet.',
    onlyTo: (address) => `Mails to ${address}`,
    states: { waiting: 'waiting', sent: 'kept here', failed: 'failed', bounced: 'came back' },
  },
  fr: {
    title: 'Messages',
    intro:
      'Aucun serveur de messagerie n’est configuré (SMTP_URL) : rien n’est envoyé. Les messages sont conservés ici, pour cette machine seulement ; rechargez la page pour voir les nouveaux.',
    all: 'Tous les messages',
    to: 'À',
    subject: 'Objet',
    written: 'Rédigé',
    state: 'État',
    none: 'Il n’y a pas encore de message.',
    onlyTo: (address) => `Messages à ${address}`,
    states: { waiting: 'en attente', sent: 'conservé ici', failed: 'en échec', bounced: 'revenu' },
  },
};
