import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pick } from '@placet/contract';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { Post, type ComposedMail } from '../messages/post.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { formatInstant } from '../platform/i18n/when.ts';
import type { Reminded } from './data/rankings.queries.ts';

type Addressee = Pick<ApplicationRecord, 'id' | 'number' | 'accountId' | 'applicant' | 'locale' | 'call'>;

/** Writes the mails about wishes and rankings. */
@Injectable()
export class WishMails {
  constructor(
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The mail that asks, as it would leave now. */
  compose(tx: Transaction, to: Addressee, until: Temporal.Instant): Promise<ComposedMail> {
    return this.post.compose(tx, { ...this.addressed(to, until), template: 'wishes_asked' });
  }

  put(tx: Transaction, mail: ComposedMail): Promise<void> {
    return this.post.put(tx, mail);
  }

  remind(tx: Transaction, to: Addressee, until: Temporal.Instant): Promise<void> {
    return this.post.send(tx, { ...this.addressed(to, until), template: 'wishes_reminder' });
  }

  remindSupervisor(
    tx: Transaction,
    { accountId, email, name, locale, call, timeZone, needs, until }: Reminded,
  ): Promise<void> {
    return this.post.send(tx, {
      ...{ template: 'candidates_reminder', locale, to: email, accountId },
      data: {
        ...{ name, call: pick(call, locale), needs },
        deadline: until && formatInstant(until, timeZone, locale),
        link: `${this.config.PUBLIC_URL}/${locale}/my-teams`,
      },
    });
  }

  private addressed({ id, number, accountId, applicant, locale, call }: Addressee, until: Temporal.Instant) {
    const link = `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}/wishes`;
    const deadline = formatInstant(until, call.timeZone, locale);
    const name = applicant.addressName ?? applicant.name;
    const data = { name, call: pick(call.name, locale), number, deadline, link };
    return { locale, to: applicant.email, accountId, applicationId: id, data };
  }
}

/** Stands for exactly these mails to exactly these people. */
export function fingerprintOf(mails: readonly ComposedMail[]): string {
  const parts = mails.map(({ to, locale, applicationId, rendered, instead }) => [
    ...[to, locale, applicationId, rendered.subject, rendered.text, instead?.subject ?? null, instead?.text ?? null],
  ]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
