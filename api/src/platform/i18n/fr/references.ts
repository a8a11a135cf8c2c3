import type { referenceErrors } from '@placet/contract/references/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const references = {
  'reference.link_unknown':
    'Ce lien ne fonctionne pas. Ouvrez-le de nouveau depuis notre message, en entier ; s’il a été coupé, copiez-le dans la barre d’adresse de votre navigateur.',
  'reference.link_ended':
    'Cette demande est close : vous n’avez rien à faire. Ce que vous n’aviez pas envoyé a été effacé.',
  'reference.not_opened': 'Indiquez d’abord que vous pouvez donner cette recommandation.',
  'reference.already_given': 'Cette recommandation a déjà été envoyée et ne peut plus être modifiée.',
  'reference.already_declined': 'Vous nous avez dit que vous ne pouvez pas donner cette recommandation.',
  'reference.expired': 'Le délai pour donner cette recommandation est passé.',
  'reference.incomplete':
    'Il manque encore quelque chose. Voyez les questions indiquées ci-dessous, puis envoyez de nouveau.',
  'reference.not_waiting':
    'Il n’y a personne à relancer : cette recommandation n’a pas encore été demandée, ou a reçu une réponse.',
  'reference.reminded_recently':
    'Cette personne a reçu un message de notre part il y a peu. Merci d’attendre avant de la relancer.',
  'reference.application_ended': 'Cette candidature est close : plus personne n’est sollicité pour une recommandation.',
  'reference.confirmation_needed':
    'Cette personne a déjà été sollicitée et rédige peut-être. Confirmez que vous souhaitez demander à quelqu’un d’autre.',
  'reference.not_replaceable':
    'Cette personne ne peut pas être remplacée : la recommandation a été donnée, ou quelqu’un d’autre a déjà été cité.',
  'reference.replaced_too_often':
    'Vous avez changé très souvent de personne. Écrivez-nous, afin que nous puissions vous aider.',
  'reference.referee_invalid':
    'Certaines indications sur la personne sont à corriger. Voyez les champs indiqués ci-dessous.',
} satisfies Record<keyof typeof referenceErrors, ErrorText>;
