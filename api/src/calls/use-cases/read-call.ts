import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { toCallDetail } from '../data/call-mapping.ts';
import { publishedCall } from '../data/calls.queries.ts';

/** One published call. @throws Problem `not_found` also for a call in the making. */
@Injectable()
export class ReadCall {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, slug: string, locale: Locale): Promise<CallDetail> {
    return this.work.read(actor, async (tx) => {
      const row = await publishedCall(tx, slug);
      if (!row) throw notFound();
      return toCallDetail(row, locale, tx.now);
    });
  }
}
