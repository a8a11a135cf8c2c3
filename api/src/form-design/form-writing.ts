import { isDeepStrictEqual } from 'node:util';
import type { FormChangedMeanwhile } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { DesignedForms, type StoredForm } from './data/designed-forms.ts';

/** The one way to the draft version of a call's form for whatever changes it: nobody writes over what they have not seen. */
@Injectable()
export class FormWriting {
  constructor(private readonly forms: DesignedForms) {}

  /**
   * Stores the definition over `revision`. If another version is stored that says the same, this is a request whose first answer got lost.
   * @throws Problem `form.changed_meanwhile` with the stored version
   */
  async write(tx: Transaction, callId: string, revision: number, definition: FormDefinition): Promise<StoredForm> {
    const stored = await this.hold(tx, callId);
    if ((stored?.revision ?? 0) !== revision) {
      if (stored && isDeepStrictEqual(stored.definition, definition)) return stored;
      throw await this.changedMeanwhile(tx, callId, stored);
    }
    const saved = await this.forms.save(tx, callId, definition, revision);
    if (!stored) {
      const subject = { type: 'call', id: callId } as const;
      await tx.audit({ subject, type: 'call.form_begun', data: { versionId: saved.id } });
    }
    return saved;
  }

  /**
   * The draft version, held; null when there is none to have seen.
   * @throws Problem `form.changed_meanwhile` when it is not the one that was seen
   */
  async seen(tx: Transaction, callId: string, revision: number): Promise<StoredForm | null> {
    const stored = await this.hold(tx, callId);
    if ((stored?.revision ?? 0) !== revision) throw await this.changedMeanwhile(tx, callId, stored);
    return stored;
  }

  private async hold(tx: Transaction, callId: string): Promise<StoredForm | null> {
    await this.forms.call(tx, callId, 'change');
    return this.forms.draft(tx, callId);
  }

  private async changedMeanwhile(tx: Transaction, callId: string, draft: StoredForm | null): Promise<Problem> {
    const shown = draft ?? (await this.forms.inForce(tx, await this.forms.call(tx, callId)));
    const context: FormChangedMeanwhile = {
      definition: shown?.definition ?? { sections: [] },
      revision: draft?.revision ?? 0,
      savedAt: shown?.savedAt?.toString() ?? null,
      savedBy: shown?.savedBy ?? null,
    };
    return new Problem('form.changed_meanwhile', { context });
  }
}
