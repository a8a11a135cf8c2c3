import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { toCallDetail } from '../data/call-mapping.ts';
import { callInTheMaking } from '../data/calls.queries.ts';

/** The public page of a call for those who set it up, as it will be once open, with the form as last written. @throws Problem `not_found` */
@Injectable()
export class PreviewCall {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, id: string, locale: Locale): Promise<CallDetail> {
    authorise(actor, 'call.set_up', { callId: id });
    return this.work.read(actor, async (tx) => {
      const row = await callInTheMaking(tx, id);
      if (!row) throw notFound();
      const opensAt = row.opensAt ?? new Date(tx.now.epochMilliseconds);
      const state = row.state === 'draft' ? 'open' : row.state;
      return toCallDetail({ ...row, opensAt, state }, locale, tx.now);
    });
  }
}
