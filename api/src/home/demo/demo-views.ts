import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { KeepSavedViews } from '../use-cases/keep-saved-views.ts';

/** Views of the demo's coordinator: one shared, one of their own. */
@Injectable()
export class DemoViews {
  constructor(private readonly keeping: KeepSavedViews) {}

  async save(actor: Actor): Promise<void> {
    const list = 'received';
    const waiting = {
      list,
      name: 'Waiting, oldest first',
      query: 'state=submitted&sort=submitted',
      shared: true,
    } as const;
    const spring = { call: 'geneva-spring-2027', references: 'incomplete' };
    const query = new URLSearchParams(spring).toString();
    await this.keeping.add(actor, waiting);
    const doubtful = {
      list: 'screening',
      name: 'To look at twice',
      query: 'eligibility=unsure',
      shared: true,
    } as const;
    await this.keeping.add(actor, doubtful);
    await this.keeping.add(actor, { list, name: 'Printemps : références manquantes', query, shared: false });
  }
}
