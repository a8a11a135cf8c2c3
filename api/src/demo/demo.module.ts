import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CallsModule } from '../calls/calls.module.ts';
import { ContentModule } from '../content/content.module.ts';
import { CoordinationModule } from '../coordination/coordination.module.ts';
import { DecisionsModule } from '../decisions/decisions.module.ts';
import { DiscussionModule } from '../discussion/discussion.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { HomeModule } from '../home/home.module.ts';
import { NotesModule } from '../notes/notes.module.ts';
import { ReferencesModule } from '../references/references.module.ts';
import { ScreeningModule } from '../screening/screening.module.ts';
import { AssignmentModule } from '../assignment/assignment.module.ts';
import { RecruitmentTaskModule } from '../recruitment-task/recruitment-task.module.ts';
import { ReviewModule } from '../review/review.module.ts';
import { RubricModule } from '../rubric/rubric.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { DemoData } from './demo-data.ts';
import { ApplicantStory } from './history/applicant-story.ts';
import { DecisionStory } from './history/decision-story.ts';
import { DemoHistory } from './history/demo-history.ts';
import { ReviewStory } from './history/review-story.ts';
import { TaskStory } from './history/task-story.ts';
import { PlacementStory } from './history/placement-story.ts';
import { WishStory } from './history/wish-story.ts';
import { PlacementModule } from '../placement/placement.module.ts';
import { WishesModule } from '../wishes/wishes.module.ts';
import { RefereeStory } from './history/referee-story.ts';

/** Fills a new installation with an invented organisation, to look around in. Each feature brings its own part. */
@Module({
  imports: [
    AccountsModule,
    ApplicationsModule,
    CallsModule,
    ContentModule,
    CoordinationModule,
    DecisionsModule,
    DiscussionModule,
    DocumentsModule,
    ReferencesModule,
    ScreeningModule,
    ReviewModule,
    AssignmentModule,
    RubricModule,
    RecruitmentTaskModule,
    TeamsModule,
    WishesModule,
    PlacementModule,
    NotesModule,
    HomeModule,
  ],
  providers: [
    DemoData,
    DemoHistory,
    ApplicantStory,
    DecisionStory,
    TaskStory,
    WishStory,
    PlacementStory,
    RefereeStory,
    ReviewStory,
  ],
})
export class DemoModule {}
