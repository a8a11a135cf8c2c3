import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DemoWishes } from './demo/demo-wishes.ts';
import { NeedCandidatesView } from './need-candidates.ts';
import { OwnWishesView } from './own-wishes.ts';
import { AnswerWishes } from './use-cases/answer-wishes.ts';
import { AskForWishes } from './use-cases/ask-for-wishes.ts';
import { KeepSettings } from './use-cases/keep-settings.ts';
import { RankCandidates } from './use-cases/rank-candidates.ts';
import { ReadWishOverview } from './use-cases/read-overview.ts';
import { RemindOfWishes } from './use-cases/remind.ts';
import { WishData } from './wish-data.ts';
import { WishMails } from './wish-mails.ts';
import { WishesController } from './wishes.controller.ts';

/** What both sides say before anybody is placed: how a call places, what applicants wish, whom supervisors would take. */
@Module({
  imports: [AccountsModule, ApplicationsModule],
  controllers: [WishesController],
  providers: [
    AnswerWishes,
    AskForWishes,
    DemoWishes,
    KeepSettings,
    NeedCandidatesView,
    OwnWishesView,
    RankCandidates,
    ReadWishOverview,
    RemindOfWishes,
    WishData,
    WishMails,
  ],
  exports: [DemoWishes],
})
export class WishesModule {}
