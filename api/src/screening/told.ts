import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import { eligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import type { SentApplication } from '../applications/sent-applications.ts';
import { formContextOf } from '../calls/form-context.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { Told } from './domain/judge-eligibility.ts';

/** What was sent, as its rules look at it: on the day that it was sent. */
export function toldBy(
  { call }: Pick<ApplicationRecord, 'call'>,
  { form, answers, submittedAt }: SentApplication,
): Told {
  const context = formContextOf({ ...call, teams: call.teams.map(({ slug }) => slug) }, submittedAt);
  return { form, answers, context };
}

/** The rules of a call as they are now; none where there never was a check. */
export async function rulesOf(tx: Transaction, callId: string): Promise<EligibilityRules> {
  const [row] = await tx.query<{ eligibility: unknown }>('SELECT eligibility FROM call WHERE id = $1', [callId]);
  return eligibilityRules.safeParse(row?.eligibility).data ?? { questions: [], rules: [] };
}
