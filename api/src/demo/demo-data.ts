import { Injectable } from '@nestjs/common';
import { DemoAccounts } from '../accounts/demo/demo-accounts.ts';
import { DemoCalls } from '../calls/demo/demo-calls.ts';
import { DemoResources } from '../content/demo/demo-resources.ts';
import { DemoNeeds } from '../teams/demo/demo-needs.ts';
import { DemoRubrics } from '../rubric/demo/demo-rubrics.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';

/** One feature's part of the demo; runs in the common transaction, after the parts listed before it. */
export interface DemoPart {
  load(tx: Transaction): Promise<void>;
}

/** The demo organisation, loaded whole or not at all, once in the life of a database. */
@Injectable()
export class DemoData {
  private readonly parts: readonly DemoPart[];

  constructor(
    private readonly work: UnitOfWork,
    calls: DemoCalls,
    accounts: DemoAccounts,
    needs: DemoNeeds,
    resources: DemoResources,
    rubrics: DemoRubrics,
  ) {
    this.parts = [calls, accounts, needs, resources, rubrics];
  }

  /** @returns whether it was loaded now; false when there is an organisation already. */
  loadOnce(): Promise<boolean> {
    return this.work.run({ kind: 'system', job: 'demo' }, async (tx) => {
      // Two replicas may start at once.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo', 3))`);
      const [organisation] = await tx.query('SELECT 1 FROM organisation');
      if (organisation) return false;
      for (const part of this.parts) await part.load(tx);
      return true;
    });
  }
}
