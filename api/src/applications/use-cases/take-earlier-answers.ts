import type { EarlierApplication } from '@placet/contract/applications/earlier-answers-routes.ts';
import type { FormAnswers, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { checkDraft } from '@placet/contract/forms/draft.ts';
import { countAnswers, earlierAnswers } from '@placet/contract/forms/earlier-answers.ts';
import { mergeAnswers } from '@placet/contract/forms/flags.ts';
import type { Section } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { readOwnApplications } from '../data/application-record.ts';
import { answersOf, Drafts, partsOf, type StoredDraft } from '../data/drafts.ts';
import { FormVersions } from '../data/form-versions.ts';
import { Submissions } from '../data/submissions.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { editRefusal } from '../domain/editing.ts';

/** As many earlier applications as are offered. */
const offered = 5;

/** What somebody answered in an earlier application, taken over into a draft where it has no answer yet. */
@Injectable()
export class TakeEarlierAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly forms: FormVersions,
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
  ) {}

  /** Those whose answers would fill something; none for what is no draft any more. */
  list(actor: Actor, id: string): Promise<{ earlier: EarlierApplication[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      if (application.state !== 'draft') return { earlier: [] };
      const stored = await this.drafts.read(tx, application);
      const earlier: EarlierApplication[] = [];
      for (const one of await this.sentBefore(tx, application)) {
        const answers = countAnswers(await this.fitting(tx, one, application, stored));
        if (answers > 0 && one.submittedAt)
          earlier.push({
            ...{ id: one.id, number: one.number, call: { name: one.call.name }, answers },
            submittedAt: one.submittedAt.toString(),
          });
      }
      return { earlier };
    });
  }

  /** @throws Problem `not_found` for what is not one's own or was never sent, and as saving a section does */
  take(actor: Actor, id: string, from: string): Promise<{ answers: number; sections: string[] }> {
    return this.unitOfWork.run(actor, async (tx) => {
      // Nobody saves a section meanwhile: what is typed is never replaced.
      const application = await this.access.find(tx, id, 'application.edit', 'change');
      if (application.state !== 'draft') throw new Problem('application.not_editable');
      const earlier = (await this.sentBefore(tx, application)).find((one) => one.id === from);
      if (!earlier) throw notFound();
      const stored = await this.drafts.read(tx, application);
      const taken = await this.fitting(tx, earlier, application, stored);
      const { definition } = await this.forms.get(tx, application.formVersionId);
      for (const section of definition.sections) {
        const more = taken[section.key];
        if (more) await this.save(tx, application, section, more, stored.get(section.key));
      }
      return { answers: countAnswers(taken), sections: Object.keys(taken) };
    });
  }

  private async sentBefore(tx: Transaction, { id, accountId }: ApplicationRecord): Promise<ApplicationRecord[]> {
    const own = await readOwnApplications(tx, accountId);
    return own.filter((one) => one.id !== id && one.submittedAt !== null).slice(0, offered);
  }

  private async fitting(
    tx: Transaction,
    earlier: ApplicationRecord,
    application: ApplicationRecord,
    stored: ReadonlyMap<string, StoredDraft>,
  ): Promise<FormAnswers> {
    const sent = await this.submissions.latest(tx, earlier);
    if (!sent) return {};
    const before = (await this.forms.get(tx, sent.formVersionId)).definition;
    const now = (await this.forms.get(tx, application.formVersionId)).definition;
    const { open, sensitive } = sent.answers;
    return earlierAnswers(
      { form: before, answers: mergeAnswers(open, sensitive) },
      { form: now, answers: answersOf(stored) },
    );
  }

  private async save(
    tx: Transaction,
    application: ApplicationRecord,
    section: Section,
    more: SectionAnswers,
    stored: StoredDraft | undefined,
  ): Promise<void> {
    const refusal = editRefusal(application, section.key, tx.now);
    if (refusal) throw new Problem(refusal.code, { context: refusal.context });
    const checked = checkDraft(section, { ...stored?.answers, ...more });
    if (!checked.ok) throw new Problem('draft.invalid', { issues: checked.issues });
    const parts = partsOf(section, checked.answers);
    if ((await this.drafts.save(tx, application, section.key, parts, stored?.revision ?? 0)) === null)
      throw new Problem('draft.conflict');
  }
}
