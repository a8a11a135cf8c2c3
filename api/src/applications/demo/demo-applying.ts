import type { Locale } from '@placet/contract';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { EndApplications } from '../use-cases/end-applications.ts';
import { SaveSection } from '../use-cases/save-section.ts';
import { StartApplication } from '../use-cases/start-application.ts';
import { SubmitApplication } from '../use-cases/submit-application.ts';
import { WithdrawApplication } from '../use-cases/withdraw-application.ts';

/** What the demo's applicants do, by the use cases that serve everybody. */
@Injectable()
export class DemoApplying {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly starting: StartApplication,
    private readonly saving: SaveSection,
    private readonly submitting: SubmitApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly ending: EndApplications,
  ) {}

  async start(actor: Actor, call: string, locale: Locale): Promise<string> {
    const { id } = await this.starting.run(actor, { call, locale });
    return id;
  }

  /** Sections that were not saved before. */
  async fill(actor: Actor, id: string, sections: FormAnswers): Promise<void> {
    for (const [key, answers] of Object.entries(sections))
      await this.saving.run(actor, id, key, { answers, revision: 0 });
  }

  async send(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => this.submitting.submit(tx, id));
  }

  withdraw(actor: Actor, id: string): Promise<void> {
    return this.withdrawing.run(actor, id);
  }

  /** What time brings: active periods and repairs end. */
  letTimePass(): Promise<void> {
    return this.ending.run();
  }
}
