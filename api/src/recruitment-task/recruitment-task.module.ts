import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { DemoTasks } from './demo/demo-tasks.ts';
import { JudgedTasks } from './judged-tasks.ts';
import { MaterialsController } from './materials.controller.ts';
import { OwnTasks } from './own-tasks.ts';
import { TaskData } from './task-data.ts';
import { TaskMails } from './task-mails.ts';
import { TaskReviewsController } from './task-reviews.controller.ts';
import { TasksController } from './tasks.controller.ts';
import { TaskUploads } from './task-uploads.ts';
import { AnswerTask } from './use-cases/answer-task.ts';
import { ChangeSentTask } from './use-cases/change-sent.ts';
import { JudgeTasks } from './use-cases/judge-tasks.ts';
import { KeepMaterials } from './use-cases/keep-materials.ts';
import { KeepTasks } from './use-cases/keep-tasks.ts';
import { ListTasks } from './use-cases/list-tasks.ts';
import { OpenMaterial } from './use-cases/open-material.ts';
import { ScoreTask } from './use-cases/score-task.ts';
import { SendTask } from './use-cases/send-task.ts';
import { SetUpTask } from './use-cases/set-up-task.ts';

/** The recruitment task of a call: set up, sent to the shortlisted, answered in their time, scored blind. */
@Module({
  imports: [AccountsModule, ApplicationsModule, DocumentsModule],
  controllers: [TasksController, MaterialsController, TaskReviewsController],
  providers: [
    AnswerTask,
    ChangeSentTask,
    DemoTasks,
    JudgedTasks,
    JudgeTasks,
    KeepMaterials,
    KeepTasks,
    ListTasks,
    OpenMaterial,
    OwnTasks,
    ScoreTask,
    SendTask,
    SetUpTask,
    TaskData,
    TaskMails,
    TaskUploads,
  ],
  exports: [DemoTasks],
})
export class RecruitmentTaskModule {}
