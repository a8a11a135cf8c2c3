import type { Locale } from '@placet/contract';
import type { Background, TeamSlug } from '../texts/texts.ts';

/** What becomes of one request for a reference. `silent` runs into its deadline if that has come; `writing` began and has not sent it. */
export type RefereeFate = 'given' | 'shown' | 'letter' | 'declined' | 'silent' | 'writing';

/** What became of the application after it was sent. */
export type Outcome = 'waits' | 'read' | 'returned' | 'repaired' | 'withdrawn' | 'accepted' | 'unfit' | 'incomplete';

/** An invented applicant, in short. */
export interface DemoApplicant {
  readonly name: string;
  readonly called: string;
  readonly locale: Locale;
  /** Country and town. */
  readonly lives: readonly [string, string];
  /** `fr:native en:C1` */
  readonly speaks: string;
  readonly background: Background;
  /** Which of the written beginnings is theirs. */
  readonly begins: number;
  /** Institution, qualification, subject, years. */
  readonly studied: readonly [string, string, string, string, string];
  /** Kind, organisation, role, from (and until, unless it goes on). */
  readonly did: readonly [string, string, string, string, string?];
  /** Best first. */
  readonly teams: readonly TeamSlug[];
  readonly call: 'geneva-spring-2027' | 'geneva-rolling' | 'geneva-autumn-2026';
  /** Before today. */
  readonly sentDaysAgo: number;
  readonly references: readonly [RefereeFate, RefereeFate];
  readonly outcome: Outcome;
  readonly visa?: 'yes' | 'permit';
  readonly contact?: 'phone' | 'signal' | 'portal';
  readonly partTime?: boolean;
  /** The address given in the form, where it is not the account's. */
  readonly writesFrom?: string;
}
