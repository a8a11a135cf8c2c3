import { Injectable } from '@nestjs/common';
import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { NeedCandidates, SaveCandidates } from '@placet/contract/wishes/candidates.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ownNeed } from '../../teams/own-need.ts';
import { rankingOf, writeRanking } from '../data/rankings.queries.ts';
import { NeedCandidatesView, withRanking } from '../need-candidates.ts';

/** What supervisors of a need think of its candidates: an order, groups alike, exclusions with a reason. */
@Injectable()
export class RankCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: NeedCandidatesView,
  ) {}

  /** @throws Problem `candidates.not_shown` */
  read(actor: Actor, needId: string): Promise<NeedCandidates> {
    return this.unitOfWork.read(actor, async (tx) => {
      const need = await ownNeed(tx, needId, 'candidate.rank', { forUpdate: false });
      return withRanking(need, await this.candidates.shown(actor, need), await rankingOf(tx, needId));
    });
  }

  /**
   * @throws Problem `candidates.not_shown` | `candidates.over` | `candidates.changed_meanwhile` with how they stand now |
   * `candidates.not_eligible` with whom it cannot be said of
   */
  save(actor: Actor, needId: string, wanted: SaveCandidates): Promise<NeedCandidates> {
    return this.unitOfWork.run(actor, async (tx) => {
      const need = await ownNeed(tx, needId, 'candidate.rank', { forUpdate: true });
      const shown = await this.candidates.shown(actor, need);
      if (!shown.open) throw new Problem('candidates.over');
      const ranking = await rankingOf(tx, needId, true);
      if (ranking.revision !== wanted.revision) {
        const stored = withRanking(need, shown, ranking);
        throw new Problem('candidates.changed_meanwhile', { context: { stored } });
      }
      const there = new Set(shown.candidates.map(({ id }) => id));
      const judged = [...wanted.tiers.flat(), ...wanted.excluded.map(({ id }) => id)];
      const gone = judged.filter((id) => !there.has(id));
      if (gone.length > 0) throw new Problem('candidates.not_eligible', { context: { applications: gone } });
      const by = (auditedActor(actor) as { name?: string }).name ?? '';
      const { tiers, excluded, finished } = wanted;
      await writeRanking(tx, idsOf(need), { tiers, excluded, finished, by });
      await tx.audit({
        subject: { type: 'team', id: need.team.id },
        type: 'team.candidates_ranked',
        data: { needId, ranked: tiers.flat().length, excluded: excluded.length, finished },
      });
      return withRanking(need, shown, await rankingOf(tx, needId));
    });
  }
}

const idsOf = ({ id, call, team }: TeamNeed) => ({ id, callId: call.id, teamId: team.id });
