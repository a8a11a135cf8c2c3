import { pick } from '@placet/contract';
import type { CallSetUp, extendCall, extendOne } from '@placet/contract/set-up/schemas.ts';
import { Inject, Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Post } from '../../messages/post.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { formatInstant } from '../../platform/i18n/when.ts';
import { CallSetUps } from '../call-set-ups.ts';
import type { CallRow } from '../data/call-row.ts';
import { draftsOfCall, draftToExtend, extendDraft, type DraftOwner } from '../data/drafts.queries.ts';
import { callAfter } from '../domain/call-state.ts';
import { instantAt } from '../domain/local-time.ts';
import { newClosing } from '../new-closing.ts';

/** Gives more time: to everybody, or to one person. Whoever has a draft that this concerns is told by mail. */
@Injectable()
export class ExtendCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `call.not_possible_now`, `call.new_closing_too_early` */
  forEverybody(actor: Actor, id: string, { closes, reason }: z.infer<typeof extendCall>): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.open', 'change');
      if (callAfter(call.state, 'extend') === null || call.kind !== 'dated' || !call.closesAt)
        throw new Problem('call.not_possible_now');
      const until = newClosing(closes, call, tx.now);
      if (Temporal.Instant.compare(until, call.closesAt.toTemporalInstant()) <= 0)
        throw new Problem('call.new_closing_too_early');
      await tx.query('UPDATE call SET closes_at = $2 WHERE id = $1', [id, until.toString()]);
      await tx.audit({
        subject: { type: 'call', id },
        type: 'call.extended',
        data: { reason, until: until.toString() },
      });
      for (const draft of await draftsOfCall(tx, id)) await this.tell(tx, call, draft, until);
      return this.calls.view(tx, id);
    });
  }

  /**
   * The person is found by the number of their draft, which they told: nobody learns who else is writing one. The deadline holds for this
   * application alone, whatever becomes of the call.
   * @throws Problem `call.not_possible_now`, `extension.no_draft`, `extension.too_early`
   */
  forOne(actor: Actor, id: string, { number, until: local, reason }: z.infer<typeof extendOne>): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.open', 'change');
      if (call.state === 'draft') throw new Problem('call.not_possible_now');
      const draft = await draftToExtend(tx, id, number);
      if (!draft) throw new Problem('extension.no_draft', { issues: [{ path: ['body', 'number'], code: 'no_draft' }] });
      const until = timeOf(local, call.timeZone);
      const present = call.state === 'open' ? (call.closesAt?.toTemporalInstant() ?? null) : null;
      const early = [tx.now, present].some((other) => other && Temporal.Instant.compare(until, other) <= 0);
      if (early) throw new Problem('extension.too_early');
      await holdChain(tx, { type: 'application', id: draft.id });
      if (!(await extendDraft(tx, draft.id, until))) throw new Problem('extension.no_draft');
      const facts = { until: until.toString(), reason };
      await tx.audit({ subject: { type: 'application', id: draft.id }, type: 'application.extended', data: facts });
      await tx.audit({
        subject: { type: 'call', id },
        type: 'call.extended_for_one',
        data: { ...facts, applicationId: draft.id },
      });
      await this.tell(tx, call, draft, until);
      return this.calls.view(tx, id);
    });
  }

  private async tell(tx: Transaction, call: CallRow, draft: DraftOwner, until: Temporal.Instant): Promise<void> {
    const { id, locale, email, accountId, name, addressName } = draft;
    await this.post.send(tx, {
      template: 'deadline_extended',
      locale,
      to: email,
      accountId,
      applicationId: id,
      data: {
        name: addressName ?? name,
        call: pick(call.name, locale),
        deadline: formatInstant(until, call.timeZone, locale),
        link: `${this.config.PUBLIC_URL}/${locale}/apply/${id}`,
      },
    });
  }
}

function timeOf(local: string, timeZone: string): Temporal.Instant {
  try {
    return instantAt(local, timeZone, 'later');
  } catch {
    throw new Problem('request.invalid', { issues: [{ path: ['body', 'until'], code: 'no_such_time' }] });
  }
}
