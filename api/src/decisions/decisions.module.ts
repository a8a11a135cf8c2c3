import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CoordinationModule } from '../coordination/coordination.module.ts';
import { DecisionsController } from './decisions.controller.ts';
import { DemoDecisions } from './demo/demo-decisions.ts';
import { DecisionMails } from './mail-of.ts';
import { OffersController } from './offers.controller.ts';
import { StagedMails } from './staged-mails.ts';
import { AnswerOffer } from './use-cases/answer-offer.ts';
import { HandleAppeals } from './use-cases/handle-appeals.ts';
import { KeepOffers } from './use-cases/keep-offers.ts';
import { ListDecisions } from './use-cases/list-decisions.ts';
import { OrderWaitlist } from './use-cases/order-waitlist.ts';
import { ProposeNext } from './use-cases/propose-next.ts';
import { ReleaseDecisions } from './use-cases/release-decisions.ts';
import { RevokeOffer } from './use-cases/revoke-offer.ts';
import { SendRelease } from './use-cases/send-release.ts';
import { StageDecisions } from './use-cases/stage-decisions.ts';

/** From what the committee means to decide to what applicants are told, and what comes of it: offers, the waiting list, appeals. */
@Module({
  imports: [ApplicationsModule, CoordinationModule],
  controllers: [DecisionsController, OffersController],
  providers: [
    AnswerOffer,
    DecisionMails,
    DemoDecisions,
    HandleAppeals,
    KeepOffers,
    ListDecisions,
    OrderWaitlist,
    ProposeNext,
    ReleaseDecisions,
    RevokeOffer,
    SendRelease,
    StageDecisions,
    StagedMails,
  ],
  exports: [DemoDecisions],
})
export class DecisionsModule {}
