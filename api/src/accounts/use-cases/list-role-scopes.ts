import { Injectable } from '@nestjs/common';
import type { RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { scopeChoices } from '../data/scopes.queries.ts';

/** What roles can be limited to, calls in the making included. */
@Injectable()
export class ListRoleScopes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<RoleScopeChoices> {
    authorise(actor, 'staff.read', {});
    return this.unitOfWork.read(actor, scopeChoices);
  }
}
