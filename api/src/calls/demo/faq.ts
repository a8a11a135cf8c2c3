import type { LocalizedText } from '@placet/contract';

export interface DemoQuestion {
  readonly question: LocalizedText;
  readonly answer: LocalizedText;
}

export interface DemoCategory {
  readonly name: LocalizedText;
  readonly questions: readonly DemoQuestion[];
}

/** What people ask before, while and after applying, in the order in which they ask it. */
export const demoFaq: readonly DemoCategory[] = [
  {
    name: { en: 'Applying', fr: 'Postuler' },
    questions: [
      {
        question: {
          en: 'Do I have to fill in the form in one go?',
          fr: 'Dois-je remplir le formulaire d’une traite ?',
        },
        answer: {
          en: 'No. Everything is saved whenever you pause, also unfinished sentences. Come back from any device with your e-mail address. Most people take three visits.',
          fr: 'Non. Tout est enregistré à chaque pause, même les phrases inachevées. Revenez depuis n’importe quel appareil avec votre adresse électronique. La plupart des gens s’y prennent en trois fois.',
        },
      },
      {
        question: { en: 'May I apply to several calls?', fr: 'Puis-je répondre à plusieurs appels ?' },
        answer: {
          en: 'Yes, one application to each call. Your earlier answers can be taken over. You do not raise your chances by sending the same thing twice.',
          fr: 'Oui, une candidature par appel. Vos réponses précédentes peuvent être reprises. Envoyer deux fois la même chose n’augmente pas vos chances.',
        },
      },
      {
        question: {
          en: 'What is the difference between a dated and a rolling call?',
          fr: 'Quelle est la différence entre un appel à date fixe et un appel permanent ?',
        },
        answer: {
          en: 'A dated call closes at a fixed hour, and all who applied are considered together. A rolling call is always open; your application stays active for six months, and a team that has a place looks through the active ones.',
          fr: 'Un appel à date fixe se termine à une heure précise, et toutes les candidatures sont examinées ensemble. Un appel permanent est toujours ouvert ; votre candidature reste active six mois, et une équipe qui a une place parcourt celles qui sont actives.',
        },
      },
      {
        question: { en: 'What if I miss the deadline by a minute?', fr: 'Et si je manque l’échéance d’une minute ?' },
        answer: {
          en: 'The hour is that of the clock in the place of the call; the page shows it by your own clock as well. What you began to send before it arrives in time. Later than that we cannot accept, for anybody.',
          fr: 'L’heure est celle de l’horloge du lieu de l’appel ; la page la montre aussi à votre horloge. Ce que vous avez commencé à envoyer avant arrive à temps. Au-delà, nous ne pouvons accepter aucune candidature.',
        },
      },
    ],
  },
  {
    name: { en: 'Documents and referees', fr: 'Documents et références' },
    questions: [
      {
        question: { en: 'Which documents do you need?', fr: 'Quels documents demandez-vous ?' },
        answer: {
          en: `A CV of at most three pages and a cover letter of at most two. PDF is best; Word and OpenDocument are fine.

No photograph, no marital status, no copies of diplomas. We ask for those that matter after an offer.`,
          fr: `Un CV de trois pages au plus et une lettre de deux pages au plus. Le PDF convient le mieux ; Word et OpenDocument sont acceptés.

Pas de photographie, pas d’état civil, pas de copies de diplômes. Nous demandons ce qui est nécessaire après une offre.`,
        },
      },
      {
        question: { en: 'Who can be a referee?', fr: 'Qui peut être ma référence ?' },
        answer: {
          en: 'Somebody who has seen you work: a teacher, an employer, somebody from an association. Not a relative. We write to them once you have sent your application, with one link and no account to open. You see whether they answered, not what they wrote, unless they allow it.',
          fr: 'Une personne qui connaît votre travail : du monde de l’enseignement, d’un emploi ou d’une association. Aucun lien de famille. Nous lui écrivons une fois votre candidature envoyée, avec un seul lien et sans compte à ouvrir. Vous voyez si elle a répondu, pas ce qu’elle a écrit, sauf si elle l’autorise.',
        },
      },
      {
        question: {
          en: 'What if a referee does not answer?',
          fr: 'Que se passe-t-il si une référence ne répond pas ?',
        },
        answer: {
          en: 'We remind them once, and you can remind them every three days. You can also name somebody else. A missing reference never hides your application from us.',
          fr: 'Nous la relançons une fois, et vous pouvez la relancer tous les trois jours. Vous pouvez aussi nommer quelqu’un d’autre. Une référence manquante ne nous cache jamais votre candidature.',
        },
      },
    ],
  },
  {
    name: { en: 'Confidentiality and safety', fr: 'Confidentialité et sécurité' },
    questions: [
      {
        question: {
          en: 'Why do interns sign a commitment?',
          fr: 'Pourquoi les stagiaires signent-ils un engagement ?',
        },
        answer: {
          en: 'Because a careless word about our work can endanger somebody. The commitment says what you keep to yourself, for how long (for good, in the case of names), and whom to ask when in doubt. It is explained in the induction, and you sign after that, not before.',
          fr: 'Parce qu’une parole imprudente sur notre travail peut mettre quelqu’un en danger. L’engagement dit ce que vous gardez pour vous, combien de temps (pour toujours, s’agissant des noms) et à qui vous adresser en cas de doute. Il est expliqué lors de l’accueil, et vous signez après, pas avant.',
        },
      },
      {
        question: {
          en: 'Could it harm me that I applied here?',
          fr: 'Le fait de postuler ici peut-il me nuire ?',
        },
        answer: {
          en: `In some countries it could. That is why

- our mails never say in their subject what they are about,
- you can tell us when and how to reach you safely,
- every page has an "Exit this page" button, which also answers to pressing Shift three times,
- you can have everything erased.

If you are at risk now, write to us before you apply, from a device and a connection you trust.`,
          fr: `Dans certains pays, c’est possible. C’est pourquoi

- l’objet de nos courriels ne dit jamais de quoi il s’agit,
- vous pouvez nous dire quand et comment vous joindre sans risque,
- chaque page porte un bouton « Quitter cette page », qui répond aussi à trois pressions sur Maj,
- vous pouvez tout faire effacer.

Si vous êtes en danger en ce moment, écrivez-nous avant de postuler, depuis un appareil et une connexion sûrs.`,
        },
      },
    ],
  },
  {
    name: { en: 'Teams and languages', fr: 'Équipes et langues' },
    questions: [
      {
        question: { en: 'Can I choose my team?', fr: 'Puis-je choisir mon équipe ?' },
        answer: {
          en: 'You rank those you would like. Placement depends on what the teams need at that time of year; about two in three interns get one of their first two wishes. We tell you the team before you accept.',
          fr: 'Vous classez celles qui vous attirent. L’affectation dépend des besoins des équipes à ce moment de l’année ; environ deux stagiaires sur trois obtiennent l’un de leurs deux premiers vœux. Nous vous disons l’équipe avant que vous n’acceptiez.',
        },
      },
      {
        question: { en: 'Which languages do I need?', fr: 'De quelles langues ai-je besoin ?' },
        answer: {
          en: 'English or French at level B2 at least. UN Monitoring needs excellent English; the regional and finance teams need fluent French. Every [team](/teams) says what it needs.',
          fr: 'L’anglais ou le français, au niveau B2 au moins. Le suivi de l’ONU demande un excellent anglais ; les équipes régionale et finances, un français courant. Chaque [équipe](/teams) dit ce qu’il lui faut.',
        },
      },
      {
        question: { en: 'Do you pay for language courses?', fr: 'Payez-vous des cours de langue ?' },
        answer: {
          en: 'No. We keep a list of courses in Geneva that are free or cheap, by language and level, and you get it with the welcome kit.',
          fr: 'Non. Nous tenons une liste de cours gratuits ou bon marché à Genève, par langue et par niveau, jointe au dossier de bienvenue.',
        },
      },
    ],
  },
  {
    name: { en: 'Visas, money and practical matters', fr: 'Visas, argent et vie pratique' },
    questions: [
      {
        question: { en: 'Can I come without a work permit?', fr: 'Puis-je venir sans permis de travail ?' },
        answer: {
          en: 'Not to the office. If you need a permit or visa, apply early: we write the letter, the authorities take six to twelve weeks and decide alone. Some teams can take an intern who works from abroad.',
          fr: 'Pas au bureau. S’il vous faut un permis ou un visa, postulez tôt : nous écrivons la lettre, les autorités prennent six à douze semaines et décident seules. Certaines équipes accueillent des stagiaires à distance.',
        },
      },
      {
        question: { en: 'Is the internship paid?', fr: 'Le stage est-il rémunéré ?' },
        answer: {
          en: 'There is an allowance of 900 francs a month in Geneva and 1,000 dollars in New York, for meals and local transport. It does not pay a room. Universities and foundations give grants; we confirm your place in writing.',
          fr: 'Il y a une allocation de 900 francs par mois à Genève et de 1 000 dollars à New York, pour les repas et les transports locaux. Elle ne paie pas une chambre. Des universités et des fondations accordent des bourses ; nous confirmons votre place par écrit.',
        },
      },
      {
        question: { en: 'What about leave and illness?', fr: 'Et les congés, et la maladie ?' },
        answer: {
          en: 'Two days of leave for each full month, taken when your team agrees. If you are ill, you tell your supervisor in the morning; from the fourth day we ask for a doctor’s note.',
          fr: 'Deux jours de congé par mois complet, d’entente avec votre équipe. En cas de maladie, vous prévenez le matin la personne qui vous encadre ; dès le quatrième jour, nous demandons un certificat.',
        },
      },
    ],
  },
  {
    name: { en: 'After sending', fr: 'Après l’envoi' },
    questions: [
      {
        question: { en: 'When do I hear from you?', fr: 'Quand aurai-je de vos nouvelles ?' },
        answer: {
          en: 'At once that your application arrived, with a number. For a dated call, by the date it names; for a rolling one, when a team is interested or after six months. You get an answer in any case.',
          fr: 'Tout de suite pour confirmer l’arrivée de votre candidature, avec un numéro. Pour un appel à date fixe, au plus tard à la date annoncée ; pour un appel permanent, dès qu’une équipe s’intéresse à vous ou après six mois. Vous recevez une réponse dans tous les cas.',
        },
      },
      {
        question: { en: 'Can I change something after sending?', fr: 'Puis-je modifier quelque chose après l’envoi ?' },
        answer: {
          en: 'Not by yourself: what you sent stays as it was, and you hold its receipt. Write to us if something important changed; we can return single sections to you. You may withdraw at any time.',
          fr: 'Pas directement : ce que vous avez envoyé reste tel quel, et vous en gardez le reçu. Écrivez-nous si quelque chose d’important a changé ; nous pouvons vous rendre certaines sections. Vous pouvez retirer votre candidature à tout moment.',
        },
      },
      {
        question: { en: 'What training do interns get?', fr: 'Quelle formation reçoivent les stagiaires ?' },
        answer: {
          en: 'Two days of induction on confidentiality, security and our work, before anything else. Then short sessions in the first two weeks, and an hour with your supervisor every week.',
          fr: 'Deux jours d’accueil sur la confidentialité, la sécurité et notre travail, avant toute chose. Puis de courtes séances les deux premières semaines, et une heure par semaine avec la personne qui vous encadre.',
        },
      },
    ],
  },
];
