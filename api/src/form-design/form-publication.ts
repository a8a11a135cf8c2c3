import type { FormPublished } from '@placet/contract/form-design/schemas.ts';
import { checkDefinition } from '@placet/contract/forms/definition/check-definition.ts';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { DesignedForms, type CallOfForm, type StoredForm } from './data/designed-forms.ts';
import { countSubmitted } from './data/form-use.ts';
import { MoveDrafts } from './moving/move-drafts.ts';

/** What stands between a call's form and its publication, and how much of a form there is. */
export interface FormReadiness {
  readonly findings: readonly Finding[];
  readonly questions: number;
  readonly sections: number;
  /** The form as last written. */
  readonly definition: FormDefinition;
}

/** Puts forms in force. For the designer, and for whoever opens a call. */
@Injectable()
export class FormPublication {
  constructor(
    private readonly forms: DesignedForms,
    private readonly drafts: MoveDrafts,
  ) {}

  /** The draft version, or what is in force when there is none; a call without any form has one finding, `form.empty`. */
  async readFormReadiness(tx: Transaction, callId: string): Promise<FormReadiness> {
    const call = await this.forms.call(tx, callId);
    const form = (await this.forms.draft(tx, callId)) ?? (await this.forms.inForce(tx, call));
    const definition = form?.definition ?? { sections: [] };
    return {
      definition,
      findings: checkDefinition(definition, call.locales),
      sections: definition.sections.length,
      questions: definition.sections.reduce((sum, { questions }) => sum + questions.length, 0),
    };
  }

  /**
   * Publishes the draft version, if there is one; else what is in force stays so, as long as it still is in every language of the call.
   * @throws Problem `form.not_ready` with what has to be repaired
   */
  async publishForm(tx: Transaction, callId: string): Promise<FormPublished> {
    const call = await this.forms.call(tx, callId, 'change');
    const draft = await this.forms.draft(tx, callId);
    const inForce = await this.forms.inForce(tx, call);
    const form = draft ?? inForce;
    const findings = checkDefinition(form?.definition ?? { sections: [] }, call.locales);
    if (!form || findings.length > 0) throw new Problem('form.not_ready', { context: { findings } });
    if (draft) return this.replace(tx, call, draft, inForce);
    return published(form, { number: form.number, at: form.publishedAt ?? tx.now, replaced: false, draftsMoved: 0 });
  }

  /** Nobody begins, saves or sends an application to the call from here to the end of the transaction. */
  private async replace(
    tx: Transaction,
    call: CallOfForm,
    draft: StoredForm,
    inForce: StoredForm | null,
  ): Promise<FormPublished> {
    const draftsMoved = await this.drafts.hold(tx, call.id);
    const replaced = inForce !== null && (await countSubmitted(tx, inForce.id)) === 0;
    if (inForce) {
      await this.drafts.run(tx, {
        callId: call.id,
        from: inForce.definition,
        to: draft.definition,
        toId: draft.id,
      });
    }
    await tx.query('UPDATE call SET form_version_id = $2 WHERE id = $1', [call.id, draft.id]);
    if (replaced) await tx.query('DELETE FROM form_version WHERE id = $1', [inForce.id]);
    const [{ number } = { number: draft.number }] = await tx.query<{ number: number }>(
      `UPDATE form_version SET published_at = $2, frozen_at = $2, number =
         (SELECT coalesce(max(number), 0) + 1 FROM form_version WHERE call_id = $3 AND published_at IS NOT NULL)
       WHERE id = $1 RETURNING number`,
      [draft.id, tx.now.toString(), call.id],
    );
    await tx.audit({
      subject: { type: 'call', id: call.id },
      type: 'call.form_published',
      data: { versionId: draft.id, number, replaced: replaced ? inForce.id : null, draftsMoved },
    });
    return published(draft, { number, at: tx.now, replaced, draftsMoved });
  }
}

function published(
  { id }: StoredForm,
  facts: { number: number; at: Temporal.Instant; replaced: boolean; draftsMoved: number },
): FormPublished {
  const { at, ...rest } = facts;
  return { id, publishedAt: at.toString({ smallestUnit: 'millisecond' }), ...rest };
}
