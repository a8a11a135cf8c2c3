import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DemoReferees } from './demo/demo-referees.ts';
import { ReferencePorts } from './ports.ts';
import { RefereeController } from './referee.controller.ts';
import { ReferenceAccess } from './reference-access.ts';
import { ReferenceData } from './reference-data.ts';
import { ReferenceMail } from './reference-mail.ts';
import { ReferencesController } from './references.controller.ts';
import { Reminding } from './reminding.ts';
import { AskPlanned } from './use-cases/ask-planned.ts';
import { AskReferee } from './use-cases/ask-referee.ts';
import { DeclineReference } from './use-cases/decline-reference.ts';
import { FollowReferences } from './use-cases/follow-references.ts';
import { KeepDeadlines } from './use-cases/keep-deadlines.ts';
import { ListReceivedReferences } from './use-cases/list-received-references.ts';
import { MarkBounced } from './use-cases/mark-bounced.ts';
import { NameReferee } from './use-cases/name-referee.ts';
import { OpenReference } from './use-cases/open-reference.ts';
import { PlanReferences } from './use-cases/plan-references.ts';
import { ReadReference } from './use-cases/read-reference.ts';
import { RemindReferee } from './use-cases/remind-referee.ts';
import { ReplaceReferee } from './use-cases/replace-referee.ts';
import { SaveReferenceDraft } from './use-cases/save-reference-draft.ts';
import { SubmitReference } from './use-cases/submit-reference.ts';

/** References: asked of referees by link, given without an account. */
@Module({
  imports: [AccountsModule, ApplicationsModule],
  controllers: [ReferencesController, RefereeController],
  providers: [
    DemoReferees,
    AskPlanned,
    AskReferee,
    DeclineReference,
    FollowReferences,
    KeepDeadlines,
    ListReceivedReferences,
    MarkBounced,
    NameReferee,
    OpenReference,
    PlanReferences,
    ReadReference,
    ReferenceAccess,
    ReferenceData,
    ReferenceMail,
    ReferencePorts,
    Reminding,
    RemindReferee,
    ReplaceReferee,
    SaveReferenceDraft,
    SubmitReference,
  ],
  exports: [DemoReferees, AskPlanned, Reminding, ReferenceAccess, ReferencePorts],
})
export class ReferencesModule {}
