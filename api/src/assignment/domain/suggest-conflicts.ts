import type { ConflictEvidence } from '@placet/contract/assignment/schemas.ts';
import type { ConflictKind } from '@placet/contract/review/schemas.ts';

/** Where somebody studied or worked; months as written, 2024-09 or 2024. */
export interface Stay {
  readonly institution: string;
  readonly from: string;
  readonly to: string;
  readonly current: boolean;
}

/** What of a person can stand between them and another. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly stays: readonly Stay[];
  /** Addresses of those who speak for them. */
  readonly referees: readonly string[];
}

export interface Suggestion {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly kind: ConflictKind;
  readonly why: ConflictEvidence;
  readonly detail: string;
}

/** As what each is kept when it is confirmed; one evidence, one kind, so that each is dismissed for itself. */
export const kindOf: Readonly<Record<ConflictEvidence, ConflictKind>> = {
  mail_domain: 'colleague',
  institution: 'friend',
  shared_referee: 'teacher',
  is_referee: 'supervisor',
};

/** Where everybody has an address: it says nothing of them. */
const publicMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.fr hotmail.co.uk live.com live.fr msn.com yahoo.com yahoo.fr yahoo.co.uk ymail.com
   icloud.com me.com mac.com aol.com gmx.com gmx.ch gmx.de gmx.net gmx.fr web.de t-online.de mail.com mail.ru yandex.ru yandex.com proton.me
   protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com posteo.de posteo.net riseup.net fastmail.com zoho.com hey.com bluewin.ch
   sunrise.ch hispeed.ch orange.fr free.fr wanadoo.fr laposte.net sfr.fr qq.com 163.com 126.com naver.com`.split(/\s+/),
);

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
const addressOf = (email: string): string => email.trim().toLowerCase();

/** The name without what people write differently. */
export function sameName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** First and last year; a stay without a beginning is of no use. */
function years({ from, to, current }: Stay): readonly [number, number] | null {
  const first = Number.parseInt(from.slice(0, 4), 10);
  if (Number.isNaN(first)) return null;
  const last = current ? 9999 : Number.parseInt(to.slice(0, 4), 10);
  return [first, Number.isNaN(last) ? first : last];
}

function together(one: Stay, other: Stay): boolean {
  const [mine, theirs] = [years(one), years(other)];
  return mine !== null && theirs !== null && mine[0] <= theirs[1] && theirs[0] <= mine[1];
}

interface Index {
  readonly domains: ReadonlyMap<string, readonly Person[]>;
  readonly stays: ReadonlyMap<string, readonly (readonly [Person, Stay])[]>;
  readonly referees: ReadonlyMap<string, readonly Person[]>;
  readonly addresses: ReadonlyMap<string, readonly Person[]>;
}

function index(people: readonly Person[]): Index {
  const domains = new Map<string, Person[]>();
  const stays = new Map<string, [Person, Stay][]>();
  const referees = new Map<string, Person[]>();
  const addresses = new Map<string, Person[]>();
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const person of people) {
    add(domains, domainOf(person.email), person);
    add(addresses, addressOf(person.email), person);
    for (const stay of person.stays) add(stays, sameName(stay.institution), [person, stay]);
    for (const referee of person.referees) add(referees, addressOf(referee), person);
  }
  return { domains, stays, referees, addresses };
}

/**
 * What may stand between reviewers and applicants, by what they themselves wrote: the same employer's mail, the same institution in
 * overlapping years, the same referee, or the reviewer is the referee. Nothing follows from it until somebody says so.
 */
export function suggestConflicts(applicants: readonly Person[], reviewers: readonly Person[]): Suggestion[] {
  const of = index(reviewers);
  const found = new Map<string, Suggestion>();
  const suggest = (applicant: Person, reviewer: Person, why: ConflictEvidence, detail: string): void => {
    const key = `${applicant.id} ${reviewer.id} ${why}`;
    if (!found.has(key))
      found.set(key, { applicationId: applicant.id, reviewerId: reviewer.id, kind: kindOf[why], why, detail });
  };
  for (const applicant of applicants) {
    const domain = domainOf(applicant.email);
    if (domain !== '' && !publicMail.has(domain))
      for (const reviewer of of.domains.get(domain) ?? []) suggest(applicant, reviewer, 'mail_domain', domain);
    for (const stay of applicant.stays) {
      const name = sameName(stay.institution);
      if (name.length < 3) continue;
      for (const [reviewer, other] of of.stays.get(name) ?? [])
        if (together(stay, other)) suggest(applicant, reviewer, 'institution', stay.institution.trim());
    }
    for (const referee of applicant.referees.map(addressOf)) {
      if (referee === '') continue;
      for (const reviewer of of.referees.get(referee) ?? []) suggest(applicant, reviewer, 'shared_referee', referee);
      for (const reviewer of of.addresses.get(referee) ?? []) suggest(applicant, reviewer, 'is_referee', referee);
    }
  }
  return [...found.values()];
}
