import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { Reminding } from '../../references/reminding.ts';
import { againOf, readDeliveries } from '../deliveries.ts';

interface Outcome {
  readonly sent: number;
  readonly refused: { id: string; code: string }[];
}

/**
 * Sends a mail once more: as it was, as a mail of its own. A referee's holds a link that left the database with it: they get a reminder
 * with another. Links to sign in and the like are not sent again: they were somebody's key for minutes.
 */
@Injectable()
export class Resend {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
    private readonly reminding: Reminding,
  ) {}

  /** @throws Problem `message.not_resendable` | `message.still_waiting` | `message.resent_already`, or what keeps from reminding */
  one(actor: Actor, id: string, request: IdempotentRequest): Promise<{ id: string | null }> {
    return this.unitOfWork.run(actor, (tx) => once(tx, request, async () => ({ id: await this.again(tx, id) })));
  }

  many(actor: Actor, ids: readonly string[], request: IdempotentRequest): Promise<Outcome> {
    return this.unitOfWork.run(actor, (tx) =>
      once(tx, request, async () => {
        const refused: Outcome['refused'] = [];
        // In one order, whoever asks: two lists at once do not wait for each other in a circle.
        const all = [...new Set(ids)].sort();
        for (const id of all) {
          try {
            await this.again(tx, id);
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            refused.push({ id, code: error.code });
          }
        }
        return { sent: all.length - refused.length, refused };
      }),
    );
  }

  private async again(tx: Transaction, id: string): Promise<string | null> {
    const [row] = await readDeliveries(tx, { where: 'd.id = $1', parameters: [id], limit: 1 });
    if (!row) throw notFound();
    authorise(tx.actor, 'message.resend', { callId: row.call_id });
    const again = againOf(row);
    if (again === 'done') throw new Problem('message.resent_already');
    if (row.state === 'waiting') throw new Problem('message.still_waiting');
    if (again === 'no') throw new Problem('message.not_resendable');
    const data = { messageId: id, template: row.template };
    const { application_id: applicationId, reference_id: referenceId } = row;
    const audited = async (): Promise<void> => {
      const subject =
        applicationId === null
          ? ({ type: 'message', id } as const)
          : ({ type: 'application', id: applicationId } as const);
      await tx.audit({ subject, type: 'message.resent', data });
    };
    if (again === 'reminder' && applicationId !== null && referenceId !== null) {
      await this.reminding.remind(tx, applicationId, referenceId);
      await audited();
      return null;
    }
    await audited();
    const repeated = await asSystem(tx, 'resending', (system) => this.post.repeat(system, id));
    if (repeated === null) throw new Problem('message.resent_already');
    return repeated;
  }
}
