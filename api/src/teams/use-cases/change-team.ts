import { Injectable } from '@nestjs/common';
import type { ChangedTeam, KeptTeam } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { teamById } from '../data/teams.queries.ts';
import { changedFields } from '../changed-fields.ts';

/** Changes what a team says of itself. Its address stays: links to it are out in the world. */
@Injectable()
export class ChangeTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `team.changed_meanwhile` with the team as it is now */
  run(actor: Actor, id: string, wanted: ChangedTeam): Promise<KeptTeam> {
    authorise(actor, 'team.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query('SELECT FROM team WHERE id = $1 FOR UPDATE', [id]);
      const kept = await teamById(tx, id);
      if (!kept) throw notFound();
      if (kept.revision !== wanted.revision) throw new Problem('team.changed_meanwhile', { context: { team: kept } });
      const fields = changedFields(kept, wanted);
      if (fields.length === 0) return kept;
      await tx.query(
        `UPDATE team SET revision = revision + 1, name = $2, summary = $3, description = $4, place = $5, languages = $6 WHERE id = $1`,
        [id, wanted.name, wanted.summary, wanted.description, wanted.place, JSON.stringify(wanted.languages)],
      );
      await tx.audit({ subject: { type: 'team', id }, type: 'team.changed', data: { fields } });
      return (await teamById(tx, id)) ?? kept;
    });
  }
}
