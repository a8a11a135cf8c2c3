import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';

const discussionLink = {
  link: {
    ...p.callLink.link,
    meaning: { en: 'The discussion, for those who read it', fr: 'La discussion, pour qui la lit' },
    required: true,
  },
} as const;

/** To those who judge applications and those who coordinate calls, about their work. */
export const reviewMails = {
  discussion_mention: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Mentioned in a discussion', fr: 'Mention dans une discussion' },
    when: {
      en: 'To a reviewer or coordinator who is mentioned in the discussion of an application; once, until they have read it. It says neither what was said nor whose application it is.',
      fr: 'À qui évalue ou coordonne, en cas de mention dans la discussion d’une candidature ; une fois, jusqu’à la lecture. Ni ce qui est dit ni de qui il s’agit n’y figure.',
    },
    placeholders: { ...p.application, ...discussionLink },
  },
} as const satisfies Readonly<Record<string, MailKind>>;
