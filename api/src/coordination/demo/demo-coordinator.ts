import type { ReturnSections as Wanted } from '@placet/contract/coordination/page.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { ReadReceived } from '../use-cases/read-received.ts';
import { ReturnSections } from '../use-cases/return-sections.ts';

/** What the demo's coordinator has done, by the use cases that serve everybody. */
@Injectable()
export class DemoCoordinator {
  constructor(
    private readonly reading: ReadReceived,
    private readonly returning: ReturnSections,
  ) {}

  async open(actor: Actor, applicationId: string): Promise<void> {
    await this.reading.run(actor, applicationId);
  }

  async sendBack(actor: Actor, applicationId: string, wanted: Wanted): Promise<void> {
    await this.returning.run(actor, applicationId, wanted);
  }
}
