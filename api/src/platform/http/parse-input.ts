import type * as z from 'zod';
import type { Route } from '@placet/contract';
import { Problem, type FoundIssue as Found } from './problem.ts';

/** What a schema finds wrong, each with its place. */
export function foundIssues(error: z.ZodError, ...under: string[]): Found[] {
  return error.issues.flatMap((issue) => toIssue(issue, under));
}

function toIssue(issue: z.core.$ZodIssue, under: readonly string[]): Found[] {
  const path = [...under, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], code: issue.code }));
  if (issue.code === 'custom')
    return [{ path, code: issue.message === 'Invalid input' ? 'custom' : issue.message, params: issue.params }];
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const params: Record<string, unknown> = {};
  for (const name of ['minimum', 'maximum', 'origin', 'format', 'expected'] as const) {
    const value = (issue as unknown as Record<string, unknown>)[name];
    if (['string', 'number'].includes(typeof value)) params[name] = value;
    if (typeof value === 'bigint') params[name] = Number(value);
  }
  return [{ path, code: missing ? 'required' : issue.code, params }];
}

function parse(schema: z.ZodType | undefined, value: unknown, part: string, issues: Found[]): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  issues.push(...foundIssues(parsed.error, part));
  return undefined;
}

export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * A request's parts against its route's schemas.
 * @throws Problem `not_found` when a path parameter cannot be one (nothing can be there), else `request.invalid` with every issue.
 */
export function parseInput(route: Route, raw: RawRequest): { params: unknown; query: unknown; body: unknown } {
  const wrongPath: Found[] = [];
  const params = parse(route.params, raw.params, 'path', wrongPath);
  if (wrongPath.length > 0) throw new Problem('not_found');
  const issues: Found[] = [];
  const query = parse(route.query, raw.query, 'query', issues);
  const body = parse(route.body, raw.body ?? undefined, 'body', issues);
  if (issues.length > 0) throw new Problem('request.invalid', { issues });
  return { params, query, body };
}
