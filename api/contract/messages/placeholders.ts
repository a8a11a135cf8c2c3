import type { Locale } from '../locale.ts';

/** A text of ours in every locale: a missing one does not compile. */
export type Said = Readonly<Record<Locale, string>>;

/** What a mail's text may name between braces, `{number}`. */
export interface Placeholder {
  /** For whoever writes the text: what stands in its place. */
  readonly meaning: Said;
  /** What the preview shows. */
  readonly example: Said;
  /** Not always there: a paragraph that names it is left out when it is not. */
  readonly optional?: true;
  /** A web address; one of the mail's own, with which its reader can do what the mail is about. */
  readonly link?: true;
  /** A text without it is of no use to its reader, and refused. */
  readonly required?: true;
}

const same = (text: string): Said => ({ en: text, fr: text });

/** An example that leads nowhere: `example.org` belongs to nobody. */
const nowhere = 'https://example.org/';
const link = (en: string, fr: string) =>
  ({ meaning: { en, fr }, example: same(nowhere), link: true, required: true }) as const;

export const addressed = {
  name: {
    meaning: {
      en: 'The reader, as they wish to be addressed',
      fr: 'La personne qui lit, comme elle souhaite être appelée',
    },
    example: same('Amina Diallo'),
  },
} as const;

export const organisation = {
  organisation: {
    meaning: { en: 'The name of your organisation', fr: 'Le nom de votre organisation' },
    example: { en: 'Your organisation', fr: 'Votre organisation' },
  },
} as const;

export const contact = {
  contact: {
    meaning: { en: 'The address people can write to', fr: 'L’adresse à laquelle on peut vous écrire' },
    example: same('hello@example.org'),
    optional: true,
  },
} as const;

export const newAddress = {
  new_address: {
    meaning: { en: 'The new address, its first letter alone', fr: 'La nouvelle adresse, réduite à sa première lettre' },
    example: same('a…@example.org'),
  },
} as const;

export const hours = {
  hours: {
    meaning: { en: 'For how many hours the link works', fr: 'Pendant combien d’heures le lien fonctionne' },
    example: same('24'),
  },
} as const;
export const minutes = {
  minutes: {
    meaning: { en: 'For how many minutes the link works', fr: 'Pendant combien de minutes le lien fonctionne' },
    example: same('15'),
  },
} as const;
export const days = {
  days: {
    meaning: { en: 'For how many days the link works', fr: 'Pendant combien de jours le lien fonctionne' },
    example: same('7'),
  },
} as const;

export const linkOnce = {
  link: link('The link, which works once', 'Le lien, qui fonctionne une seule fois'),
} as const;

export const application = {
  ...addressed,
  call: {
    meaning: { en: 'The name of the call', fr: 'Le nom de l’appel' },
    example: { en: 'Geneva internship, spring', fr: 'Stage à Genève, printemps' },
  },
} as const;

export const number = {
  number: {
    meaning: { en: 'The number of the application', fr: 'Le numéro de la candidature' },
    example: same('7KQ2-M4XD'),
  },
} as const;

export const applicationLink = {
  link: {
    ...link('The page of the application, for its applicant', 'La page de la candidature, pour qui l’a déposée'),
  },
} as const;

export const callLink = {
  link: {
    meaning: { en: 'The page of the call', fr: 'La page de l’appel' },
    example: same(nowhere),
    link: true,
  },
} as const;

const day = { en: 'Friday, 26 March 2027', fr: 'vendredi 26 mars 2027' };
const moment = {
  en: 'Friday, 26 March 2027 at 18:00 (Zurich)',
  fr: 'vendredi 26 mars 2027 à 18:00 (Zurich)',
};

export const deadline = {
  deadline: {
    meaning: { en: 'Until when, with the time', fr: 'Jusqu’à quand, avec l’heure' },
    example: moment,
    required: true,
  },
} as const;

export const received = {
  ...application,
  ...number,
  ...applicationLink,
  received_on: { meaning: { en: 'When it arrived', fr: 'Quand elle est arrivée' }, example: moment },
  fingerprint: {
    meaning: {
      en: 'The fingerprint (SHA-256) of exactly what was sent: the applicant’s proof',
      fr: 'L’empreinte (SHA-256) de ce qui a été envoyé, exactement : la preuve de la personne candidate',
    },
    example: same('9f2c4e'.padEnd(64, '0b7d')),
  },
  decision_by: {
    meaning: {
      en: 'By when you decide, if the call says so',
      fr: 'Pour quand vous décidez, si l’appel le dit',
    },
    example: day,
    optional: true,
  },
  active_until: {
    meaning: {
      en: 'Until when the application is considered, in a call without a closing date',
      fr: 'Jusqu’à quand la candidature est examinée, pour un appel sans date de clôture',
    },
    example: day,
    optional: true,
  },
} as const;

export const referees = {
  referees: {
    meaning: {
      en: 'How many referees are written to now, if any are',
      fr: 'À combien de personnes de référence nous écrivons maintenant, s’il y en a',
    },
    example: same('2'),
    optional: true,
  },
} as const;

export const referee = {
  referee: {
    meaning: { en: 'The name of the referee', fr: 'Le nom de la personne de référence' },
    example: same('Rosa Keller'),
  },
} as const;

export const toReferee = {
  ...referee,
  ...organisation,
  applicant: {
    meaning: { en: 'The name of the applicant', fr: 'Le nom de la personne candidate' },
    example: same('Amina Diallo'),
  },
} as const;

export const asked = {
  ...toReferee,
  call: application.call,
  deadline: deadline.deadline,
  link: link('The link to the request, this person’s own', 'Le lien vers la demande, propre à cette personne'),
} as const;

export const refereeAddress = {
  address: {
    meaning: { en: 'The address that did not work', fr: 'L’adresse qui n’a pas fonctionné' },
    example: same('rosa.keler@example.org'),
    required: true,
  },
} as const;

export const signInLink = {
  link: link('The link to sign in, which works once', 'Le lien de connexion, qui fonctionne une seule fois'),
  reset_link: {
    meaning: { en: 'The page to choose a new password', fr: 'La page pour choisir un nouveau mot de passe' },
    example: same(nowhere),
    link: true,
  },
} as const;

export const invited = {
  ...organisation,
  inviter: {
    meaning: { en: 'Who invites, if a person does', fr: 'Qui invite, si c’est une personne' },
    example: same('Claire Favre'),
    optional: true,
  },
  roles: {
    meaning: { en: 'The roles, with the call or team of each', fr: 'Les rôles, avec l’appel ou l’équipe de chacun' },
    example: { en: 'reviewer (Geneva internship, spring)', fr: 'évaluation (Stage à Genève, printemps)' },
  },
  ...days,
  ...linkOnce,
} as const;

export const rolesChanged = {
  ...addressed,
  ...organisation,
  given: {
    meaning: { en: 'The roles given, if any', fr: 'Les rôles donnés, s’il y en a' },
    example: { en: 'reviewer (Geneva internship, spring)', fr: 'évaluation (Stage à Genève, printemps)' },
    optional: true,
  },
  taken: {
    meaning: { en: 'The roles taken away, if any', fr: 'Les rôles retirés, s’il y en a' },
    example: { en: 'supervisor (Legal)', fr: 'encadrement (Juridique)' },
    optional: true,
  },
} as const;

export const returned = {
  ...application,
  ...number,
  ...deadline,
  ...applicationLink,
  sections: {
    meaning: { en: 'The sections to complete', fr: 'Les parties à compléter' },
    example: { en: 'Documents, Languages', fr: 'Documents, Langues' },
    required: true,
  },
  note: {
    meaning: {
      en: 'What the coordinator wrote on returning it, if anything',
      fr: 'Ce que la coordination a écrit en la renvoyant, le cas échéant',
    },
    example: {
      en: 'The second page of your certificate is missing.',
      fr: 'Il manque la deuxième page de votre attestation.',
    },
    optional: true,
  },
} as const;

export const lookedAt = {
  ...addressed,
  who: {
    meaning: { en: 'The colleague who looks', fr: 'La ou le collègue qui regarde' },
    example: same('Claire Favre'),
    required: true,
  },
  reason: {
    meaning: { en: 'The reason they gave', fr: 'Le motif indiqué' },
    example: { en: 'You asked where the list is.', fr: 'Vous avez demandé où se trouve la liste.' },
    required: true,
  },
  minutes: {
    meaning: { en: 'For how many minutes at most', fr: 'Pendant combien de minutes au plus' },
    example: same('30'),
  },
} as const;

export const openReviews = {
  ...addressed,
  call: {
    meaning: { en: 'The name of the call', fr: 'Le nom de l’appel' },
    example: { en: 'Geneva internship, spring 2027', fr: 'Stage à Genève, printemps 2027' },
  },
  reviews: {
    meaning: { en: 'How many reviews are open', fr: 'Combien d’évaluations sont en attente' },
    example: same('4'),
  },
  deadline: { meaning: deadline.deadline.meaning, example: deadline.deadline.example, optional: true },
  link: link('The link to the reader’s reviews', 'Le lien vers les évaluations de la personne qui lit'),
} as const;
