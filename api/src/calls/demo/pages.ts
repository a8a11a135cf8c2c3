import type { LocalizedText } from '@placet/contract';

export interface DemoPage {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
}

export const demoPages: readonly DemoPage[] = [
  {
    slug: 'privacy',
    title: { en: 'What happens to your data', fr: 'Ce que deviennent vos données' },
    body: {
      en: `You tell us a great deal when you apply, and some of it could hurt you in the wrong hands. This page says what we do with it. It is
short because we keep little and share less.

## Who is responsible

Lighthouse for Rights, an association in Geneva. Our data protection officer answers at data@lighthouse.example, in English or French,
within a week.

## What we keep, and why

- **Your account**: name, e-mail address, language. So that you can come back.
- **Your application**: your answers, your documents, what your referees wrote. To choose interns, and for nothing else.
- **How to contact you safely**: encrypted under a key of your own; only coordinators can open it.
- **Equality questions**: kept apart, without your name and without a link to your application. They are counted, never read one by one.
- **A record of who opened your application, and when.** You can see it yourself.

We keep no address of your device longer than a day, and use no cookie but the one that keeps you signed in and one that remembers
your language.

## Who sees it

Coordinators and reviewers of the call you applied to, each only what their task needs. Nobody outside, no company, no authority, unless a court in
Switzerland orders it; then we tell you if we may.

Nothing on these pages comes from anybody else: no fonts, no statistics, no pictures from other servers.

## How long

- Not chosen or withdrawn: erased three months after the call has ended.
- Rolling calls: erased six months after your application became inactive.
- Chosen: your application becomes part of your internship file. The commitment to confidentiality is kept ten years after the internship,
because it goes on binding.

## Your rights

You can take a copy of everything, correct it, withdraw, and have it erased. Most of it you do yourself, on your account page. If we do not
do what we say here, you can complain to the Federal Data Protection and Information Commissioner in Bern.

## What we cannot do for you

We cannot hide from your internet provider that you visited this site, and we cannot clean the history of your browser. If that matters, use a
device and a connection you trust. "Exit this page" takes you away quickly; it does not undo what was recorded before.`,
      fr: `Vous nous confiez beaucoup en postulant, et une partie pourrait vous nuire entre de mauvaises mains. Cette page dit ce que nous en
faisons. Elle est courte parce que nous gardons peu et partageons moins encore.

## Qui est responsable

Lighthouse for Rights, une association à Genève. Notre responsable de la protection des données répond à data@lighthouse.example, en anglais
ou en français, dans la semaine.

## Ce que nous gardons, et pourquoi

- **Votre compte** : nom, adresse électronique, langue. Pour que vous puissiez revenir.
- **Votre candidature** : vos réponses, vos documents, ce que vos références ont écrit. Pour choisir les stagiaires, et pour rien d’autre.
- **La manière sûre de vous joindre** : chiffrée avec une clé qui n’est qu’à vous ; seule la coordination peut l’ouvrir.
- **Les questions sur l’égalité** : conservées à part, sans votre nom et sans lien avec votre candidature. Elles sont comptées, jamais lues une à une.
- **La trace de qui a ouvert votre candidature, et quand.** Vous pouvez la voir.

Nous ne gardons pas l’adresse de votre appareil plus d’un jour et n’utilisons que deux cookies : celui de votre session et celui qui
retient votre langue.

## Qui les voit

Les personnes qui coordonnent et évaluent l’appel auquel vous avez répondu, chacune seulement ce que demande sa tâche. Personne au-dehors, aucune entreprise,
aucune autorité, sauf si un tribunal suisse l’ordonne ; nous vous le disons alors si nous en avons le droit.

Rien sur ces pages ne vient d’ailleurs : ni polices, ni statistiques, ni images d’autres serveurs.

## Combien de temps

- Candidature non retenue ou retirée : effacée trois mois après la fin de l’appel.
- Appels permanents : effacée six mois après être devenue inactive.
- Candidature retenue : elle rejoint votre dossier de stage. L’engagement de confidentialité est conservé dix ans après le stage, car il
continue de vous lier.

## Vos droits

Vous pouvez emporter une copie de tout, corriger, retirer et faire effacer. Vous faites presque tout cela vous-même, sur la page de votre compte.
Si nous ne faisons pas ce que nous disons ici, vous pouvez vous plaindre auprès du Préposé fédéral à la protection des données et à la transparence, à Berne.

## Ce que nous ne pouvons pas faire pour vous

Nous ne pouvons pas cacher à votre fournisseur d’accès que vous avez visité ce site, ni nettoyer l’historique de votre navigateur. Si cela
compte, utilisez un appareil et une connexion sûrs. « Quitter cette page » vous emmène vite ailleurs ; cela n’efface pas ce qui a été enregistré avant.`,
    },
  },
];
