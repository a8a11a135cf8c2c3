import { Injectable } from '@nestjs/common';
import type { DesignedRubric, RubricDefinition } from '@placet/contract/rubric/schemas.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { callOfRubric, designedRubric, seenRubric, writeRubric, type WhoseRubric } from '../rubrics.ts';

/** The rubric of a call: read, written, copied, thrown away, put in force. Each change is refused with `rubric.changed_meanwhile` when stale. */
@Injectable()
export class ChangeRubric {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: Actor, whose: WhoseRubric): Promise<DesignedRubric> {
    return this.unitOfWork.read(actor, async (tx) => designedRubric(tx, await callOfRubric(tx, whose)));
  }

  /** Finished or not. */
  save(actor: Actor, whose: WhoseRubric, revision: number, definition: RubricDefinition): Promise<DesignedRubric> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await callOfRubric(tx, whose, true);
      await seenRubric(tx, call, revision);
      await writeRubric(tx, call, definition);
      return designedRubric(tx, call);
    });
  }

  /** As last written there, else in force. @throws Problem `not_found` when the other call is not theirs or has none */
  copy(actor: Actor, whose: WhoseRubric, revision: number, from: string): Promise<DesignedRubric> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await callOfRubric(tx, whose, true);
      const { definition } = await designedRubric(tx, await callOfRubric(tx, { ...whose, callId: from }));
      if (definition.criteria.length === 0) throw notFound();
      await seenRubric(tx, call, revision);
      await writeRubric(tx, call, definition);
      return designedRubric(tx, call);
    });
  }

  /** With nothing being written there is nothing to do. */
  discard(actor: Actor, whose: WhoseRubric, revision: number): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await callOfRubric(tx, whose, true);
      await seenRubric(tx, call, revision);
      const [draft] = await tx.query<{ id: string }>(
        'DELETE FROM rubric_version WHERE call_id = $1 AND purpose = $2 AND published_at IS NULL RETURNING id',
        [whose.callId, whose.purpose],
      );
      if (!draft) return;
      const subject = { type: 'call', id: whose.callId } as const;
      await tx.audit({
        subject,
        type: 'call.rubric_discarded',
        data: { versionId: draft.id, revision, purpose: whose.purpose },
      });
    });
  }

  /** @throws Problem `rubric.nothing_to_publish` | `rubric.not_ready` with the findings */
  publish(actor: Actor, whose: WhoseRubric, revision: number): Promise<DesignedRubric> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await callOfRubric(tx, whose, true);
      const { isDraft, findings } = await seenRubric(tx, call, revision);
      if (!isDraft) throw new Problem('rubric.nothing_to_publish');
      if (findings.length > 0) throw new Problem('rubric.not_ready', { context: { findings } });
      const [version] = await tx.query<{ id: string; number: number }>(
        `UPDATE rubric_version SET published_at = $2, published_by = $3 WHERE call_id = $1 AND purpose = $4
           AND published_at IS NULL RETURNING id, number`,
        [whose.callId, tx.now.toString(), auditedActor(actor), whose.purpose],
      );
      if (!version) throw notFound();
      const subject = { type: 'call', id: whose.callId } as const;
      const data = { versionId: version.id, number: version.number, purpose: whose.purpose };
      await tx.audit({ subject, type: 'call.rubric_published', data });
      return designedRubric(tx, call);
    });
  }
}
