import { Injectable } from '@nestjs/common';
import type { StaffMember } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { staff } from '../data/staff.queries.ts';

/** Who holds which roles. */
@Injectable()
export class ListStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<StaffMember[]> {
    authorise(actor, 'staff.read', {});
    return this.unitOfWork.read(actor, (tx) => staff(tx));
  }

  async one(actor: Actor, { id }: { readonly id: string }): Promise<StaffMember> {
    authorise(actor, 'staff.read', {});
    const [member] = await this.unitOfWork.read(actor, (tx) => staff(tx, id));
    if (!member) throw notFound();
    return member;
  }
}
