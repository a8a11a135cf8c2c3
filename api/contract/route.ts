import type * as z from 'zod';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './permissions.ts';

/** Rate limits by name; their numbers stand in api/src/platform/http/rate-limits.ts. */
export type LimitName = 'sign_in' | 'mail' | 'recipient' | 'token' | 'write' | 'upload' | 'export';

/** One promise of the API. Served under `/api/v1`; OpenAPI and validation are derived from it, nothing else. */
export interface Route<Params = unknown, Query = unknown, Body = unknown, Response = unknown> {
  /** Unique, camelCase: OpenAPI's operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Success status; 200 with a response, 204 without, unless given. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType<Response>;
  /** Media type of an answer that is not JSON. */
  readonly produces?: string;
  /** Media type of a body that is not JSON (read by the controller itself). */
  readonly consumes?: string;
  /** Request headers besides the usual, name → description. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The feature's own refusals; those any route can give are added by the generator. */
  readonly errors: readonly ErrorCode[];
  /** Needs an `Idempotency-Key`: a repeated request gets the first answer again and changes nothing. */
  readonly idempotent?: true;
  readonly limit?: LimitName;
}

/** Declares a route; only there to infer its types. */
export function route<Params = undefined, Query = undefined, Body = undefined, Response = undefined>(
  definition: Route<Params, Query, Body, Response>,
): Route<Params, Query, Body, Response> {
  return definition;
}

/** What a handler of this route receives, parsed. */
export type InputOf<T> =
  T extends Route<infer Params, infer Query, infer Body, infer _Response>
    ? { readonly params: Params; readonly query: Query; readonly body: Body }
    : never;

export type ResponseOf<T> =
  T extends Route<infer _Params, infer _Query, infer _Body, infer Response> ? Response : never;

/** The status of a success answer. */
export function successStatus(definition: Route): number {
  return definition.status ?? (definition.response !== undefined || definition.produces !== undefined ? 200 : 204);
}
