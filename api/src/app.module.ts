import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AccessModule } from './access/access.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { ApplicationsModule } from './applications/applications.module.ts';
import { AssignmentModule } from './assignment/assignment.module.ts';
import { PlacementModule } from './placement/placement.module.ts';
import { CallsModule } from './calls/calls.module.ts';
import { ContentModule } from './content/content.module.ts';
import { CoordinationModule } from './coordination/coordination.module.ts';
import { RecruitmentTaskModule } from './recruitment-task/recruitment-task.module.ts';
import { DecisionsModule } from './decisions/decisions.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { HomeModule } from './home/home.module.ts';
import { NotesModule } from './notes/notes.module.ts';
import { MailTemplatesModule } from './mail-templates/mail-templates.module.ts';
import { MessagesModule } from './messages/messages.module.ts';
import { OutboxModule } from './outbox/outbox.module.ts';
import { OrganisationModule } from './organisation/organisation.module.ts';
import { DiscussionModule } from './discussion/discussion.module.ts';
import { DocumentsModule } from './documents/documents.module.ts';
import { FormDesignModule } from './form-design/form-design.module.ts';
import { loggingOptions } from './platform/http/logging.ts';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.ts';
import { ReferencesModule } from './references/references.module.ts';
import { ScreeningModule } from './screening/screening.module.ts';
import { ReviewModule } from './review/review.module.ts';
import { RankingModule } from './review/ranking.module.ts';
import { RubricModule } from './rubric/rubric.module.ts';
import { TeamsModule } from './teams/teams.module.ts';
import { WishesModule } from './wishes/wishes.module.ts';
import { SetUpModule } from './set-up/set-up.module.ts';

@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggingOptions(options.config)),
        PlatformModule.forRoot(options),
        AccessModule,
        MessagesModule,
        AccountsModule,
        ApplicationsModule,
        ReferencesModule,
        DiscussionModule,
        DocumentsModule,
        OrganisationModule,
        CallsModule,
        ContentModule,
        CoordinationModule,
        ScreeningModule,
        DecisionsModule,
        RecruitmentTaskModule,
        FormDesignModule,
        RubricModule,
        ReviewModule,
        RankingModule,
        AssignmentModule,
        TeamsModule,
        WishesModule,
        MailTemplatesModule,
        OutboxModule,
        PlacementModule,
        SetUpModule,
        NotesModule,
        HomeModule,
        DemoModule,
      ],
    };
  }
}
