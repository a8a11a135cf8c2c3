import { Injectable } from '@nestjs/common';
import type { Recommendation } from '@placet/contract/review/schemas.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { AnswerGate } from '../use-cases/answer-gate.ts';
import { ReadDesk } from '../use-cases/read-desk.ts';
import { SaveReview } from '../use-cases/save-review.ts';
import { SubmitReview } from '../use-cases/submit-review.ts';

export interface DemoReviewer {
  readonly actor: Actor;
  readonly accountId: string;
}

const recommendations: readonly Recommendation[] = ['offer', 'waitlist', 'reject'];

/** What is noted for the panel; a reviewer writes in their own language. */
const notes = [
  'Knows why testimony has to be handled with care, and says so with an example. Little experience in an office.',
  'Solid research, the languages we need. I would ask how they deal with pressure of time.',
  'Motivated, but the letter stays general: I could not find what draws them to this programme.',
  'Une candidature claire et précise. Le français écrit est excellent ; l’anglais serait à vérifier.',
] as const;

/** What the demo's reviewers do, by the use cases that serve everybody; who is to judge what is written down for them. */
@Injectable()
export class DemoReviews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: AnswerGate,
    private readonly desk: ReadDesk,
    private readonly saving: SaveReview,
    private readonly submitting: SubmitReview,
  ) {}

  /** How a call is reviewed, and until when. */
  async settle(callSlug: string, { blind, due }: { blind: boolean; due: Temporal.Instant }): Promise<void> {
    await this.work.run({ kind: 'system', job: 'demo' }, (tx) =>
      tx.query('UPDATE call SET review_blind = $2, review_due_at = $3 WHERE slug = $1', [
        callSlug,
        blind,
        due.toString(),
      ]),
    );
  }

  /** @returns the assignment */
  async assign(by: Actor, applicationId: string, { accountId }: DemoReviewer): Promise<string> {
    return this.work.run({ kind: 'system', job: 'demo' }, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by)
         SELECT a.call_id, a.id, $2, (SELECT max(sequence) FROM submission s WHERE s.application_id = a.id), 'hand', $3, $4
         FROM application a WHERE a.id = $1 RETURNING id`,
        [applicationId, accountId, tx.now.toString(), auditedActor(by)],
      );
      return row?.id ?? '';
    });
  }

  /** As far as they got: they said there is no conflict, began, or submitted. The application, number `of`, and the reviewer, number `by`, vary what they think. */
  async judge(
    { actor }: DemoReviewer,
    id: string,
    far: 'cleared' | 'begun' | 'submitted',
    of: number,
    by: number,
  ): Promise<void> {
    await this.gate.clear(actor, id);
    if (far === 'cleared') return;
    const { rubric } = await this.desk.run(actor, id);
    const taste = of + by;
    // Around the upper middle of the scale, as people score; some applications are better, and some reviewers severer.
    const merit = 0.45 + 0.13 * ((of * 3) % 4) - 0.08 * (by % 3);
    const criteria = (rubric?.criteria ?? []).slice(0, far === 'begun' ? 2 : undefined);
    const scores = Object.fromEntries(
      criteria.map(({ key, scale }, place) => {
        const wanted = Math.round((scale.length - 1) * (merit + 0.12 * (((of + 2 * by + 3 * place) % 5) / 2 - 1)));
        return [key, scale[Math.max(0, Math.min(scale.length - 1, wanted))]?.value ?? 0];
      }),
    );
    const content = {
      scores,
      comment: notes[taste % notes.length] ?? '',
      recommendation: far === 'begun' ? null : (recommendations[merit > 0.65 ? 0 : merit > 0.45 ? 1 : 2] ?? null),
      confidence: far === 'begun' ? null : 1 + (taste % 3),
    };
    const { revision } = await this.saving.run(actor, id, { revision: 0, active: 300 + 97 * (taste % 9), ...content });
    if (far === 'submitted') await this.submitting.run(actor, id, revision);
  }
}
