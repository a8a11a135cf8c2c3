import type { LocalizedText } from '@placet/contract';
import type { Programme, Programmes as List } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import { authoriseKind, permits } from '../../access/authorise.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { freeSlug, slugOf } from '../../platform/text/slug.ts';
import { written } from '../domain/texts.ts';
import { requirePermission } from '../permission.ts';

/** The lasting offers that calls are intakes of. */
@Injectable()
export class Programmes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(actor: Actor): Promise<List> {
    authoriseKind(actor, 'call.set_up');
    return this.unitOfWork.read(actor, async (tx) => ({
      programmes: await programmes(tx),
      canChange: permits(actor, 'programme.change', {}),
    }));
  }

  create(actor: Actor, name: LocalizedText): Promise<Programme> {
    requirePermission(actor, 'programme.change');
    return this.unitOfWork.run(actor, async (tx) => {
      const [first = ''] = Object.values(written(name));
      const slug = slugOf(first);
      const taken = new Set((await programmes(tx)).map(({ slug }) => slug));
      const [made] = await tx.query<{ id: string }>('INSERT INTO programme (slug, name) VALUES ($1, $2) RETURNING id', [
        freeSlug(slug === '' ? 'programme' : slug, taken),
        written(name),
      ]);
      if (!made) throw new Error('the programme was not inserted');
      await tx.audit({ subject: { type: 'programme', id: made.id }, type: 'programme.created', data: {} });
      return this.one(tx, made.id);
    });
  }

  /** @throws Problem `not_found`, `programme.changed_meanwhile` with the programme as stored */
  rename(actor: Actor, id: string, name: LocalizedText, revision: number): Promise<Programme> {
    requirePermission(actor, 'programme.change');
    return this.unitOfWork.run(actor, async (tx) => {
      await holdChain(tx, { type: 'programme', id });
      const stored = await this.one(tx, id);
      if (stored.revision !== revision) throw new Problem('programme.changed_meanwhile', { context: { stored } });
      await tx.query('UPDATE programme SET name = $2, revision = revision + 1 WHERE id = $1', [id, written(name)]);
      await tx.audit({ subject: { type: 'programme', id }, type: 'programme.renamed', data: {} });
      return this.one(tx, id);
    });
  }

  private async one(tx: Transaction, id: string): Promise<Programme> {
    const programme = (await programmes(tx)).find((one) => one.id === id);
    if (!programme) throw notFound();
    return programme;
  }
}

function programmes(tx: Transaction): Promise<Programme[]> {
  return tx.query<Programme & Record<string, unknown>>(
    `SELECT p.id, p.slug, p.name, p.revision, (SELECT count(*)::integer FROM call c WHERE c.programme_id = p.id) AS calls
     FROM programme p ORDER BY p.id`,
  );
}
