import type { Locale, LocalizedText } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';

/** What an application needs to know of its call. */
export interface CallFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: 'dated' | 'rolling';
  readonly state: 'draft' | 'open' | 'closed';
  readonly timeZone: string;
  readonly opensAt: Temporal.Instant;
  /** Rolling calls need not have one. */
  readonly closesAt: Temporal.Instant | null;
  readonly graceSeconds: number;
  readonly activeMonths: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly decisionBy: string | null;
  readonly referenceCount: number;
  readonly referencesWhen: 'submission' | 'shortlisting' | 'offer';
  readonly teams: readonly { readonly slug: string; readonly name: LocalizedText }[];
}

export interface ReturnFacts {
  readonly sections: readonly string[];
  readonly deadline: Temporal.Instant;
  readonly note: string;
}

/** The person, as their account knows them. */
export interface ApplicantFacts {
  readonly email: string;
  readonly name: string;
  /** How they wish to be addressed, if they said so. */
  readonly addressName: string | null;
}

/** An application without its answers. */
export interface ApplicationRecord {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
  readonly applicant: ApplicantFacts;
  readonly formVersionId: string;
  readonly state: ApplicationState;
  readonly locale: Locale;
  readonly createdAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | null;
  readonly activeUntil: Temporal.Instant | null;
  /** A deadline of this application alone, given while it is a draft. */
  readonly extendedUntil: Temporal.Instant | null;
  readonly returned: ReturnFacts | null;
  /** Sections to look at again since the form changed. */
  readonly changedSections: readonly string[];
  readonly call: CallFacts;
}
