import type { OwnOutcome } from '@placet/contract/decisions/own.ts';
import type { PersonalSeal } from '../platform/crypto/vault.ts';
import type { AppealRow } from './data/offers.queries.ts';
import { instant } from './data/rows.ts';

/** Where the texts of an appeal stand: they open in no other place. */
export const askedPlace = (applicationId: string): string => `appeal|${applicationId}|text`;
export const answeredPlace = (applicationId: string): string => `appeal|${applicationId}|answer`;

/** An appeal as it is read. */
export function openAppeal(row: AppealRow, seal: PersonalSeal): NonNullable<OwnOutcome['appeal']> {
  return {
    text: String(seal.open(askedPlace(row.application_id), row.text)),
    askedAt: instant(row.asked_at),
    answer: row.answer && String(seal.open(answeredPlace(row.application_id), row.answer)),
    answeredAt: row.answered_at && instant(row.answered_at),
  };
}
