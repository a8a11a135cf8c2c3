import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AccessRecords } from './access-records.ts';
import { ApplicationAccess } from './application-access.ts';
import { ApplicationData } from './application-data.ts';
import { ApplicationRecordsController } from './application-records.controller.ts';
import { ApplicationsController } from './applications.controller.ts';
import { CopyPrinter } from './copy/copy-printer.ts';
import { CurrentAnswers } from './data/current-answers.ts';
import { Drafts } from './data/drafts.ts';
import { FormVersions } from './data/form-versions.ts';
import { Leftovers } from './data/leftovers.ts';
import { Submissions } from './data/submissions.ts';
import { DemoApplying } from './demo/demo-applying.ts';
import { EarlierAnswersController } from './earlier-answers.controller.ts';
import { FormChangesController } from './form-changes.controller.ts';
import { ApplicationPorts } from './ports.ts';
import { SentApplications } from './sent-applications.ts';
import { CheckApplication } from './use-cases/check-application.ts';
import { CopyApplication } from './use-cases/copy-application.ts';
import { DiscardApplication } from './use-cases/discard-application.ts';
import { EndApplications } from './use-cases/end-applications.ts';
import { LeaveBehind } from './use-cases/leave-behind.ts';
import { ListAccesses } from './use-cases/list-accesses.ts';
import { ListApplications } from './use-cases/list-applications.ts';
import { ListMessages } from './use-cases/list-messages.ts';
import { ReadAnswers } from './use-cases/read-answers.ts';
import { ReadApplication } from './use-cases/read-application.ts';
import { ReadForm } from './use-cases/read-form.ts';
import { ReadReceipt } from './use-cases/read-receipt.ts';
import { SaveSection } from './use-cases/save-section.ts';
import { StartApplication } from './use-cases/start-application.ts';
import { SubmitApplication } from './use-cases/submit-application.ts';
import { TakeEarlierAnswers } from './use-cases/take-earlier-answers.ts';
import { WithdrawApplication } from './use-cases/withdraw-application.ts';

/** Applications: drafts, sending, what their owner sees of them. Others use what is exported. */
@Module({
  imports: [AccountsModule],
  controllers: [ApplicationsController, EarlierAnswersController, FormChangesController, ApplicationRecordsController],
  providers: [
    DemoApplying,
    ApplicationAccess,
    ApplicationPorts,
    AccessRecords,
    ApplicationData,
    SentApplications,
    FormVersions,
    Drafts,
    Leftovers,
    Submissions,
    CurrentAnswers,
    StartApplication,
    ListApplications,
    ReadApplication,
    ReadForm,
    ReadAnswers,
    SaveSection,
    LeaveBehind,
    TakeEarlierAnswers,
    CheckApplication,
    SubmitApplication,
    ReadReceipt,
    CopyApplication,
    CopyPrinter,
    ListMessages,
    ListAccesses,
    WithdrawApplication,
    DiscardApplication,
    EndApplications,
  ],
  exports: [DemoApplying, ApplicationAccess, ApplicationPorts, AccessRecords, SentApplications],
})
export class ApplicationsModule {}
