import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pick, type LocalizedText } from '@placet/contract';
import type { DecisionOutcome, RejectionFeedback, RejectionReason } from '@placet/contract/decisions/schemas.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { Post, type ComposedMail } from '../messages/post.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { formatInstant } from '../platform/i18n/when.ts';
import { periodText, reasonSentences } from './words.ts';

/** What the mail about a decision is made of. */
export interface Told {
  readonly outcome: DecisionOutcome;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly team: LocalizedText | null;
  readonly conditions: readonly LocalizedText[];
  readonly answerBy: Temporal.Instant | null;
  readonly reason: RejectionReason | null;
  readonly line: string;
  readonly feedback: RejectionFeedback;
}

/** The part of an application that its mails need. */
export type Addressee = Pick<ApplicationRecord, 'id' | 'number' | 'accountId' | 'applicant' | 'locale'> & {
  readonly call: Pick<ApplicationRecord['call'], 'name' | 'timeZone'>;
};

/** Writes the mails that tell applicants what was decided. */
@Injectable()
export class DecisionMails {
  constructor(
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The mail of a decision as it would leave now. */
  compose(tx: Transaction, to: Addressee, told: Told): Promise<ComposedMail> {
    const addressed = this.addressed(to);
    const { locale } = to;
    if (told.outcome === 'offer') {
      const { startsOn, endsOn, answerBy, team, conditions } = told;
      if (startsOn === null || endsOn === null || answerBy === null) throw new Error('an offer without its dates');
      const data = {
        ...addressed.data,
        period: periodText(startsOn, endsOn, locale),
        deadline: formatInstant(answerBy, to.call.timeZone, locale),
        team: team && pick(team, locale),
        conditions: conditions.length > 0 ? conditions.map((one) => `– ${pick(one, locale)}`).join('\n') : null,
      };
      return this.post.compose(tx, { ...addressed, template: 'released_offer', data });
    }
    if (told.outcome === 'waitlist')
      return this.post.compose(tx, { ...addressed, template: 'released_waitlist', data: addressed.data });
    const { reason, line } = feedbackOf(told);
    const data = {
      ...addressed.data,
      reason: reason && reasonSentences[locale][reason],
      line: line === '' ? null : line,
    };
    return this.post.compose(tx, { ...addressed, template: 'released_rejection', data });
  }

  send(tx: Transaction, mail: ComposedMail): Promise<void> {
    return this.post.put(tx, mail);
  }

  /** Where it goes, and what every mail about an application says. */
  addressed({ id, number, accountId, applicant, locale, call }: Addressee) {
    return {
      locale,
      to: applicant.email,
      accountId,
      applicationId: id,
      data: {
        name: applicant.addressName ?? applicant.name,
        call: pick(call.name, locale),
        number,
        link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}`,
      },
    };
  }
}

/** What of a rejection the person may know, as the call allows. */
export function feedbackOf({ reason, line, feedback }: Pick<Told, 'reason' | 'line' | 'feedback'>): {
  readonly reason: RejectionReason | null;
  readonly line: string;
} {
  return { reason: feedback === 'none' ? null : reason, line: feedback === 'comments' ? line : '' };
}

/** Stands for exactly this mail to exactly this address. */
export function fingerprintOf({ to, locale, rendered, instead }: ComposedMail): Buffer {
  const { subject, text } = rendered;
  const left = instead ? [instead.subject, instead.text] : [];
  return createHash('sha256')
    .update(JSON.stringify([to, locale, subject, text, ...left]))
    .digest();
}
