import { Injectable } from '@nestjs/common';
import type { ReviewerSettings } from '@placet/contract/assignment/schemas.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { KeepReviewers } from '../use-cases/keep-reviewers.ts';
import { RemindReviewers } from '../use-cases/remind-reviewers.ts';

/** Who reviews in the demo's calls, by the use cases that serve everybody. */
@Injectable()
export class DemoReviewers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviewers: KeepReviewers,
    private readonly reminders: RemindReviewers,
  ) {}

  async invite(
    actor: Actor,
    slug: string,
    people: readonly { readonly reviewer: AccountActor; readonly brings: ReviewerSettings }[],
    reminderDays: readonly number[],
  ): Promise<void> {
    const [call] = await this.work.read(actor, (tx) =>
      tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]),
    );
    if (!call) throw new Error(`the demo has no call ${slug}`);
    for (const { reviewer, brings } of people) await this.reviewers.save(actor, call.id, reviewer.accountId, brings);
    await this.reminders.rules(actor, call.id, reminderDays);
  }
}
