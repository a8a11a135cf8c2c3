import type {
  BatchRefusal,
  BatchWarning,
  EligibilitySummary,
  IneligibleReason,
  Likeness,
  ScreeningOutcome,
  ScreeningTab,
} from '@placet/contract/screening/schemas.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export const tabNames: Readonly<Record<ScreeningTab, string>> = {
  to_screen: $localize`:@@screening.tab.toScreen:To screen`,
  returned: $localize`:@@screening.tab.returned:Sent back`,
  ineligible: $localize`:@@screening.tab.ineligible:Ineligible`,
  accepted: $localize`:@@screening.tab.accepted:Accepted for review`,
};

/** The filter's names of what the rules say. */
export const outcomeNames: Readonly<Record<ScreeningOutcome, string>> = {
  eligible: $localize`:@@screening.outcome.eligible:May apply`,
  not_eligible: $localize`:@@screening.outcome.notEligible:Rules against`,
  unsure: $localize`:@@screening.outcome.unsure:In doubt`,
  unknown: $localize`:@@screening.outcome.unknown:Cannot be told`,
};

export const outcomeTones: Readonly<Record<ScreeningOutcome, Tone>> = {
  eligible: 'done',
  not_eligible: 'problem',
  unsure: 'waiting',
  unknown: 'todo',
};

const against = (count: number): string =>
  count === 1
    ? $localize`:@@screening.against.one:1 reason against`
    : $localize`:@@screening.against.many:${count}:count: reasons against`;
const doubts = (count: number): string =>
  count === 1 ? $localize`:@@screening.doubts.one:1 doubt` : $localize`:@@screening.doubts.many:${count}:count: doubts`;

/** The short result: what decides, in a few words. */
export function outcomeText({ outcome, against: reasons, doubts: open }: EligibilitySummary): string {
  if (outcome === 'not_eligible') return against(reasons);
  return outcome === 'unsure' ? doubts(open) : outcomeNames[outcome];
}

export const reasonNames: Readonly<Record<IneligibleReason, string>> = {
  rules: $localize`:@@screening.reason.rules:Rules of the call are not met`,
  incomplete: $localize`:@@screening.reason.incomplete:Incomplete`,
  duplicate: $localize`:@@screening.reason.duplicate:The same person applied twice`,
  not_serious: $localize`:@@screening.reason.notSerious:Not a serious application`,
  other: $localize`:@@screening.reason.other:Another reason`,
};

export const likenessNames: Readonly<Record<Likeness, string>> = {
  email: $localize`:@@screening.like.email:same e-mail address`,
  email_like: $localize`:@@screening.like.emailLike:nearly the same e-mail address`,
  phone: $localize`:@@screening.like.phone:same phone number`,
  name_and_birth: $localize`:@@screening.like.nameAndBirth:same name and day of birth`,
  document: $localize`:@@screening.like.document:same document`,
};

export const refusalNames: Readonly<Record<BatchRefusal, string>> = {
  not_found: $localize`:@@screening.refused.notFound:not in your calls`,
  not_possible: $localize`:@@screening.refused.notPossible:is not waiting to be screened`,
  no_rule_against: $localize`:@@screening.refused.noRule:no rule speaks against it`,
  own_application: $localize`:@@screening.refused.own:your own application`,
};

export const warningNames: Readonly<Record<BatchWarning, string>> = {
  not_eligible: $localize`:@@screening.warning.notEligible:rules against`,
  unsure: $localize`:@@screening.warning.unsure:in doubt`,
  unknown: $localize`:@@screening.warning.unknown:eligibility cannot be told`,
  duplicates: $localize`:@@screening.warning.duplicates:likely duplicates`,
  references_missing: $localize`:@@screening.warning.references:references missing`,
  documents_unscanned: $localize`:@@screening.warning.unscanned:documents not scanned`,
  documents_infected: $localize`:@@screening.warning.infected:virus in a document`,
};

/** How long it has waited, in whole days. */
export function waited(submittedAt: string, now: number): string {
  const days = Math.max(0, Math.floor((now - Date.parse(submittedAt)) / 86_400_000));
  if (days === 0) return $localize`:@@screening.waited.today:today`;
  return days === 1 ? $localize`:@@screening.waited.one:1 day` : $localize`:@@screening.waited.many:${days}:days: days`;
}
