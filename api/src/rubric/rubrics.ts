import type { Locale, LocalizedText } from '@placet/contract';
import { checkRubric } from '@placet/contract/rubric/check-rubric.ts';
import type { Rubric } from '@placet/contract/rubric/definition.ts';
import { diffRubrics } from '@placet/contract/rubric/diff.ts';
import type { DesignedRubric, RubricDefinition, RubricPurpose } from '@placet/contract/rubric/schemas.ts';
import { authorise } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import { auditedActor } from '../platform/database/actor-context.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';

/** Each call has one rubric for its applications, and one for the answers to its recruitment task. */
export interface WhoseRubric {
  readonly callId: string;
  readonly purpose: RubricPurpose;
}

export interface CallOfRubric {
  readonly id: string;
  readonly purpose: RubricPurpose;
  readonly name: LocalizedText;
  readonly locales: readonly Locale[];
}

interface Version {
  id: string;
  number: number;
  definition: RubricDefinition;
  revision: number;
  savedAt: Date;
  savedBy: { name?: string };
  publishedAt: Date | null;
  publishedBy: { name?: string } | null;
}

const empty: Rubric = { criteria: [] };

/**
 * The call whose rubric it is. Held, nobody else changes the rubric before this transaction ends.
 * @throws Problem `not_found` when the actor does not set up this call.
 */
export async function callOfRubric(
  tx: Transaction,
  { callId: id, purpose }: WhoseRubric,
  hold = false,
): Promise<CallOfRubric> {
  authorise(tx.actor, 'call.set_up', { callId: id });
  if (hold) await holdChain(tx, { type: 'call', id });
  const [call] = await tx.query<{ id: string; name: LocalizedText; locales: Locale[] }>(
    `SELECT id, name, locales FROM call WHERE id = $1${hold ? ' FOR NO KEY UPDATE' : ''}`,
    [id],
  );
  if (!call) throw notFound();
  return { ...call, purpose };
}

/** Every version, the newest first; the one being written has no `publishedAt`. */
function versionsOf(tx: Transaction, { id, purpose }: CallOfRubric): Promise<Version[]> {
  return tx.query<Version>(
    `SELECT id, number, definition, revision, saved_at AS "savedAt", saved_by AS "savedBy", published_at AS "publishedAt",
       published_by AS "publishedBy" FROM rubric_version WHERE call_id = $1 AND purpose = $2 ORDER BY number DESC`,
    [id, purpose],
  );
}

/** The rubric as those who write it see it. */
export async function designedRubric(tx: Transaction, call: CallOfRubric): Promise<DesignedRubric> {
  const versions = await versionsOf(tx, call);
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const published = versions.filter((one): one is Version & { publishedAt: Date } => one.publishedAt !== null);
  const [inForce] = published;
  const shown = draft ?? inForce;
  const definition = shown?.definition ?? { criteria: [] };
  const copyable = await tx.query<{ id: string; name: LocalizedText }>(
    `SELECT c.id, c.name FROM call c WHERE c.id <> $1 AND EXISTS (SELECT FROM rubric_version v WHERE v.call_id = c.id AND v.purpose = $2)
     ORDER BY c.created_at DESC, c.id LIMIT 200`,
    [call.id, call.purpose],
  );
  return {
    call: { id: call.id, name: call.name },
    purpose: call.purpose,
    definition,
    revision: draft?.revision ?? 0,
    number: shown?.number ?? null,
    isDraft: draft !== undefined,
    inForce: inForce
      ? {
          number: inForce.number,
          publishedAt: inForce.publishedAt.toISOString(),
          definition: inForce.definition,
        }
      : null,
    versions: published.map(({ id, number, publishedAt, publishedBy }) => ({
      ...{ id, number, publishedAt: publishedAt.toISOString(), publishedBy: publishedBy?.name ?? '' },
    })),
    locales: [...call.locales],
    findings: checkRubric(definition, call.locales),
    changes:
      draft && inForce
        ? diffRubrics(inForce.definition, draft.definition).map((one) => ({ ...one, parts: [...one.parts] }))
        : [],
    copyable,
    savedAt: draft?.savedAt.toISOString() ?? null,
    savedBy: draft?.savedBy.name ?? null,
  };
}

/** @throws Problem `rubric.changed_meanwhile` with the rubric as it is now */
export async function seenRubric(tx: Transaction, call: CallOfRubric, revision: number): Promise<DesignedRubric> {
  const stored = await designedRubric(tx, call);
  if (stored.revision !== revision) throw new Problem('rubric.changed_meanwhile', { context: { stored } });
  return stored;
}

/** Writes the draft over the one that was seen. The call is held. */
export async function writeRubric(tx: Transaction, call: CallOfRubric, definition: Rubric = empty): Promise<void> {
  const values = [call.id, JSON.stringify(definition), tx.now.toString(), auditedActor(tx.actor), call.purpose];
  const written = await tx.query<{ id: string; revision: number }>(
    `INSERT INTO rubric_version (call_id, purpose, number, definition, saved_at, saved_by)
     SELECT $1, $5, coalesce(max(number), 0) + 1, $2, $3, $4 FROM rubric_version
     WHERE call_id = $1 AND purpose = $5 AND published_at IS NOT NULL
     ON CONFLICT (call_id, purpose) WHERE published_at IS NULL
     DO UPDATE SET definition = $2, saved_at = $3, saved_by = $4, revision = rubric_version.revision + 1
     RETURNING id, revision`,
    values,
  );
  // Its later saves are not events.
  for (const { id } of written.filter(({ revision }) => revision === 1))
    await tx.audit({
      subject: { type: 'call', id: call.id },
      type: 'call.rubric_begun',
      data: { versionId: id, purpose: call.purpose },
    });
}
