import { Injectable } from '@nestjs/common';
import { pick, type Locale } from '@placet/contract';
import type { EligibilityResult } from '@placet/contract/calls/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import { checkEligibilityAnswers, evaluateEligibility } from '@placet/contract/forms/eligibility.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { publishedCall } from '../data/calls.queries.ts';
import { formContextOf } from '../form-context.ts';

/**
 * Says whether somebody with these answers may apply, with every reason; a reason against says what they can do. Stores nothing.
 * @throws Problem `not_found`, `request.invalid` with the answers to correct
 */
@Injectable()
export class CheckEligibility {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor, slug: string, answers: SectionAnswers, locale: Locale): Promise<EligibilityResult> {
    const { row, now } = await this.work.read(actor, async (tx) => ({
      row: await publishedCall(tx, slug),
      now: tx.now,
    }));
    if (!row) throw notFound();
    const context = formContextOf(
      { ...row, closesAt: row.closesAt?.toTemporalInstant() ?? null, teams: row.teams.map((team) => team.slug) },
      now,
    );
    const issues = checkEligibilityAnswers(row.eligibility, answers, context);
    if (issues.length > 0) {
      throw new Problem('request.invalid', {
        issues: issues.map((issue) => ({ ...issue, path: ['body', 'answers', ...issue.path.slice(1)] })),
      });
    }
    const { outcome, reasons } = evaluateEligibility(row.eligibility, answers, context);
    return {
      outcome,
      reasons: reasons.map((rule) => ({
        key: rule.key,
        outcome: rule.outcome,
        reason: pick(rule.reason, locale),
        whatYouCanDo: rule.outcome === 'eligible' ? null : pick(rule.whatYouCanDo, locale),
      })),
    };
  }
}
