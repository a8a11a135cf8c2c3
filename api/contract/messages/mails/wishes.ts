import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';
import { needsToRank, wishLink } from '../wish-placeholders.ts';

const toApplicant = { ...p.application, ...p.number, ...p.deadline, ...wishLink } as const;

/** Before anybody is placed. None of them says whether somebody will be, or what anybody thinks of them. */
export const wishMails = {
  wishes_asked: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Which teams would you join?', fr: 'Quelles équipes souhaitez-vous ?' },
    when: {
      en: 'To those whom you ask for their wishes before people are placed in teams.',
      fr: 'Aux personnes dont vous demandez les vœux avant de composer les équipes.',
    },
    placeholders: toApplicant,
  },
  wishes_reminder: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Reminder of the wishes', fr: 'Rappel des vœux' },
    when: {
      en: 'To whoever was asked and has not answered, two days before the deadline or when you remind them.',
      fr: 'À qui n’a pas répondu, deux jours avant la date limite ou quand vous relancez.',
    },
    placeholders: toApplicant,
  },
  candidates_reminder: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Reminder to rank candidates', fr: 'Rappel du classement des candidatures' },
    when: {
      en: 'To a supervisor with a need whose ranking is not finished, two days before the deadline or when you remind them. It names no applicant.',
      fr: 'À une personne responsable d’un besoin dont le classement n’est pas terminé, deux jours avant la date limite ou quand vous relancez. Il ne nomme personne.',
    },
    placeholders: needsToRank,
  },
} as const satisfies Readonly<Record<string, MailKind>>;
