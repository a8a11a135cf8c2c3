import type { messageErrors } from '@placet/contract/messages/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const messages = {
  'mail_template.changed_meanwhile':
    'Ce texte a été modifié pendant que vous écriviez. Le vôtre est toujours là : comparez les deux, puis enregistrez de nouveau.',
  'mail_template.faulty': 'Ce texte ne peut pas être envoyé ainsi. Il est toujours là ; corrigez ce qui est signalé.',
  'message.not_resendable':
    'Ce message ne peut pas être renvoyé : son lien ne servait qu’une fois. La personne peut en demander un nouveau.',
  'message.still_waiting': 'Ce message n’est pas encore parti ; il est réessayé de lui-même.',
  'message.resent_already': 'Ce message a déjà été renvoyé. Consultez le plus récent.',
} satisfies Record<keyof typeof messageErrors, ErrorText>;
