import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { revokeInvitations } from '../data/invitations.queries.ts';

/** Takes an invitation back: its link leads nowhere any more. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { id }: { readonly id: string }): Promise<void> {
    authorise(actor, 'staff.invite', {});
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await revokeInvitations(tx, { id })) === 0) throw notFound();
    });
  }
}
