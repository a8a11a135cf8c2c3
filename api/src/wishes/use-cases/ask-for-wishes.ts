import { Injectable } from '@nestjs/common';
import type { WishMails as PreviewedMails } from '@placet/contract/wishes/wishes.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { ComposedMail } from '../../messages/post.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { Problem } from '../../platform/http/problem.ts';
import { addAsked, applicationsIn, askedInCall } from '../data/asked.queries.ts';
import { askable, isPast } from '../domain/deadlines.ts';
import { placementCall } from '../placement-call.ts';
import { placementSettings } from '../placement-settings.ts';
import { fingerprintOf, WishMails } from '../wish-mails.ts';

interface Composed {
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly mail: ComposedMail;
}

/** Asks chosen people for their wishes: exactly the mails that were previewed, once. */
@Injectable()
export class AskForWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly mails: WishMails,
  ) {}

  /** @throws Problem `wishes.no_deadline` | `wishes.deadline_past` */
  preview(actor: Actor, callId: string, chosen: readonly string[]): Promise<PreviewedMails> {
    return this.unitOfWork.read(actor, async (tx) => {
      await placementCall(tx, callId, 'placement.prepare');
      const composed = await this.compose(tx, callId, chosen);
      return {
        fingerprint: fingerprintOf(composed.map(({ mail }) => mail)),
        mails: composed.map(({ number, name, mail }) => ({
          id: mail.applicationId ?? '',
          ...{ number, name, to: mail.to, locale: mail.locale },
          ...{ subject: mail.rendered.subject, text: mail.rendered.text, discreet: mail.instead !== undefined },
        })),
        left: new Set(chosen).size - composed.length,
      };
    });
  }

  /** @throws Problem `wishes.nobody_to_ask` | `wishes.send_changed` when it is not what was previewed; and those of {@link preview} */
  send(
    actor: Actor,
    callId: string,
    { applications, fingerprint }: { applications: readonly string[]; fingerprint: string },
    request: IdempotentRequest,
  ): Promise<{ sent: number }> {
    return this.unitOfWork.run(actor, (tx) =>
      once(tx, request, async () => {
        await placementCall(tx, callId, 'placement.prepare', true);
        const composed = await this.compose(tx, callId, applications);
        if (composed.length === 0) throw new Problem('wishes.nobody_to_ask');
        if (fingerprintOf(composed.map(({ mail }) => mail)) !== fingerprint) throw new Problem('wishes.send_changed');
        const by = (auditedActor(actor) as { name?: string }).name ?? '';
        for (const { accountId, mail } of composed) {
          const id = mail.applicationId ?? '';
          await this.access.find(tx, id, 'placement.prepare', 'change');
          await addAsked(tx, { id, callId, accountId, by });
          await tx.audit({ subject: { type: 'application', id }, type: 'application.wishes_asked', data: {} });
          await this.mails.put(tx, mail);
        }
        const sent = composed.length;
        await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.wishes_asked', data: { sent } });
        return { sent };
      }),
    );
  }

  private async compose(tx: Transaction, callId: string, chosen: readonly string[]): Promise<Composed[]> {
    const { wishesUntil } = await placementSettings(tx, callId);
    if (!wishesUntil) throw new Problem('wishes.no_deadline');
    if (isPast(wishesUntil, tx.now)) throw new Problem('wishes.deadline_past');
    const asked = await askedInCall(tx, callId);
    const wanted = new Set(chosen);
    const composed: Composed[] = [];
    for (const { id } of await applicationsIn(tx, callId, askable)) {
      if (!wanted.has(id) || asked.has(id)) continue;
      const application = await this.access.find(tx, id, 'placement.prepare');
      const { accountId, number, applicant } = application;
      const mail = await this.mails.compose(tx, application, wishesUntil);
      composed.push({ accountId, number, name: applicant.name, mail });
    }
    return composed;
  }
}
