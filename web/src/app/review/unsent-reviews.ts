import type { ReviewContent } from '@placet/contract/review/schemas.ts';

/** What could not be sent, and the stored version it builds on. */
export interface Unsent {
  readonly content: ReviewContent;
  readonly revision: number;
}

const prefix = 'placet.review.';

/**
 * What a reviewer wrote and could not send outlives a reload: in this tab alone, only until it is sent, and only for them. What is thought of
 * somebody is kept on no device beyond that.
 */
export class UnsentReviews {
  constructor(private readonly storage: Storage | undefined) {}

  keep(account: string, assignment: string, unsent: Unsent): void {
    try {
      this.storage?.setItem(`${prefix}${account}.${assignment}`, JSON.stringify(unsent));
    } catch {
      // A browser that keeps nothing: it is still on the page.
    }
  }

  of(account: string, assignment: string): Unsent | undefined {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(`${prefix}${account}.${assignment}`) ?? 'null');
      return isUnsent(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  forget(account: string, assignment: string): void {
    this.storage?.removeItem(`${prefix}${account}.${assignment}`);
  }

  /** Everybody's but this account's: somebody else sits here now, or nobody. */
  clearBut(account?: string): void {
    for (const name of Object.keys(this.storage ?? {}))
      if (name.startsWith(prefix) && (account === undefined || !name.startsWith(`${prefix}${account}.`)))
        this.storage?.removeItem(name);
  }
}

function isUnsent(kept: unknown): kept is Unsent {
  if (typeof kept !== 'object' || kept === null || !('revision' in kept) || !('content' in kept)) return false;
  const { content, revision } = kept;
  return (
    Number.isInteger(revision) &&
    typeof content === 'object' &&
    content !== null &&
    'scores' in content &&
    typeof content.scores === 'object' &&
    'comment' in content &&
    typeof content.comment === 'string' &&
    'recommendation' in content &&
    'confidence' in content
  );
}
