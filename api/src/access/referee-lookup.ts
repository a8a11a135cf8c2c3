import { Inject, Injectable } from '@nestjs/common';
import type { RefereeActor } from '../platform/database/actor.ts';
import { DATA_SOURCES, type DataSources } from '../platform/database/data-sources.ts';
import { tokenHash } from './session-cookie.ts';

/** Which reference a referee's link stands for; the SQL function belongs to the references' migration. */
@Injectable()
export class RefereeLookup {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  async find(token: string): Promise<RefereeActor | null> {
    const [row] = await this.sources.applicant.query<{ id: string | null }[]>('SELECT reference_find($1) AS id', [
      tokenHash(token),
    ]);
    return row?.id == null ? null : { kind: 'referee', referenceId: row.id };
  }
}
