import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { EligibilityQuestions } from '@placet/contract/calls/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { toCallSummary } from '../data/call-mapping.ts';
import { publishedCall } from '../data/calls.queries.ts';

/** The questions of a call's eligibility check; its rules stay here. @throws Problem `not_found` */
@Injectable()
export class ReadEligibility {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, slug: string, locale: Locale): Promise<EligibilityQuestions> {
    return this.work.read(actor, async (tx) => {
      const row = await publishedCall(tx, slug);
      if (!row) throw notFound();
      const { name, phase, textLocale } = toCallSummary(row, locale, tx.now);
      return {
        call: { slug, name, phase, textLocale },
        intro: row.eligibility.intro ?? null,
        questions: row.eligibility.questions,
      };
    });
  }
}
