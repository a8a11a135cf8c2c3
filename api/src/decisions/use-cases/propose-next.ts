import { Injectable } from '@nestjs/common';
import { holdInstead } from '../../placement/seats.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { holdCall } from '../data/calls.queries.ts';
import { keepDecision } from '../data/staging.queries.ts';
import { nextAnswerBy } from '../domain/answering.ts';

const keeper: SystemActor = { kind: 'system', job: 'waiting list' };

interface Freed {
  application_id: string;
  call_id: string;
  time_zone: string;
  places: number | null;
  starts_on: string;
  ends_on: string;
  team_id: string | null;
  conditions: object[];
  answer_by: Date;
  released_at: Date;
}

/** Offers that became free and stand for nobody else yet, where somebody waits. A proposal that was taken back is not made again. */
const freedSql = `SELECT o.application_id, o.call_id, c.time_zone, c.places, o.starts_on::text AS starts_on, o.ends_on::text AS ends_on, o.team_id,
  o.conditions, o.answer_by, o.released_at
  FROM offer o JOIN call c ON c.id = o.call_id
  WHERE o.state IN ('declined', 'lapsed', 'revoked', 'withdrawn') AND NOT EXISTS (SELECT FROM decision d WHERE d.instead_of = o.application_id)
    AND EXISTS (SELECT FROM waitlist_place w WHERE w.call_id = o.call_id)`;

/** When an offer becomes free, the next on the waiting list is staged for the same place. Nobody is written to until somebody releases it. */
@Injectable()
export class ProposeNext {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    const freed = await this.unitOfWork.read(keeper, (tx) =>
      tx.query<{ id: string; call_id: string }>(
        `SELECT f.application_id AS id, f.call_id FROM (${freedSql}) f ORDER BY f.released_at LIMIT 100`,
      ),
    );
    for (const { id, call_id: callId } of freed)
      await this.unitOfWork.run(keeper, async (tx) => {
        await holdCall(tx, callId);
        const [still] = await tx.query<Freed & Record<string, unknown>>(`${freedSql} AND o.application_id = $1`, [id]);
        if (still) await this.propose(tx, still);
      });
  }

  private async propose(tx: Transaction, freed: Freed): Promise<void> {
    if (!(await hasRoom(tx, freed))) return;
    const id = await nextOf(tx, freed.call_id);
    if (id === null) return;
    await holdChain(tx, { type: 'application', id });
    // Who was withdrawn meanwhile has left the list; the next round finds the one after.
    if ((await nextOf(tx, freed.call_id)) !== id) return;
    const released = {
      answerBy: freed.answer_by.toTemporalInstant(),
      releasedAt: freed.released_at.toTemporalInstant(),
    };
    const decisionId = await keepDecision(tx, {
      applicationId: id,
      callId: freed.call_id,
      outcome: 'offer',
      startsOn: freed.starts_on,
      endsOn: freed.ends_on,
      teamId: freed.team_id,
      conditions: freed.conditions,
      answerBy: nextAnswerBy(released, tx.now, freed.time_zone),
      reason: null,
      line: '',
      insteadOf: freed.application_id,
    });
    await holdInstead(tx, { decisionId, insteadOf: freed.application_id });
    const data = { decisionId, outcome: 'offer', replaces: null } as const;
    await tx.audit({ subject: { type: 'application', id }, type: 'application.decision_staged', data });
  }
}

/** The first who was told that they wait, and for whom nothing else is staged. */
async function nextOf(tx: Transaction, callId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT a.id FROM waitlist_place w JOIN application a ON a.id = w.application_id
     WHERE w.call_id = $1 AND a.state = 'waitlisted' AND NOT EXISTS (SELECT FROM decision d WHERE d.application_id = a.id AND d.ended IS NULL)
     ORDER BY w.position LIMIT 1`,
    [callId],
  );
  return row?.id ?? null;
}

/** A call that offered more than it has places for fills none of them again until one is free. */
async function hasRoom(tx: Transaction, { call_id: callId, places }: Freed): Promise<boolean> {
  if (places === null) return true;
  const [row] = await tx.query<{ taken: number }>(
    `SELECT (SELECT count(*) FROM offer WHERE call_id = $1 AND state IN ('open', 'accepted'))::integer
       + (SELECT count(*) FROM decision WHERE call_id = $1 AND ended IS NULL AND outcome = 'offer')::integer AS taken`,
    [callId],
  );
  return (row?.taken ?? 0) < places;
}
