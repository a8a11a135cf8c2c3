import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { Injectable } from '@nestjs/common';
import type { RefereeActor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { referencesOf } from '../data/reference-record.ts';
import { DeclineReference } from '../use-cases/decline-reference.ts';
import { KeepDeadlines } from '../use-cases/keep-deadlines.ts';
import { OpenReference } from '../use-cases/open-reference.ts';
import { SaveReferenceDraft } from '../use-cases/save-reference-draft.ts';
import { SubmitReference } from '../use-cases/submit-reference.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };

/** What the demo's referees do, by the use cases that serve everybody. */
@Injectable()
export class DemoReferees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenReference,
    private readonly saving: SaveReferenceDraft,
    private readonly submitting: SubmitReference,
    private readonly declining: DeclineReference,
    private readonly deadlines: KeepDeadlines,
  ) {}

  /** The referee in this place of an application, as their link makes them known. */
  async at(applicationId: string, position: number): Promise<RefereeActor> {
    const references = await this.unitOfWork.read(system, (tx) => referencesOf(tx, applicationId, 'none'));
    const reference = references.find((one) => one.position === position && one.state !== 'replaced');
    if (!reference) throw new Error('the demo names no such referee');
    return { kind: 'referee', referenceId: reference.id };
  }

  async open(referee: RefereeActor): Promise<void> {
    await this.opening.run(referee);
  }

  async save(referee: RefereeActor, answers: FormAnswers, applicantMaySee: boolean | null): Promise<number> {
    const { revision } = await this.saving.run(referee, { revision: 0, answers, applicantMaySee });
    return revision;
  }

  async give(referee: RefereeActor, revision: number): Promise<void> {
    await this.unitOfWork.run(referee, (tx) => this.submitting.submit(tx, { revision }));
  }

  async decline(referee: RefereeActor, reason: string): Promise<void> {
    await this.declining.run(referee, { reason });
  }

  /** What time brings: reminders, and the end of waiting. */
  letTimePass(): Promise<void> {
    return this.deadlines.run();
  }
}
