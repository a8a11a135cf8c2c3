import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@placet/contract';
import type { KeptTeam } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { teamById } from '../data/teams.queries.ts';
import { freeSlug, slugOf } from '../../platform/text/slug.ts';

/** Adds a team under an address made of its name, last in their order. */
@Injectable()
export class AddTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, { name }: { readonly name: LocalizedText }): Promise<KeptTeam> {
    authorise(actor, 'team.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      // One at a time: two teams of the same name must not get the same address.
      await tx.query('LOCK TABLE team IN SHARE ROW EXCLUSIVE MODE');
      const taken = await tx.query<{ slug: string }>('SELECT slug FROM team');
      const wanted =
        Object.values(name)
          .map(slugOf)
          .find((slug) => slug !== '') ?? 'team';
      const [added] = await tx.query<{ id: string }>(
        `INSERT INTO team (slug, name, summary, description, place, position)
         SELECT $1, $2, '{}', '{}', '{}', coalesce(max(position), 0) + 1 FROM team RETURNING id`,
        [freeSlug(wanted, new Set(taken.map(({ slug }) => slug))), name],
      );
      const team = added && (await teamById(tx, added.id));
      if (!team) throw notFound();
      await tx.audit({ subject: { type: 'team', id: team.id }, type: 'team.added', data: {} });
      return team;
    });
  }
}
