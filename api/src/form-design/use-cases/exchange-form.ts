import { formDocument, formSchemaPath, type FormDocument } from '@placet/contract/forms/design/form-design.ts';
import type { FormSaved } from '@placet/contract/form-design/schemas.ts';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { foundIssues } from '../../platform/http/parse-input.ts';
import { Problem } from '../../platform/http/problem.ts';
import { DesignedForms } from '../data/designed-forms.ts';
import { FormWriting } from '../form-writing.ts';
import { savedOf } from '../mappers.ts';

/** Forms as files, from one call or installation to another. What is exported and imported again is the same form. */
@Injectable()
export class ExchangeForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: DesignedForms,
    private readonly writing: FormWriting,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As it is being written, else as it is in force. */
  export(actor: Actor, callId: string): Promise<{ fileName: string; document: FormDocument }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await this.forms.call(tx, callId);
      const form = (await this.forms.draft(tx, callId)) ?? (await this.forms.inForce(tx, call));
      return {
        fileName: `form-${call.slug}.json`,
        document: {
          $schema: this.config.PUBLIC_URL + formSchemaPath,
          format: 'placet.form/1',
          sections: form?.definition.sections ?? [],
        },
      };
    });
  }

  /** Becomes the draft version. @throws Problem `form.import_invalid` with each place that is wrong | `form.changed_meanwhile` */
  import(actor: Actor, callId: string, revision: number, document: unknown): Promise<FormSaved> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.forms.call(tx, callId);
      const read = formDocument.safeParse(document, { reportInput: true });
      if (!read.success) throw new Problem('form.import_invalid', { issues: foundIssues(read.error).slice(0, 100) });
      const { sections } = read.data;
      const saved = await this.writing.write(tx, callId, revision, { sections });
      await tx.audit({
        subject: { type: 'call', id: callId },
        type: 'call.form_imported',
        data: {
          versionId: saved.id,
          sections: sections.length,
          questions: sections.reduce((sum, { questions }) => sum + questions.length, 0),
        },
      });
      return savedOf(saved);
    });
  }
}
