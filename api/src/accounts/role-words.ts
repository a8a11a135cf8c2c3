import type { Locale } from '@placet/contract';
import type { RoleName } from '@placet/contract/accounts/roles.ts';

/** As mails name them. In French names of tasks rather than of persons, so that they fit everybody. */
export const roleWords: Readonly<Record<Locale, Readonly<Record<RoleName, string>>>> = {
  en: {
    reviewer: 'reviewer',
    supervisor: 'supervisor',
    intern: 'intern',
    countersigner: 'countersigner',
    coordinator: 'coordinator',
    dpo: 'data protection officer',
    administrator: 'administrator',
  },
  fr: {
    reviewer: 'évaluation',
    supervisor: 'encadrement',
    intern: 'stage',
    countersigner: 'contresignature',
    coordinator: 'coordination',
    dpo: 'protection des données',
    administrator: 'administration',
  },
};
