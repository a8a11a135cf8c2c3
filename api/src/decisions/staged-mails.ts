import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DecisionConflict } from '@placet/contract/decisions/schemas.ts';
import type { ComposedMail } from '../messages/post.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { DecidedCall } from './data/calls.queries.ts';
import { readStaged, type ToRelease } from './data/releases.queries.ts';
import { toAddressee, toConflicts, toTold } from './data/rows.ts';
import { DecisionMails, fingerprintOf } from './mail-of.ts';

export interface StagedMail {
  readonly row: ToRelease;
  readonly mail: ComposedMail;
  readonly hash: Buffer;
  readonly conflicts: readonly DecisionConflict[];
}

/** The mails of everything that is staged in a call: the same for the preview and for the release that follows it. */
@Injectable()
export class StagedMails {
  constructor(private readonly mails: DecisionMails) {}

  async all(tx: Transaction, call: DecidedCall): Promise<StagedMail[]> {
    const found: StagedMail[] = [];
    for (const row of await readStaged(tx, call.id)) found.push(await this.one(tx, call, row));
    return found;
  }

  async one(tx: Transaction, call: DecidedCall, row: ToRelease): Promise<StagedMail> {
    const mail = await this.mails.compose(tx, toAddressee(row, call), toTold(row, call.rejectionFeedback));
    return { row, mail, hash: fingerprintOf(mail), conflicts: toConflicts(row, tx.now) };
  }
}

export const releasable = (mails: readonly StagedMail[]): StagedMail[] =>
  mails.filter(({ conflicts }) => conflicts.length === 0);

/** Stands for exactly these mails about exactly these decisions, and nothing besides. */
export function fingerprintOfAll(mails: readonly StagedMail[]): string {
  const hash = createHash('sha256');
  for (const { row, hash: one } of mails) hash.update(row.decision_id).update(one);
  return hash.digest('hex');
}
