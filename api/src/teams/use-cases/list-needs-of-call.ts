import { Injectable } from '@nestjs/common';
import type { NeedsOfCall, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { candidatesOf, withCandidates } from '../data/candidates.queries.ts';
import { needsOfCall } from '../data/needs.queries.ts';

/** What the teams of a call ask for, beside who could do it: the gaps show before anybody is placed. */
@Injectable()
export class ListNeedsOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, callId: string): Promise<NeedsOfCall> {
    authorise(actor, 'need.weigh', { callId });
    return this.unitOfWork.read(actor, async (tx) => {
      const [call] = await tx.query<TeamNeed['call'] & Record<string, unknown>>(
        'SELECT id, name, starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM call WHERE id = $1',
        [callId],
      );
      if (!call) throw notFound();
      const needs = await needsOfCall(tx, callId);
      const candidates = needs.length > 0 ? await candidatesOf(tx, callId) : new Map();
      return {
        call,
        teams: await tx.query<NeedsOfCall['teams'][number]>(
          `SELECT t.id, t.name, t.place FROM call_team ct JOIN team t ON t.id = ct.team_id
           WHERE ct.call_id = $1 ORDER BY t.position, t.slug`,
          [callId],
        ),
        needs: needs.map((need) => withCandidates(need, candidates)),
      };
    });
  }
}
