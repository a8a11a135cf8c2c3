import { locales, type LocalizedText } from '@placet/contract';
import type { copyCall, createCall } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { standardReferenceForm } from '../../calls/standard-reference-form.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../call-set-ups.ts';
import { requirePermission } from '../permission.ts';
import { freeSlug, slugOf } from '../../platform/text/slug.ts';
import { written } from '../domain/texts.ts';

/** Begins a call in the making: with nothing but its name, or with everything of another but its dates and applications. */
@Injectable()
export class CreateCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
  ) {}

  run(actor: Actor, { programmeId, name, kind }: z.infer<typeof createCall>): Promise<{ id: string }> {
    requirePermission(actor, 'call.create');
    return this.unitOfWork.run(actor, async (tx) => {
      const [programme] = await tx.query('SELECT 1 FROM programme WHERE id = $1', [programmeId]);
      if (!programme)
        throw new Problem('request.invalid', {
          issues: [{ path: ['body', 'programmeId'], code: 'unknown_programme' }],
        });
      const [organisation] = await tx.query<{ locales: string[]; time_zone: string }>(
        'SELECT locales, time_zone FROM organisation',
      );
      const [call] = await tx.query<{ id: string }>(
        `INSERT INTO call (slug, programme_id, kind, name, locales, time_zone, active_months, reference_form, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          await newSlug(tx, name),
          programmeId,
          kind,
          written(name),
          organisation?.locales ?? locales,
          organisation?.time_zone ?? 'UTC',
          kind === 'rolling' ? 6 : null,
          standardReferenceForm,
          tx.now.toString(),
        ],
      );
      return this.created(tx, call, null);
    });
  }

  /** @throws Problem `not_found` */
  copy(actor: Actor, id: string, { name }: z.infer<typeof copyCall>): Promise<{ id: string }> {
    requirePermission(actor, 'call.create');
    return this.unitOfWork.run(actor, async (tx) => {
      await this.calls.find(tx, id);
      const [call] = await tx.query<{ id: string }>(
        `INSERT INTO call (slug, name, created_at, ${copied})
         SELECT $2, $3, $4, ${copied} FROM call WHERE id = $1 RETURNING id`,
        [id, await newSlug(tx, name), written(name), tx.now.toString()],
      );
      await tx.query('INSERT INTO call_team (call_id, team_id) SELECT $2, team_id FROM call_team WHERE call_id = $1', [
        id,
        call?.id,
      ]);
      // The form as last written; it is published when the copy is opened.
      await tx.query(
        `INSERT INTO form_version (call_id, number, definition, published_at, revision, saved_at, saved_by, created_at)
         SELECT $2, 1, definition, NULL, 1, $3, $4, $3 FROM form_version WHERE call_id = $1
         ORDER BY published_at IS NULL DESC, number DESC LIMIT 1`,
        [id, call?.id, tx.now.toString(), auditedActor(actor)],
      );
      // The rubrics as last written, to be published anew.
      await tx.query(
        `INSERT INTO rubric_version (call_id, purpose, number, definition, saved_at, saved_by)
         SELECT DISTINCT ON (purpose) $2::uuid, purpose, 1, definition, $3::timestamptz, $4::jsonb FROM rubric_version
         WHERE call_id = $1 ORDER BY purpose, number DESC`,
        [id, call?.id, tx.now.toString(), auditedActor(actor)],
      );
      // Of the task everything but its window.
      await tx.query(
        `INSERT INTO recruitment_task (call_id, instructions, text_words, file_types, minutes, grace_minutes, lateness_shown)
         SELECT $2, instructions, text_words, file_types, minutes, grace_minutes, lateness_shown FROM recruitment_task WHERE call_id = $1`,
        [id, call?.id],
      );
      // Its files share their bytes; held, so that they cannot go before the copy stands.
      await tx.query(
        `INSERT INTO task_material (call_id, file_name, size, storage_key, created_at, kept_at, detected_type, sha256, scan_state)
         SELECT $2, file_name, size, storage_key, created_at, kept_at, detected_type, sha256, scan_state FROM task_material
         WHERE call_id = $1 AND kept_at IS NOT NULL ORDER BY created_at, id FOR SHARE`,
        [id, call?.id],
      );
      return this.created(tx, call, id);
    });
  }

  private async created(
    tx: Transaction,
    call: { readonly id: string } | undefined,
    from: string | null,
  ): Promise<{ id: string }> {
    if (!call) throw new Error('the call was not inserted');
    await tx.audit({ subject: { type: 'call', id: call.id }, type: 'call.created', data: { from } });
    return { id: call.id };
  }
}

/** What a copy takes over. Dates are each call's own. */
const copied = `programme_id, kind, summary, description, data_use, place, languages, locales, time_zone, grace_seconds, active_months, places,
  eligibility, reference_count, references_when, reference_days, reference_form, has_task`;

async function newSlug(tx: Transaction, name: LocalizedText): Promise<string> {
  const [first = ''] = Object.values(written(name));
  const named = slugOf(first);
  const slug = named === '' ? 'call' : named;
  const taken = await tx.query<{ slug: string }>('SELECT slug FROM call WHERE starts_with(slug, $1)', [slug]);
  return freeSlug(slug, new Set(taken.map((row) => row.slug)));
}
