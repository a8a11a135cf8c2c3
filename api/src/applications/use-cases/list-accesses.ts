import type { accessToMyData } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { applicantStateOf } from '../domain/application-state.ts';
import { ApplicationAccess } from '../application-access.ts';

const decided = ['waitlisted', 'offered', 'accepted', 'declined', 'lapsed', 'revoked', 'rejected'];

type Access = z.infer<typeof accessToMyData>;

/**
 * Who of the organisation opened what of an application: the role, never the name. That reviewers did shows only once a decision was
 * released: when, and how often, would tell how far the committee is.
 */
@Injectable()
export class ListAccesses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
  ) {}

  run(actor: Actor, id: string): Promise<{ accesses: Access[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { state } = await this.access.find(tx, id, 'application.read');
      const rows = await tx.query<Omit<Access, 'at'> & { at: Date }>(
        `SELECT role, what, at FROM access_log WHERE application_id = $1 AND (role <> 'reviewer' OR $2)
         ORDER BY at DESC, id DESC LIMIT 500`,
        [id, decided.includes(applicantStateOf(state))],
      );
      return { accesses: rows.map((row) => ({ ...row, at: row.at.toTemporalInstant().toString() })) };
    });
  }
}
