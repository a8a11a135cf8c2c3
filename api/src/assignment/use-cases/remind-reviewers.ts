import { Inject, Injectable, Logger } from '@nestjs/common';
import { pick } from '@placet/contract';
import type { RemindersSent } from '@placet/contract/assignment/schemas.ts';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor, SystemActor } from '../../platform/database/actor.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import { Problem } from '../../platform/http/problem.ts';
import { formatInstant } from '../../platform/i18n/when.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import {
  keepReminder,
  readReminded,
  readRules,
  setReminderDays,
  unreminded,
  type Rule,
} from '../data/reminders.queries.ts';
import { speaksNow } from '../domain/reminder.ts';
import { findReviewCall } from '../review-calls.ts';

const keeper: SystemActor = { kind: 'system', job: 'review-reminders' };

/** Reminds reviewers of what they have open: by hand, and by the rules of the call, each once for a deadline. */
@Injectable()
export class RemindReviewers {
  private readonly logger = new Logger('review reminders');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
    jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.every('review-reminders', 300, () => this.run());
  }

  send(actor: Actor, callId: string, reviewers: readonly string[]): Promise<RemindersSent> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      // Two who press at the same moment write once.
      await holdChain(tx, { type: 'call', id: callId });
      const wanted = [...new Set(reviewers)];
      const written: string[] = [];
      for (const id of wanted) if (await this.remind(tx, callId, id, null)) written.push(id);
      if (written.length > 0) await this.keep(tx, callId, written, null);
      return { sent: written.length, skipped: wanted.length - written.length };
    });
  }

  /** @throws Problem `reminder.no_deadline` */
  rules(actor: Actor, callId: string, days: readonly number[]): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { dueAt } = await findReviewCall(tx, callId, 'review.assign');
      if (dueAt === null && days.length > 0) throw new Problem('reminder.no_deadline');
      await setReminderDays(tx, callId, days);
      await tx.audit({
        subject: { type: 'call', id: callId },
        type: 'call.review_reminders_set',
        data: { days: [...new Set(days)].toSorted((a, b) => a - b) },
      });
    });
  }

  /** What the rules ask for now: one transaction a person, so that whatever one fails with keeps no other from theirs. */
  async run(): Promise<void> {
    for (const { rule, reviewers } of await this.unitOfWork.read(keeper, (tx) => this.due(tx)))
      for (const id of reviewers)
        try {
          await this.unitOfWork.run(keeper, async (tx) => {
            await holdChain(tx, { type: 'call', id: rule.callId });
            if (await this.remind(tx, rule.callId, id, rule)) await this.keep(tx, rule.callId, [id], rule.days);
          });
        } catch (err) {
          this.logger.error({ err, callId: rule.callId }, 'a reviewer could not be reminded; it is tried again');
        }
  }

  private async due(tx: Transaction): Promise<{ rule: Rule; reviewers: string[] }[]> {
    const due: { rule: Rule; reviewers: string[] }[] = [];
    for (const rule of await readRules(tx))
      if (speaksNow(rule.days, rule.dueAt.toTemporalInstant(), rule.timeZone, tx.now))
        due.push({ rule, reviewers: await unreminded(tx, rule) });
    return due;
  }

  private async remind(tx: Transaction, callId: string, accountId: string, rule: Rule | null): Promise<boolean> {
    return asSystem(tx, 'review-reminders', async (system) => {
      const to = await readReminded(system, callId, accountId);
      if (!to || !(await keepReminder({ ...system, actor: tx.actor }, callId, accountId, rule))) return false;
      const { email, name, locale, call, timeZone, dueAt, open } = to;
      await this.post.send(system, {
        ...{ template: 'review_reminder', locale, to: email, accountId },
        data: {
          ...{ name, call: pick(call, locale), reviews: open },
          deadline: dueAt && formatInstant(dueAt.toTemporalInstant(), timeZone, locale),
          link: `${this.config.PUBLIC_URL}/${locale}/review`,
        },
      });
      return true;
    });
  }

  private keep(tx: Transaction, callId: string, accountIds: readonly string[], days: number | null): Promise<void> {
    const data = { accountIds, days };
    return tx.audit({ subject: { type: 'call', id: callId }, type: 'call.reviewers_reminded', data });
  }
}
