import { Module } from '@nestjs/common';
import { RankingController } from './ranking.controller.ts';
import { ReviewScores } from './review-scores.ts';
import { ExportRanking } from './use-cases/export-ranking.ts';
import { ReadRanking } from './use-cases/read-ranking.ts';

/** What the reviews of a call say together. */
@Module({
  controllers: [RankingController],
  providers: [ReadRanking, ExportRanking, ReviewScores],
  exports: [ReviewScores],
})
export class RankingModule {}
