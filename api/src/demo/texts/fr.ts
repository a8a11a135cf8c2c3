import type { ApplicantTexts } from './texts.ts';

export const fr: ApplicantTexts = {
  beginnings: [
    'Dans le quartier où j’ai grandi, on réglait tout à l’oral : les loyers, les dettes, les mariages, et aussi ce que la police avait fait. Quand une commission est enfin venue, il n’y avait rien d’écrit. J’avais dix-neuf ans et j’ai passé l’été à noter, avec deux voisines, ce dont chacun se souvenait encore. Je voudrais apprendre à faire cela avant qu’il ne soit trop tard.',
    'Je viens d’une famille de greffiers. À table, on parlait de tampons et de délais, et je trouvais cela triste. J’ai changé d’avis le jour où un détenu a été libéré parce que mon père avait gardé une date. Depuis, je crois que la rigueur est une forme de générosité, et je cherche un lieu où elle sert celles et ceux que personne n’écoute.',
    'J’ai travaillé deux ans à l’accueil d’une association qui aide les personnes exilées. On y apprend vite que le plus difficile n’est pas de parler mais d’être cru. J’ai vu des récits exacts refusés parce qu’ils étaient mal rangés. J’aimerais comprendre comment vous portez ces récits jusqu’aux Nations Unies sans qu’ils s’abîment en route.',
    'Mon premier engagement a été très concret : une radio communautaire, un studio dans un conteneur, quatre langues. Nous avons appris à vérifier avant de diffuser parce qu’une erreur, chez nous, on vous la rapporte le soir même à la maison. Cette exigence m’est restée, et je voudrais la mettre au service d’un travail qui dépasse ma vallée.',
    'Pendant la fermeture de notre université, nous avons tenu un registre : qui avait été convoqué, quand, par qui, et qui était rentré. C’était un simple cahier, en double. Il a servi à trois avocats. Je n’étais pas la plus courageuse du groupe, mais j’étais celle qui relisait. Je souhaite apprendre ce métier de la relecture auprès de personnes qui le pratiquent depuis longtemps.',
    'Ma grand-mère a témoigné devant une cour à l’âge de soixante-douze ans. Elle disait que ce n’était pas le procès qui l’avait réparée, mais la personne venue la chercher, qui lui avait expliqué chaque étape et n’avait rien promis. C’est ce travail-là que je veux faire, discrètement et bien, et c’est pour l’apprendre que je vous écris.',
    'Longtemps, j’ai cru que les droits humains étaient l’affaire des juristes. Puis notre coopérative a perdu un financement parce que personne ne savait répondre à un questionnaire sur la diligence. J’ai passé trois nuits à comprendre ce texte. J’y ai trouvé des choses justes, écrites par des gens qui ne nous connaissaient pas. J’aimerais les rencontrer.',
    'Là où je vis, on demande souvent aux jeunes de témoigner et rarement de décider de ce que devient leur témoignage. J’ai participé à un projet où l’on nous a rendu nos propres paroles, imprimées, avec le droit de tout changer. J’en ai retiré une phrase. Cette liberté m’a convaincue, et je voudrais l’offrir à d’autres.',
  ],
  skills: {
    law: 'Je suis juriste, formée au droit public. À la clinique juridique, j’ai préparé sous supervision neuf dossiers et tenu l’agenda des délais, ce que personne ne voulait faire. Je vérifie chaque citation et je sais dire « je ne sais pas, je cherche ». Mon écriture est simple ; on me l’a reproché à la faculté et l’on m’en remercie depuis.',
    politics:
      'J’ai étudié les relations internationales et consacré mon mémoire aux petites délégations au Conseil des droits de l’homme. J’ai lu quatre ans de votes et mené neuf entretiens, dont deux que je ne citerai jamais, comme promis. Je sais suivre un long débat et en tirer le soir même une page que d’autres peuvent utiliser.',
    journalism:
      'J’ai été journaliste pendant deux ans, surtout dans les tribunaux. Je sais poser la même question de trois façons, lire un budget et me méfier d’une histoire trop belle. J’ai appris aussi à ne pas publier. Couper un texte ne me fait pas peur, y compris le mien.',
    finance:
      'Je suis comptable, et je sais que ce n’est pas ce que l’on lit ici d’habitude. J’ai tenu trois ans les comptes d’une coopérative de femmes financée par neuf bailleurs, chacun avec ses règles. Les audits ont été sans réserve. Je crois qu’une organisation dont l’argent est en ordre peut dire non plus facilement.',
    data: 'Je suis statisticien de formation. Pour un groupe de suivi, j’ai rapproché trois listes de personnes disparues où chaque nom s’écrivait autrement, en notant chaque décision pour qu’on puisse la contester. J’aime les tableaux, je me méfie des belles cartes et je garde toujours le fichier d’origine.',
    'social-work':
      'Je suis assistante sociale. Mes journées étaient faites de visites : écouter, remplir ce qui doit l’être et comprendre pourquoi la personne est vraiment venue. J’ai accompagné des personnes qui avaient vécu des violences, avec une supervision. Je sais écrire un rapport qu’un juge comprend et dans lequel la personne se reconnaît.',
    translation:
      'Je traduis, depuis deux ans comme métier : des dépositions, des rapports médicaux. Je sais qu’un verbe décide si quelqu’un est « parti » ou a « fui ». Je tiens des glossaires, je pose des questions, et je n’améliore jamais un témoin. J’ai l’habitude des textes qui arrivent le soir pour le lendemain.',
    film: 'Je réalise de courts films, le plus souvent seule. J’ai appris à montrer ce qui est arrivé à quelqu’un sans montrer son visage, et qu’un film est terminé quand les personnes filmées l’ont vu. Je gère aussi les réseaux de deux associations et je sais dire, chiffres à l’appui, ce qui ne sert à rien.',
    archives:
      'Archiviste de formation, j’ai passé un an dans un service municipal à décrire des cartons oubliés. J’ai appris à décrire ce qui est là et non ce que je voudrais trouver, à noter d’où vient une pièce avant d’y toucher, et à donner aux fichiers des noms qui auront encore un sens dans dix ans.',
    health:
      'Je suis infirmier. Six ans d’urgences m’ont appris le calme, l’écrit immédiat, et que la manière de poser une question décide de la réponse. J’ai documenté des blessures selon le Protocole d’Istanbul et témoigné deux fois. J’aimerais connaître l’autre versant : ce que devient un tel rapport.',
  },
  teams: {
    'un-monitoring': [
      'L’équipe de suivi de l’ONU est mon premier choix : je n’ai lu jusqu’ici que ce qui sort du Conseil, sans jamais voir comment on y parvient. Prendre des notes au dernier rang et préparer la fiche dont quelqu’un a besoin avant une réunion me conviendrait très bien.',
    ],
    documentation: [
      'La documentation m’attire le plus. J’aime le travail dont on ne voit rien quand il est bien fait : un fichier à sa place, une date vérifiée, une source protégée. Je peux rester longtemps devant un seul disque dur, et la centième photo de la même rue ne me lasse pas.',
      'Je place la documentation en premier parce que beaucoup de faits seront jugés plus tard que nous ne l’espérons, par des gens que nous ne connaissons pas. Ce qu’il leur faudra, c’est de l’ordre, et la trace de chaque décision que nous aurons prise à leur place.',
    ],
    legal: [
      'Mon premier choix est l’équipe juridique. Chez nous, personne n’a encore rédigé de plainte à un organe de traité. J’aimerais voir de près comment on choisit une affaire, ce que l’on en retire et pourquoi, et comment on dit honnêtement à une famille ce qu’une décision peut changer.',
    ],
    africa: [
      'L’équipe Afrique serait ma place. Je parle les langues que ses partenaires parlent au téléphone, pas seulement celles qu’ils écrivent. J’ai vécu dans deux des pays que vous suivez et je sais combien il y a de la capitale aux lieux où les choses arrivent.',
      'Je souhaite rejoindre l’équipe Afrique. Une grande partie de ce que je lis sur ma région est écrite par des personnes bien préparées mais de passage. Je viens de l’intérieur ; je voudrais apprendre leur préparation et leur éviter peut-être une erreur ou deux.',
    ],
    'finance-administration': [
      'Je postule à l’équipe finances et administration par conviction. J’aimerais voir comment on paie des partenaires dans des pays où les banques refusent, et comment on conserve des reçus qui pourraient mettre en danger celles et ceux qui les ont signés.',
    ],
    communications: [
      'Avec l’équipe de communication, je voudrais apprendre à parler des personnes sans se servir d’elles. Je monte le son et l’image, j’écris court, et je sais qu’un détail de trop peut suffire à trahir quelqu’un. Je veux prendre les habitudes que cela demande.',
    ],
  },
  endings: [
    'Je peux venir pour toute la période ; je sais que l’allocation est modeste et j’ai économisé. Ensuite, je retournerai travailler là d’où je viens.',
    'Je ne sais pas encore si j’y passerai ma vie. Je sais que je voudrais le découvrir auprès de personnes qui prennent ce travail au sérieux.',
    'Merci de demander des phrases simples. J’ai relu ce texte à voix haute, et c’est bien moi.',
    'Dans cinq ans, j’aimerais former d’autres personnes chez moi. Pour cela, je dois d’abord avoir fait le travail, auprès de gens qui me corrigent.',
  ],
  trusted: [
    'À la clinique, je saisissais les récits de personnes cachées, sur un ordinateur sans réseau. Je fermais le tiroir chaque fois que je me levais et je n’ai jamais parlé d’un dossier dans le bus, même sans nom. À la maison, je disais que je tapais des textes, ce qui était vrai.',
    'Une collègue m’a parlé de sa maladie parce qu’elle avait besoin qu’on la remplace les mauvais jours. J’ai organisé le planning pour que personne n’y voie de régularité. Quand notre responsable m’a interrogée, je lui ai dit de s’adresser à elle. Elle le lui a dit elle-même plus tard.',
    'En interprétant, j’ai appris où logeait une famille. Une semaine après, leur voisin, que je connais depuis l’école, m’a posé la question. J’ai répondu que je ne me souvenais pas, puis j’ai prévenu ma coordinatrice que quelqu’un cherchait à savoir.',
    'J’ai eu pendant un été les mots de passe de l’association. Je les ai changés en les recevant, j’ai noté qui avait accès à quoi, et je les ai changés de nouveau en les rendant, devant la personne qui me succédait, pour que personne n’ait plus à me faire confiance.',
    'Les relevés de la coopérative montraient quelle membre envoyait de l’argent à la famille d’un prisonnier. J’ai gardé ces pages à part et convenu avec la présidente d’une manière de montrer les sommes sans les noms. L’audit s’est bien passé, et personne n’a été cité.',
    'Aux urgences, les gens parlent parce qu’ils ont peur. Ce qui devait être écrit, je l’ai écrit. Le reste, je l’ai laissé dans le couloir. Une fois, la police m’a questionné : j’ai indiqué à qui s’adresser, j’ai prévenu ma cadre et j’ai repris mon service.',
  ],
  doings: {
    law: 'Préparation de dossiers de demande d’asile et suivi des délais, sous la supervision d’une avocate.',
    politics: 'Suivi des débats parlementaires et synthèse hebdomadaire pour huit associations membres.',
    journalism: 'Chronique judiciaire et conseil communal ; deux articles suivis de rectifications officielles.',
    finance: 'Comptabilité de neuf subventions, préparation de l’audit annuel, paie.',
    data: 'Nettoyage et rapprochement de trois listes, documentation de chaque décision, rédaction de la méthode.',
    'social-work': 'Visites aux familles, rapports pour le tribunal, supervision hebdomadaire.',
    translation: 'Traduction de dépositions et de rapports médicaux ; glossaire encore utilisé par l’équipe.',
    film: 'Six courts films conçus, tournés et montés avec les personnes filmées ; deux comptes animés.',
    archives: 'Description et conditionnement de quatre cents boîtes, instrument de recherche, formation de bénévoles.',
    health: 'Soins aux urgences ; constats de blessures pour la justice.',
  },
  precautions: [
    'Écrivez-moi le soir, sans nommer votre organisation dans l’objet : mon employeur peut lire ma messagerie dans la journée.',
    'Ma famille ne sait pas que je postule. « Au sujet du cours » convient comme objet. N’appelez jamais à la maison.',
  ],
  references: [
    {
      strengths:
        'J’ai dirigé son mémoire : un travail exact, honnête sur ses limites et mieux écrit que beaucoup d’articles. Quand une personne interrogée a retiré son accord, le chapitre a été refait en quatre jours sans un mot. Cela m’en a dit plus que la note.',
      support: 'Peu d’expérience des bureaux et des hiérarchies : il faudra lui expliquer les règles non écrites.',
    },
    {
      strengths:
        'Quatorze mois dans notre équipe, et tout était mieux rangé après. Comprend une procédure du premier coup, puis l’améliore. Les personnes que nous recevons lui font confiance, à raison. Je referais ce recrutement demain.',
      support: 'Accepte trop de tâches. Un point hebdomadaire sur ce qui peut attendre a suffi chez nous.',
    },
    {
      strengths:
        'A refusé un jour, poliment et par écrit, une consigne qui aurait exposé une résidente, et avait raison. Discrétion, calme, humour au bon moment. Je lui confierais sans hésiter ce que j’ai de plus délicat.',
      support: 'L’anglais écrit est bon, mais lent : une seconde lecture est utile.',
    },
    {
      strengths:
        'Un esprit d’analyse rare, avec la patience du détail. Les données préparées pour notre projet servent encore, parce que chaque choix y est expliqué. Accepte la critique et revient avec de meilleurs arguments.',
      support: 'Prend peu la parole en grand groupe ; il vaut la peine de demander.',
    },
  ],
  declined: 'Je n’ai eu cette personne que dans un cours de deux cents étudiants et ne peux rien en dire d’utile.',
  screened: {
    rules: 'A écrit qu’un cours de langue est prévu ; à reprendre quand il sera terminé.',
    incomplete: 'Une personne de référence a refusé et personne d’autre n’a été nommé à temps.',
  },
  returned:
    'La lettre jointe est adressée à une autre organisation. Merci de nous envoyer celle qui nous est destinée ; tout le reste est complet.',
};
