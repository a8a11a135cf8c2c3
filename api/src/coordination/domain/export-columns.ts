import type { Locale, LocalizedText } from '@placet/contract';
import { pick } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import { countryName } from '@placet/contract/forms/display-names.ts';

/** What stands in a field. */
type CsvValue = string | number;

export interface ExportedApplication {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly country: string | null;
  readonly call: LocalizedText;
  readonly state: ReceivedState;
  /** `2026-11-23 13:00:00` by the organisation's clock: spreadsheets read it as a date. */
  readonly sent: string;
  readonly locale: Locale;
  readonly referencesExpected: number;
  readonly referencesGiven: number;
  readonly documentsUnscanned: number;
}

interface ExportTexts {
  readonly head: (timeZone: string) => readonly string[];
  readonly states: Record<ReceivedState, string>;
  readonly languages: Record<Locale, string>;
  /** What spreadsheets set to this language expect between fields. */
  readonly separator: ',' | ';';
}

/** Heads and states of the export in each language. */
export const exportTexts: Record<Locale, ExportTexts> = {
  en: {
    head: (timeZone) => [
      'Number',
      'Name',
      'E-mail address',
      'Country',
      'Call',
      'State',
      `Sent (${timeZone})`,
      'Language',
      'References asked',
      'References given',
      'Documents not scanned',
    ],
    states: {
      submitted: 'Received',
      returned: 'Sent back',
      ineligible: 'Ineligible',
      in_review: 'In review',
      shortlisted: 'Shortlisted',
      waitlisted: 'On the waiting list',
      offered: 'Offer made',
      accepted: 'Offer accepted',
      declined: 'Offer declined',
      lapsed: 'Offer lapsed',
      revoked: 'Offer revoked',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      inactive: 'Inactive',
    },
    languages: { en: 'English', fr: 'French' },
    separator: ',',
  },
  fr: {
    head: (timeZone) => [
      'Numéro',
      'Nom',
      'Adresse électronique',
      'Pays',
      'Appel',
      'État',
      `Envoi (${timeZone})`,
      'Langue',
      'Recommandations demandées',
      'Recommandations reçues',
      'Documents non analysés',
    ],
    states: {
      submitted: 'Reçue',
      returned: 'Renvoyée',
      ineligible: 'Irrecevable',
      in_review: 'En examen',
      shortlisted: 'Présélectionnée',
      waitlisted: 'Sur liste d’attente',
      offered: 'Offre faite',
      accepted: 'Offre acceptée',
      declined: 'Offre déclinée',
      lapsed: 'Offre expirée',
      revoked: 'Offre retirée',
      rejected: 'Refusée',
      withdrawn: 'Retirée',
      inactive: 'Inactive',
    },
    languages: { en: 'anglais', fr: 'français' },
    separator: ';',
  },
};

/** Makes the fields of rows, in the order of the head. */
export function exportRows(locale: Locale): (application: ExportedApplication) => CsvValue[] {
  const texts = exportTexts[locale];
  const countries = new Map<string, string>();
  const country = (code: string): string => {
    const name = countries.get(code) ?? countryName(code, locale);
    countries.set(code, name);
    return name;
  };
  return (application) => [
    application.number,
    application.name,
    application.email,
    application.country === null ? '' : country(application.country),
    pick(application.call, locale),
    texts.states[application.state],
    application.sent,
    texts.languages[application.locale],
    application.referencesExpected,
    application.referencesGiven,
    application.documentsUnscanned,
  ];
}
