import type { ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { DecideOne } from '../use-cases/decide-one.ts';

/** What the demo's coordinator decides in screening, by the use case that serves everybody. */
@Injectable()
export class DemoScreening {
  constructor(private readonly deciding: DecideOne) {}

  async decide(actor: Actor, applicationId: string, decision: ScreeningDecision): Promise<void> {
    await this.deciding.run(actor, applicationId, decision);
  }
}
