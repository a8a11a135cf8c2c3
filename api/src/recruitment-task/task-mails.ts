import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pick } from '@placet/contract';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { Post, type ComposedMail } from '../messages/post.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { formatInstant } from '../platform/i18n/when.ts';
import type { Terms } from './domain/time.ts';
import { durationText } from './words.ts';

type Addressee = Pick<ApplicationRecord, 'id' | 'number' | 'accountId' | 'applicant' | 'locale' | 'call'>;

/** Writes the mails about a task. None of them says what it asks. */
@Injectable()
export class TaskMails {
  constructor(
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The mail that sends the task, as it would leave now. */
  compose(tx: Transaction, to: Addressee, terms: Terms): Promise<ComposedMail> {
    const { data, ...mail } = this.addressed(to);
    const opens = formatInstant(terms.opensAt, to.call.timeZone, to.locale);
    return this.post.compose(tx, {
      ...mail,
      template: 'task_sent',
      data: { ...data, opens, ...this.times(to, terms) },
    });
  }

  put(tx: Transaction, mail: ComposedMail): Promise<void> {
    return this.post.put(tx, mail);
  }

  remind(tx: Transaction, to: Addressee, terms: Terms): Promise<void> {
    const { data, ...mail } = this.addressed(to);
    return this.post.send(tx, { ...mail, template: 'task_reminder', data: { ...data, ...this.times(to, terms) } });
  }

  changed(tx: Transaction, to: Addressee, terms: Terms): Promise<void> {
    const { data, ...mail } = this.addressed(to);
    return this.post.send(tx, { ...mail, template: 'task_changed', data: { ...data, ...this.times(to, terms) } });
  }

  withdrawn(tx: Transaction, to: Addressee): Promise<void> {
    return this.post.send(tx, { ...this.addressed(to), template: 'task_withdrawn' });
  }

  handedIn(tx: Transaction, to: Addressee, at: Temporal.Instant, lateSeconds: number | null): Promise<void> {
    const { data, ...mail } = this.addressed(to);
    const late = lateSeconds === null ? null : durationText(lateSeconds, to.locale);
    const handed_in_on = formatInstant(at, to.call.timeZone, to.locale);
    return this.post.send(tx, { ...mail, template: 'task_handed_in', data: { ...data, handed_in_on, late } });
  }

  private times(
    { call, locale }: Addressee,
    { closesAt, minutes }: Terms,
  ): { deadline: string; time_allowed: string | null } {
    return {
      deadline: formatInstant(closesAt, call.timeZone, locale),
      time_allowed: minutes === null ? null : durationText(minutes * 60, locale),
    };
  }

  private addressed({ id, number, accountId, applicant, locale, call }: Addressee) {
    const link = `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}/task`;
    const name = applicant.addressName ?? applicant.name;
    const data = { name, call: pick(call.name, locale), number, link };
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
