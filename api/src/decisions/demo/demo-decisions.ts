import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewDecision } from '@placet/contract/decisions/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { AnswerOffer } from '../use-cases/answer-offer.ts';
import { ReleaseDecisions } from '../use-cases/release-decisions.ts';
import { SendRelease } from '../use-cases/send-release.ts';
import { StageDecisions } from '../use-cases/stage-decisions.ts';

/** What the demo's coordinator decides and what applicants answer, by the use cases that serve everybody. */
@Injectable()
export class DemoDecisions {
  constructor(
    private readonly staging: StageDecisions,
    private readonly releases: ReleaseDecisions,
    private readonly sending: SendRelease,
    private readonly answers: AnswerOffer,
  ) {}

  async shortlist(actor: Actor, call: string, applications: string[]): Promise<void> {
    await this.staging.run(actor, call, { action: 'shortlist', applications });
  }

  async stage(actor: Actor, call: string, applications: string[], decision: NewDecision): Promise<void> {
    await this.staging.run(actor, call, { action: 'stage', applications, decision });
  }

  /** @returns the release, which waits for its time */
  async release(actor: Actor, call: string): Promise<string> {
    const { fingerprint } = await this.releases.preview(actor, call);
    const request = { key: randomUUID(), requestHash: Buffer.alloc(32) };
    return (await this.releases.release(actor, call, fingerprint, request)).id;
  }

  async send(releaseId: string): Promise<void> {
    await this.sending.run(releaseId);
  }

  async accept(applicant: Actor, applicationId: string): Promise<void> {
    await this.answers.accept(applicant, applicationId);
  }
}
