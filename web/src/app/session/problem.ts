import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '@placet/contract/errors.ts';

/** What HttpClient's and our own errors have in common. */
interface Refusal {
  readonly status: number;
  readonly error: unknown;
}

function isRefusal(error: unknown): error is Refusal {
  if (typeof error !== 'object' || error === null) return false;
  return 'status' in error && typeof error.status === 'number' && 'error' in error;
}

/** What the API said when it refused, or undefined when it said nothing (no connection, a proxy's page). */
export function problemOf(error: unknown): Problem | undefined {
  if (isRefusal(error)) return isProblem(error.error) ? error.error : undefined;
  return error instanceof Error && error.cause !== undefined ? problemOf(error.cause) : undefined;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'detail' in body;
}

/** True when no answer came at all. */
export function isOffline(error: unknown): boolean {
  return isRefusal(error) && error.status === 0;
}

/** One sentence for the person, whatever went wrong. */
export function messageOf(error: unknown): string {
  const problem = problemOf(error);
  if (problem) return problem.detail;
  return isOffline(error)
    ? $localize`:@@session.error.offline:There is no connection. What you wrote is still here; try again when you are back online.`
    : $localize`:@@session.error.unknown:Something went wrong on our side. What you wrote is still here; try again in a minute.`;
}

type ServerError = ValidationError.WithOptionalFieldTree;

/**
 * The API's refusal as errors of a signal form: each issue goes to the field its path names, the rest to the form itself.
 * Return it from the form's `action`:
 *
 *     action: async (form) => { try { await … } catch (error) { return formErrors(error, form); } return undefined; }
 *
 * Paths begin at the request's body; `strip` names leading parts that the form does not have.
 */
export function formErrors(
  error: unknown,
  form: FieldTree<unknown>,
  strip: readonly string[] = ['body'],
): ServerError[] {
  const issues = problemOf(error)?.issues ?? [];
  const errors = issues.map(({ path, code, message }): ServerError => {
    const inner = strip.every((part, index) => path[index] === part) ? path.slice(strip.length) : path;
    const fieldTree = fieldAt(form, inner);
    return fieldTree ? { kind: code, message, fieldTree } : { kind: code, message };
  });
  return errors.length > 0 ? errors : [{ kind: 'server', message: messageOf(error) }];
}

function fieldAt(form: FieldTree<unknown>, path: readonly (string | number)[]): FieldTree<unknown> | undefined {
  let tree: unknown = form;
  for (const part of path) {
    tree = (tree as Record<string | number, unknown> | undefined)?.[part];
    if (typeof tree !== 'function') return undefined;
  }
  return tree === form ? undefined : (tree as FieldTree<unknown>);
}
