import { shipped } from '../template.ts';

export const wishTemplates = shipped({
  wishes_asked: {
    subject: 'Quelles équipes souhaitez-vous rejoindre ? ({number})',
    body: [
      'Bonjour {name},',
      'Avant de réfléchir à qui pourrait travailler où dans « {call} », nous aimerions connaître vos souhaits. Une page montre le travail de chaque équipe. Vous pouvez y classer les équipes, et dire quand et comment vous pouvez être là.',
      'Vous pouvez répondre, et modifier votre réponse, jusqu’au {deadline}. Mettez en premier ce qui vous plairait vraiment le plus : votre ordre est ce que nous regardons d’abord.',
      'Cette question n’est pas une promesse de place.',
      '[Dire mes vœux]({link})',
    ],
  },
  wishes_reminder: {
    subject: 'Vos vœux d’équipe : jusqu’au {deadline} ({number})',
    body: [
      'Bonjour {name},',
      'Vous n’avez pas encore dit quelles équipes de « {call} » vous souhaitez rejoindre. Vous le pouvez jusqu’au {deadline}.',
      'Sans réponse, c’est ce que vous avez dit dans votre candidature qui compte.',
      '[Dire mes vœux]({link})',
    ],
  },
  candidates_reminder: {
    subject: 'Des candidatures pour votre équipe attendent d’être classées',
    body: [
      'Bonjour {name},',
      'Dans « {call} », besoins de vos équipes dont le classement n’est pas terminé : {needs}.',
      'Ils peuvent être classés jusqu’au {deadline}.',
      'Sans classement, les candidatures sont ordonnées selon ce que le besoin souhaite, et à égalité par tirage au sort.',
      '[Ouvrir mes équipes]({link})',
    ],
  },
});
