import { dayWriter } from './day-writer.ts';
import type { CopyWords } from './copy-words.ts';

export const en: CopyWords = {
  title: 'Your application',
  number: 'Number',
  name: 'Name',
  received: 'Received',
  timesSent: 'Times sent',
  fingerprint: 'Fingerprint (SHA-256)',
  notAnswered: 'Not answered',
  apart:
    'Answers to equality questions are kept apart from your application, without your name. They are not in this copy.',
  exact: (fileName) =>
    `The fingerprint belongs to the file ${fileName}, which holds exactly what you sent. You can download it beside this copy.`,
  unprintable: 'Some characters cannot be printed here and stand as boxes. The file named above has them all.',
  page: 'Page',
  yes: 'Yes',
  no: 'No',
  agreed: 'Agreed',
  native: 'native',
  now: 'now',
  kinds: {
    job: 'job',
    internship: 'internship',
    volunteering: 'volunteering',
    activism: 'activism',
    research: 'research',
    other: 'other',
  },
  day: dayWriter('en-GB'),
};
