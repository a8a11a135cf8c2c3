import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { ReadRanking } from './use-cases/read-ranking.ts';

/** What the reviews of a call say of each application, for features that weigh it among other things. */
@Injectable()
export class ReviewScores {
  constructor(private readonly ranking: ReadRanking) {}

  /**
   * From 0 to 1, adjusted for who reviewed where that can be estimated; those without a score are left out. Whoever calls has authorised.
   * @throws Problem `ranking.busy`
   */
  async of(tx: Transaction, callId: string): Promise<ReadonlyMap<string, number>> {
    const ranking = await this.ranking.computed(tx, callId);
    return new Map(
      (ranking?.applications ?? []).flatMap(({ application, adjusted, weighted }) => {
        const points = adjusted?.value ?? weighted;
        return points === null ? [] : [[application, Math.min(1, Math.max(0, points / 100))]];
      }),
    );
  }
}
