import { isDeepStrictEqual } from 'node:util';
import type { saveSection, sectionSaved } from '@placet/contract/applications/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import { checkDraft } from '@placet/contract/forms/draft.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { Drafts, partsOf } from '../data/drafts.ts';
import { FormVersions } from '../data/form-versions.ts';
import { editRefusal, formRefusal } from '../domain/editing.ts';

type Save = z.infer<typeof saveSection>;
type Saved = z.infer<typeof sectionSaved>;

/** Saves one section as it is, valid or not, unless somebody saved another version meanwhile. */
@Injectable()
export class SaveSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly forms: FormVersions,
    private readonly drafts: Drafts,
  ) {}

  run(actor: Actor, id: string, key: string, { answers, revision, form }: Save): Promise<Saved> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.edit', 'share');
      const changed = formRefusal(application, form);
      if (changed) throw new Problem(changed.code, { context: changed.context });
      const { definition } = await this.forms.get(tx, application.formVersionId);
      const section = definition.sections.find((one) => one.key === key);
      if (!section) throw notFound();
      const refusal = editRefusal(application, key, tx.now);
      if (refusal) throw new Problem(refusal.code, { context: refusal.context });
      const checked = checkDraft(section, answers);
      if (!checked.ok) throw new Problem('draft.invalid', { issues: checked.issues });
      const saved = await this.drafts.save(tx, application, key, partsOf(section, checked.answers), revision);
      if (saved !== null) return { revision: saved, savedAt: tx.now.toString() };
      return this.resolve(tx, application, key, checked.answers);
    });
  }

  /**
   * Another version is stored. If it says the same, this is a request whose first answer got lost: it is saved.
   * @throws Problem `draft.conflict` with the stored version.
   */
  private async resolve(
    tx: Transaction,
    application: ApplicationRecord,
    key: string,
    answers: SectionAnswers,
  ): Promise<Saved> {
    const stored = (await this.drafts.read(tx, application, key)).get(key);
    if (stored && isDeepStrictEqual(stored.answers, answers))
      return { revision: stored.revision, savedAt: stored.savedAt.toString() };
    throw new Problem('draft.conflict', {
      context: {
        answers: stored?.answers ?? {},
        revision: stored?.revision ?? 0,
        savedAt: stored?.savedAt.toString() ?? null,
      },
    });
  }
}
