import type { ErrorCode, ProblemIssue } from '@placet/contract';

/** Something wrong in what was sent, of a request or of a form's answer; its sentence is found in the reader's language. */
export interface FoundIssue {
  readonly path: ProblemIssue['path'];
  readonly code: string;
  readonly params?: object;
}

export interface ProblemDetails {
  readonly issues?: readonly FoundIssue[];
  /** Facts a client needs to go on, such as the stored version of a draft. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Seconds to wait, for Retry-After. */
  readonly retryAfter?: number;
}

/** A refusal with a stable code. Thrown anywhere; one filter turns it into a problem document. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** The record is not there, or not theirs to see: the same answer. */
export const notFound = (): Problem => new Problem('not_found');
