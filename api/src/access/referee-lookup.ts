import { Inject, Injectable } from '@nestjs/common';
import type { RefereeActor } from '../platform/database/actor.ts';
import { DATA_SOURCES, type DataSources } from '../platform/database/data-sources.ts';
import { Problem } from '../platform/http/problem.ts';
import { tokenHash } from './session-cookie.ts';

/** Which reference a referee's link stands for; the SQL function belongs to the references' migration. */
@Injectable()
export class RefereeLookup {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  /** @throws Problem `reference.link_unknown`, or `reference.link_ended` when somebody else is asked now or nobody needs it any more. */
  async find(token: string): Promise<RefereeActor> {
    const [row] = await this.sources.applicant.query<{ id: string; ended: boolean }[]>(
      'SELECT id, ended FROM reference_find($1)',
      [tokenHash(token)],
    );
    if (!row) throw new Problem('reference.link_unknown');
    if (row.ended) throw new Problem('reference.link_ended');
    return { kind: 'referee', referenceId: row.id };
  }
}
