import { Module } from '@nestjs/common';
import { DesignedForms } from './data/designed-forms.ts';
import { FormPublication } from './form-publication.ts';
import { MoveDrafts } from './moving/move-drafts.ts';
import { MovedDrafts } from './moving/moved-drafts.ts';

/** Writing the forms of calls: versions, publication, files, the library of questions. */
@Module({
  providers: [DesignedForms, FormPublication, MoveDrafts, MovedDrafts],
  exports: [FormPublication],
})
export class FormDesignModule {}
