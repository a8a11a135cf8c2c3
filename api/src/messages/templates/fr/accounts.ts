import { shipped } from '../template.ts';

export const accountTemplates = shipped({
  confirm_address: {
    subject: 'Confirmez votre adresse électronique',
    body: [
      'Bonjour,',
      'Quelqu’un, probablement vous, a demandé à ouvrir un compte avec cette adresse. Sur la page ci-dessous, vous confirmez qu’elle est la vôtre et choisissez un mot de passe.',
      '[Confirmer mon adresse]({link})',
      'Le lien fonctionne une seule fois, pendant {hours} heures. Si ce n’était pas vous, ignorez ce message : aucun compte ne sera ouvert.',
    ],
  },
  already_registered: {
    subject: 'Vous avez déjà un compte',
    body: [
      'Bonjour {name},',
      'Quelqu’un, probablement vous, a demandé à ouvrir un compte avec cette adresse. Vous en avez déjà un et rien n’a été modifié. Ce lien vous y connecte :',
      '[Me connecter]({link})',
      'Le lien fonctionne une seule fois, pendant {minutes} minutes. Pour choisir un nouveau mot de passe : {reset_link}',
      'Si ce n’était pas vous, ignorez ce message.',
    ],
  },
  sign_in_link: {
    subject: 'Votre lien de connexion',
    body: [
      'Bonjour {name},',
      'Ce lien vous connecte sans mot de passe.',
      '[Me connecter]({link})',
      'Le lien fonctionne une seule fois, pendant {minutes} minutes. Si vous ne l’avez pas demandé, ignorez ce message et ne le transmettez à personne.',
    ],
  },
  no_account: {
    subject: 'Aucun compte avec cette adresse',
    body: [
      'Bonjour,',
      'Quelqu’un, probablement vous, a essayé de se connecter avec cette adresse ou de choisir un nouveau mot de passe. Aucun compte ne l’utilise : peut-être en avez-vous pris une autre, ou n’avez-vous pas encore de compte. Vous pouvez en ouvrir un ici :',
      '[Ouvrir un compte]({link})',
      'Le lien fonctionne une seule fois, pendant {hours} heures. Si ce n’était pas vous, ignorez ce message.',
    ],
  },
  reset_password: {
    subject: 'Choisissez un nouveau mot de passe',
    body: [
      'Bonjour {name},',
      'Sur la page ci-dessous, vous choisissez un nouveau mot de passe. Toutes vos autres sessions seront alors fermées.',
      '[Choisir un nouveau mot de passe]({link})',
      'Le lien fonctionne une seule fois, pendant {minutes} minutes. Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe reste inchangé.',
    ],
  },
  password_changed: {
    subject: 'Votre mot de passe a été changé',
    body: [
      'Bonjour {name},',
      'Le mot de passe de votre compte vient d’être changé. Toutes vos autres sessions ont été fermées.',
      'Si ce n’était pas vous, écrivez sans attendre à l’organisation.',
      'Son adresse : {contact}',
    ],
  },
  confirm_new_address: {
    subject: 'Confirmez votre nouvelle adresse électronique',
    body: [
      'Bonjour {name},',
      'Vous avez demandé à utiliser cette adresse pour votre compte. Confirmez-la sur la page ci-dessous.',
      '[Utiliser cette adresse]({link})',
      'Le lien fonctionne une seule fois, pendant {hours} heures. D’ici là, votre compte garde son ancienne adresse. Si vous n’avez rien demandé, ignorez ce message.',
    ],
  },
  address_change_asked: {
    subject: 'Une nouvelle adresse électronique pour votre compte',
    body: [
      'Bonjour {name},',
      'Vous avez demandé à utiliser l’adresse {new_address} pour votre compte. Elle prendra le relais une fois confirmée ; d’ici là, rien ne change.',
      'Si ce n’était pas vous, écrivez sans attendre à l’organisation.',
      'Son adresse : {contact}',
    ],
  },
  address_changed: {
    subject: 'L’adresse électronique de votre compte a changé',
    body: [
      'Bonjour {name},',
      'Votre compte utilise désormais l’adresse {new_address}. Ceci est le dernier message envoyé à l’ancienne.',
      'Si ce n’était pas vous, écrivez sans attendre à l’organisation.',
      'Son adresse : {contact}',
    ],
  },
  account_deleted: {
    subject: 'Votre compte a été supprimé',
    body: [
      'Bonjour {name},',
      'Votre compte est supprimé, avec vos brouillons et vos fichiers. Ceci est le dernier message que nous vous envoyons ; sa copie chez nous sera supprimée aussi.',
      'Vous pouvez ouvrir un nouveau compte à tout moment.',
    ],
  },
  account_closed: {
    subject: 'Votre compte est fermé',
    body: [
      'Bonjour {name},',
      'Quelqu’un, vous sans doute, a essayé de se connecter à votre compte ou de choisir un nouveau mot de passe. L’organisation a fermé ce compte : personne ne peut s’y connecter. Rien n’a été supprimé.',
      'Si vous en avez besoin, écrivez à l’organisation.',
      'Son adresse : {contact}.',
    ],
  },
  looked_as_you: {
    subject: 'Une ou un collègue a regardé les pages ouvertes à vos rôles',
    body: [
      'Bonjour {name},',
      '{who} regarde les pages ouvertes à vos rôles, pendant {minutes} minutes au plus, sans pouvoir y changer quoi que ce soit. Votre compte, vos candidatures et vos notes ne sont pas montrés.',
      'Motif indiqué : {reason}',
    ],
  },
  invitation: {
    subject: '{organisation} vous invite sur Placet',
    body: [
      'Bonjour,',
      '{organisation} vous invite à travailler sur ses candidatures de stage.',
      'Cette invitation vous est envoyée par {inviter}.',
      'Votre rôle : {roles}.',
      '[Voir l’invitation]({link})',
      'Le lien fonctionne une seule fois, pendant {days} jours. Ne le transmettez à personne : il n’est destiné qu’à vous.',
    ],
  },
  roles_changed: {
    subject: 'Votre rôle a changé',
    body: [
      'Bonjour {name},',
      'Chez {organisation}, vous avez désormais ce rôle : {given}.',
      'Chez {organisation}, vous n’avez plus ce rôle : {taken}.',
      'Il se peut que vous deviez vous reconnecter.',
    ],
  },
});
