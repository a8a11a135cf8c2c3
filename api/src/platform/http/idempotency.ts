import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import canonicalize from 'canonicalize';
import type { Transaction } from '../database/unit-of-work.ts';
import { Problem } from './problem.ts';

/** The key a client chose for one intent, and what exactly it asked with it. */
export interface IdempotentRequest {
  readonly key: string;
  readonly requestHash: Buffer;
}

/** @throws Problem `idempotency.key_missing` */
export function idempotentRequest(request: FastifyRequest): IdempotentRequest {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w-]{8,200}$/.test(key)) throw new Problem('idempotency.key_missing');
  const asked = canonicalize({ method: request.method, url: request.url, body: request.body ?? null }) ?? '';
  return { key, requestHash: createHash('sha256').update(asked).digest() };
}

interface Kept {
  request_hash: Buffer;
  response: unknown;
}

/**
 * Runs `work` once for each key: its answer is stored in the same transaction, and a repeated request gets that answer again.
 * A second request while the first runs waits for nothing: it is told so.
 * @throws Problem `idempotency.key_reused` | `idempotency.in_flight`
 */
export async function once<Response>(
  tx: Transaction,
  { key, requestHash }: IdempotentRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  const { actor } = tx;
  const owner = actor.kind === 'account' ? actor.accountId : actor.kind === 'referee' ? actor.referenceId : null;
  if (owner === null) throw new Problem('sign_in_required');
  const [lock] = await tx.query<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 11)) AS free',
    [owner + key],
  );
  if (!lock?.free) throw new Problem('idempotency.in_flight', { retryAfter: 1 });
  const [kept] = await tx.query<Kept>(
    'SELECT request_hash, response FROM idempotency_key WHERE owner = $1 AND key = $2',
    [owner, key],
  );
  if (kept) {
    if (!kept.request_hash.equals(requestHash)) throw new Problem('idempotency.key_reused');
    return kept.response as Response;
  }
  const response = await work();
  await tx.query('INSERT INTO idempotency_key (owner, key, request_hash, response) VALUES ($1, $2, $3, $4::jsonb)', [
    owner,
    key,
    requestHash,
    JSON.stringify(response ?? null),
  ]);
  return response;
}
