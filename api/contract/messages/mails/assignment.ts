import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';

/** To those who judge applications. */
export const assignmentMails = {
  review_reminder: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Reminder of open reviews', fr: 'Rappel d’évaluations en attente' },
    when: {
      en: 'To a reviewer who has something open, by the rules of the call or when you remind them. It names no applicant.',
      fr: 'À une personne qui évalue et n’a pas terminé, selon les règles de l’appel ou quand vous la relancez. Il ne nomme personne.',
    },
    placeholders: p.openReviews,
  },
} as const satisfies Readonly<Record<string, MailKind>>;
