import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { AssignmentState } from '@placet/contract/assignment/schemas.ts';
import type { Locale } from '@placet/contract';

export interface Tabled {
  readonly applications: readonly {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly state: ApplicationState;
    readonly missing: number;
  }[];
  readonly assignments: readonly {
    readonly applicationId: string;
    readonly reviewerId: string;
    readonly state: AssignmentState;
    readonly late: boolean;
    readonly assignedAt: string;
    readonly begunAt: string | null;
    readonly submittedAt: string | null;
  }[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const heads: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Number', 'Name', 'State', 'Reviewer', 'Review', 'Late', 'Assigned', 'Begun', 'Submitted'],
  fr: ['Numéro', 'Nom', 'État', 'Évaluation par', 'Évaluation', 'En retard', 'Attribuée', 'Commencée', 'Envoyée'],
};
const states: Readonly<Record<Locale, Readonly<Record<AssignmentState | 'missing', string>>>> = {
  en: {
    assigned: 'not begun',
    in_progress: 'begun',
    submitted: 'submitted',
    recused: 'recused',
    missing: 'to be assigned',
  },
  fr: {
    assigned: 'pas commencée',
    in_progress: 'commencée',
    submitted: 'envoyée',
    recused: 'récusée',
    missing: 'à attribuer',
  },
};
const yes: Readonly<Record<Locale, string>> = { en: 'yes', fr: 'oui' };

/** Assignments as lines of a table, with its head; a review that still needs somebody is a line without a name. Times are the call's. */
export function progressTable({ applications, assignments, names, timeZone }: Tabled, locale: Locale): string[][] {
  const time = (at: string | null): string =>
    at === null
      ? ''
      : Temporal.Instant.from(at)
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' })
          .replace('T', ' ');
  const of = new Map<string, Tabled['assignments'][number][]>();
  for (const one of assignments) of.set(one.applicationId, [...(of.get(one.applicationId) ?? []), one]);
  const lines = applications.flatMap(({ id, number, name, state, missing }) => {
    const row = [number, name, state];
    return [
      ...(of.get(id) ?? []).map((one) => [
        ...[...row, names.get(one.reviewerId) ?? '', states[locale][one.state], one.late ? yes[locale] : ''],
        ...[time(one.assignedAt), time(one.begunAt), time(one.submittedAt)],
      ]),
      ...Array.from({ length: missing }, () => [...row, '', states[locale].missing, '', '', '', '']),
    ];
  });
  return [[...heads[locale]], ...lines];
}
