import type { Locale, LocalizedText } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import { formDefinition, type FormDefinition } from '@placet/contract/forms/question.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';

/** Who asks a referee, for what: all that mails and the referee's page say about it. */
export interface RequestFacts {
  readonly applicationId: string;
  readonly applicationState: ApplicationState;
  /** As given in the form. */
  readonly applicantName: string;
  readonly account: {
    readonly id: string;
    readonly email: string;
    /** How they wish to be addressed. */
    readonly addressName: string;
    readonly locale: Locale;
  };
  readonly call: {
    readonly slug: string;
    readonly name: LocalizedText;
    readonly summary: LocalizedText;
    readonly timeZone: string;
    readonly closesAt: Temporal.Instant | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly referencesWhen: 'submission' | 'shortlisting' | 'offer';
    readonly referenceDays: number;
    readonly referenceForm: FormDefinition;
  };
  readonly organisation: {
    readonly name: LocalizedText;
    readonly defaultLocale: Locale;
    readonly contactEmail: string;
  };
}

interface Row {
  application_id: string;
  application_state: ApplicationState;
  applicant_name: string;
  account_id: string;
  email: string;
  address_name: string;
  locale: Locale;
  slug: string;
  name: LocalizedText;
  summary: LocalizedText;
  time_zone: string;
  closes_at: Date | null;
  starts_on: string | null;
  ends_on: string | null;
  references_when: 'submission' | 'shortlisting' | 'offer';
  reference_days: number;
  reference_form: unknown;
  organisation: LocalizedText;
  default_locale: Locale;
  contact_email: string;
}

const select = (application: string): string =>
  `SELECT x.*, c.slug, c.name, c.summary, c.time_zone, c.closes_at, c.starts_on::text, c.ends_on::text, c.references_when, c.reference_days,
     c.reference_form,
     coalesce(o.name, '{}') AS organisation, coalesce(o.default_locale, 'en') AS default_locale, coalesce(o.contact_email, '') AS contact_email
   FROM ${application} x JOIN call c ON c.id = x.call_id LEFT JOIN organisation o ON true`;

const ofApplication = select(`(
  SELECT a.id AS application_id, a.state AS application_state, coalesce(a.applicant_name, p.name) AS applicant_name, p.id AS account_id,
    p.email, coalesce(p.address_name, p.name) AS address_name, a.locale, a.call_id
  FROM application a JOIN account p ON p.id = a.account_id WHERE a.id = $1)`);

function toFacts(row: Row): RequestFacts {
  return {
    applicationId: row.application_id,
    applicationState: row.application_state,
    applicantName: row.applicant_name,
    account: { id: row.account_id, email: row.email, addressName: row.address_name, locale: row.locale },
    call: {
      slug: row.slug,
      name: row.name,
      summary: row.summary,
      timeZone: row.time_zone,
      closesAt: row.closes_at?.toTemporalInstant() ?? null,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      referencesWhen: row.references_when,
      referenceDays: row.reference_days,
      referenceForm: formDefinition.parse(row.reference_form),
    },
    organisation: { name: row.organisation, defaultLocale: row.default_locale, contactEmail: row.contact_email },
  };
}

/** The facts of an application that the actor may see. */
export async function readRequestFacts(tx: Transaction, applicationId: string): Promise<RequestFacts> {
  const [row] = await tx.query<Row>(ofApplication, [applicationId]);
  if (!row) throw notFound();
  return toFacts(row);
}

/** The facts of the application that a referee's link belongs to; a referee reaches no other. */
export async function readFactsByLink(tx: Transaction): Promise<RequestFacts> {
  const [row] = await tx.query<Row>(select('reference_context()'));
  if (!row) throw notFound();
  return toFacts(row);
}
