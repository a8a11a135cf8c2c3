import { Injectable } from '@nestjs/common';
import type { Invitation } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { openInvitations } from '../data/invitations.queries.ts';

/** Who was invited and has not answered. */
@Injectable()
export class ListInvitations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<Invitation[]> {
    authorise(actor, 'staff.invite', {});
    return this.unitOfWork.read(actor, openInvitations);
  }
}
