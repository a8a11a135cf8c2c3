import { Module } from '@nestjs/common';
import { DesignedForms } from './data/designed-forms.ts';
import { FormDesignController } from './form-design.controller.ts';
import { FormPublication } from './form-publication.ts';
import { FormWriting } from './form-writing.ts';
import { MoveDrafts } from './moving/move-drafts.ts';
import { MovedDrafts } from './moving/moved-drafts.ts';
import { QuestionLibraryController } from './question-library.controller.ts';
import { ChangeDesignedForm } from './use-cases/change-designed-form.ts';
import { ExchangeForm } from './use-cases/exchange-form.ts';
import { KeepQuestions } from './use-cases/keep-questions.ts';
import { ReadDesignedForm } from './use-cases/read-designed-form.ts';
import { ReadFormChanges } from './use-cases/read-form-changes.ts';
import { ReadFormVersions } from './use-cases/read-form-versions.ts';

/** Writing the forms of calls: versions, publication, files, the library of questions. */
@Module({
  controllers: [FormDesignController, QuestionLibraryController],
  providers: [
    DesignedForms,
    FormPublication,
    FormWriting,
    MoveDrafts,
    MovedDrafts,
    ReadDesignedForm,
    ChangeDesignedForm,
    ReadFormChanges,
    ReadFormVersions,
    ExchangeForm,
    KeepQuestions,
  ],
  exports: [FormPublication],
})
export class FormDesignModule {}
