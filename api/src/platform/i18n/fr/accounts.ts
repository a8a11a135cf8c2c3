import type { accountErrors } from '@placet/contract/accounts/errors.ts';

export const accounts = {
  'session.credentials_wrong':
    'L’adresse ou le mot de passe est incorrect. Vérifiez les deux, ou demandez un lien par courriel.',
  'link.unknown':
    'Ce lien ne peut pas être utilisé. Ouvrez le dernier message que nous vous avons envoyé, ou demandez-en un autre.',
  'link.expired': 'Ce lien est trop ancien. Demandez-en un nouveau.',
  'link.used': 'Ce lien a déjà servi. Chaque lien fonctionne une seule fois ; demandez-en un nouveau si nécessaire.',
  'account.exists': 'Un compte existe déjà avec cette adresse. Connectez-vous.',
  'account.email_taken': 'Un autre compte utilise cette adresse.',
  'account.email_unchanged': 'C’est déjà l’adresse de votre compte.',
  'account.has_reviewed':
    'On vous a confié des candidatures : ce que vous en avez dit reste avec votre nom tant qu’elles sont gardées. Demandez à l’administration de fermer le compte.',
  'account.has_submitted':
    'Vous avez envoyé une candidature ; votre compte ne peut donc pas être supprimé ici. Écrivez-nous si vous souhaitez faire effacer vos données.',
  'account.deactivated': 'Ce compte a été fermé par l’organisation. Écrivez-lui si vous en avez besoin.',
  'account.own_deactivation':
    'Vous ne pouvez pas fermer votre propre compte ici. Demandez-le à une autre personne administratrice.',
  'acting.not_possible':
    'Vous ne pouvez pas voir le service comme cette personne : elle peut voir quelque chose que vous ne pouvez pas voir.',
  'acting.read_only':
    'Vous regardez avec les rôles d’une ou d’un collègue ; rien ne peut être changé pendant ce temps. Reprenez d’abord vos propres rôles.',
  'role.held_already': 'Cette personne a déjà ce rôle.',
  'role.last_administrator': 'Il faut au moins une personne administratrice. Désignez-en d’abord une autre.',
} satisfies Record<keyof typeof accountErrors, string>;
