import { createHash } from 'node:crypto';
import type { ProposalWanted } from '@placet/contract/assignment/runs.ts';
import canonicalize from 'canonicalize';
import { asSystem } from '../platform/database/as-system.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { AssignmentInput } from '../review/proposed-assignment.ts';
import { applicationTags } from './data/answers.queries.ts';
import { assignedPairs, bringing, ruledOut } from './data/proposal-input.queries.ts';
import { proposalInput } from './proposal-input.ts';
import { suggestedConflicts } from './suggested-conflicts.ts';

export interface ProposalQuestion {
  readonly input: AssignmentInput;
  /** Of all of it: another one means that something changed since. */
  readonly hash: Buffer;
}

/**
 * What a proposal is computed from, as it is now. Read as the system: every reviewer's open reviews count, and nobody's own application is
 * left out of the whole. Whoever calls has authorised, and tells nobody of applications they may not see.
 */
export function proposalQuestion(
  tx: Transaction,
  callId: string,
  wanted: ProposalWanted & { readonly seed: number },
): Promise<ProposalQuestion> {
  return asSystem(tx, 'assignment', async (system) => {
    const suggested = await suggestedConflicts(system, callId);
    const input = proposalInput(
      {
        tags: await applicationTags(system, callId),
        reviewers: await bringing(system, callId),
        ruledOut: await ruledOut(system, callId),
        doubtful: suggested.map(({ applicationId, reviewerId }) => ({
          application: applicationId,
          reviewer: reviewerId,
        })),
        assigned: await assignedPairs(system, callId),
      },
      wanted,
    );
    const hash = createHash('sha256')
      .update(canonicalize(input) ?? '')
      .digest();
    return { input, hash };
  });
}
