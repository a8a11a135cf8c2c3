import type { DetailedError } from 'tus-js-client';
import type { Problem } from '@placet/contract/errors.ts';

/** Why sending stopped, as far as it matters for what can be done. */
export interface UploadFailure {
  /** `refused`: this file will never be taken; `stopped`: it may be tried again; `lost`: no answer came at all. */
  readonly kind: 'refused' | 'stopped' | 'lost';
  readonly code: string;
  /** What the API said, in the reader's language; empty when it said nothing. */
  readonly detail: string;
}

/** Answers that another try may change: it was thrown away meanwhile and begins anew, somebody else writes, too many requests. */
const passing = new Set([401, 404, 408, 410, 423, 425, 429]);

function problemIn(body: string): Pick<Problem, 'code' | 'detail'> | undefined {
  try {
    const parsed = JSON.parse(body) as Partial<Problem> | null;
    return typeof parsed?.code === 'string' && typeof parsed.detail === 'string'
      ? { code: parsed.code, detail: parsed.detail }
      : undefined;
  } catch {
    // A proxy's page, not ours.
    return undefined;
  }
}

/** What a failed request of the upload means. */
export function failureOf(error: Error | DetailedError): UploadFailure {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return { kind: 'lost', code: '', detail: '' };
  const { code = '', detail = '' } = problemIn(response.getBody()) ?? {};
  const again = status >= 500 || passing.has(status) || code.startsWith('upload.');
  return { kind: again ? 'stopped' : 'refused', code, detail };
}

/** Whether to try again without being asked. A full disk or an ended session does not pass within a minute. */
export function worthRetrying(failure: UploadFailure): boolean {
  return (
    failure.kind === 'lost' ||
    (failure.kind === 'stopped' && failure.code !== 'storage_full' && failure.code !== 'sign_in_required')
  );
}
