import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';
import * as task from '../task-placeholders.ts';

const toApplicant = { ...p.application, ...p.number, ...task.taskLink } as const;

/** The recruitment task of an application, to its applicant. None of them says what is asked. */
export const taskMails = {
  task_sent: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Recruitment task', fr: 'Épreuve de recrutement' },
    when: {
      en: 'To those on the shortlist, when you send them the task.',
      fr: 'Aux personnes présélectionnées, quand vous leur envoyez l’épreuve.',
    },
    placeholders: { ...toApplicant, ...task.taskWindow },
  },
  task_reminder: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Reminder of the task', fr: 'Rappel de l’épreuve' },
    when: {
      en: 'To whoever has not handed in the task, a day before its window closes.',
      fr: 'À qui n’a pas remis l’épreuve, un jour avant la fin de sa période.',
    },
    placeholders: { ...toApplicant, ...task.taskTimes },
  },
  task_changed: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Other times for the task', fr: 'Nouveaux délais de l’épreuve' },
    when: {
      en: 'To the applicant whose times for the task you change.',
      fr: 'À la personne candidate dont vous changez les délais pour l’épreuve.',
    },
    placeholders: { ...toApplicant, ...task.taskTimes },
  },
  task_withdrawn: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Task taken back', fr: 'Épreuve retirée' },
    when: {
      en: 'To the applicant from whom you take the task back.',
      fr: 'À la personne candidate à qui vous retirez l’épreuve.',
    },
    placeholders: toApplicant,
  },
  task_handed_in: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Answer to the task received', fr: 'Réponse à l’épreuve reçue' },
    when: { en: 'To the applicant who hands it in.', fr: 'À la personne candidate qui la remet.' },
    placeholders: { ...toApplicant, ...task.taskHandedIn },
  },
} as const satisfies Readonly<Record<string, MailKind>>;
