import { Controller, Res } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import { exportRankingRoute, readRankingRoute } from '@placet/contract/review/ranking.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ExportRanking } from './use-cases/export-ranking.ts';
import { ReadRanking } from './use-cases/read-ranking.ts';

@Controller()
export class RankingController {
  constructor(
    private readonly ranking: ReadRanking,
    private readonly exporting: ExportRanking,
  ) {}

  @Handles(readRankingRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof readRankingRoute>,
  ): Promise<ResponseOf<typeof readRankingRoute>> {
    return this.ranking.run(actor, params.call, query.places);
  }

  @Handles(exportRankingRoute)
  async table(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params, query }: InputOf<typeof exportRankingRoute>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { rows, fileName, body } = await this.exporting.run(actor, params.call, query.places, locale);
    void reply
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('placet-row-count', rows);
    return body;
  }
}
