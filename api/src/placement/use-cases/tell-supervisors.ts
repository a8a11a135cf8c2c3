import { Injectable } from '@nestjs/common';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { teamsOfNeeds } from '../data/publishing.queries.ts';
import { PlacementMails } from '../placement-mails.ts';

const teller: SystemActor = { kind: 'system', job: 'placement-arrivals' };

interface Untold {
  readonly id: string;
  readonly needId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** When an offer is accepted for which a seat was held, the team's supervisors are told who comes: once, whatever crashes between. */
@Injectable()
export class TellSupervisors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: PlacementMails,
    jobs: Jobs,
  ) {
    jobs.every('placement-arrivals', 60, () => this.run());
  }

  run(): Promise<void> {
    return this.unitOfWork.run(teller, async (tx) => {
      const untold = await tx.query<Untold & Record<string, unknown>>(
        `SELECT p.id, p.need_id AS "needId", coalesce(a.applicant_name, '') AS name, p.starts_on::text AS "from", p.ends_on::text AS "to"
         FROM placement p JOIN application a ON a.id = p.application_id
         WHERE p.state = 'confirmed' AND p.told_at IS NULL ORDER BY p.id LIMIT 200 FOR UPDATE OF p SKIP LOCKED`,
      );
      await this.tell(tx, untold);
      await tx.query('UPDATE placement SET told_at = $2 WHERE id = ANY ($1)', [
        untold.map(({ id }) => id),
        tx.now.toString(),
      ]);
    });
  }

  private async tell(tx: Transaction, untold: readonly Untold[]): Promise<void> {
    const teams = await teamsOfNeeds(
      tx,
      untold.map(({ needId }) => needId),
    );
    for (const [, there] of Map.groupBy(untold, ({ needId }) => teams.get(needId)?.id)) {
      const team = teams.get(there[0]?.needId ?? '');
      for (const to of team?.supervisors ?? [])
        if (team) await this.mails.send(tx, await this.mails.expected(tx, to, team, there));
    }
  }
}
