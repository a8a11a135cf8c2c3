import type { CallHistory, CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { CallSetUps } from '../call-set-ups.ts';
import { readHistory } from '../data/history.queries.ts';

/** A call as those see it who set it up, and what they did. */
@Injectable()
export class ReadCallSetUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
  ) {}

  run(actor: Actor, id: string): Promise<CallSetUp> {
    return this.unitOfWork.read(actor, (tx) => this.calls.view(tx, id));
  }

  history(actor: Actor, id: string): Promise<CallHistory> {
    return this.unitOfWork.read(actor, async (tx) => {
      await this.calls.find(tx, id);
      return { events: await readHistory(tx, id) };
    });
  }
}
