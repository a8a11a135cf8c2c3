import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { byteOrderMark, csvLine, separators } from '../../platform/text/csv.ts';
import { rankingTable } from '../domain/ranking-table.ts';
import { ReadRanking } from './read-ranking.ts';

/** A ranking as a file; that it left the system is kept. */
@Injectable()
export class ExportRanking {
  constructor(
    private readonly ranking: ReadRanking,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws as {@link ReadRanking.run} */
  async run(
    actor: Actor,
    callId: string,
    places: number | undefined,
    locale: Locale,
  ): Promise<{ rows: number; fileName: string; body: string }> {
    const ranking = await this.ranking.run(actor, callId, places);
    const table = rankingTable(ranking, locale);
    const rows = table.length - 1;
    await this.unitOfWork.run(actor, (tx) =>
      tx.audit({ subject: { type: 'call', id: callId }, type: 'call.ranking_exported', data: { rows } }),
    );
    const body = byteOrderMark + table.map((line) => csvLine(line, separators[locale])).join('');
    return { rows, fileName: `ranking-${ranking.call.slug}.csv`, body };
  }
}
