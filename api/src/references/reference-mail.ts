import { Inject, Injectable } from '@nestjs/common';
import { pick, type Locale } from '@placet/contract';
import { newToken, tokenHash } from '../access/session-cookie.ts';
import { Post } from '../messages/post.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { formatInstant } from '../platform/i18n/when.ts';
import type { AskedReference, ReferenceRecord } from './data/reference-record.ts';
import type { RequestFacts } from './data/request-facts.ts';

/** Mails to the applicant about one of their references. */
type ToApplicant = 'reference_received' | 'reference_declined' | 'reference_expired' | 'reference_bounced';

/** Every mail about references, to the referee and to the applicant. */
@Injectable()
export class ReferenceMail {
  constructor(
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks or reminds the referee, with a link of this mail's own: only its hash is kept. */
  async toReferee(
    tx: Transaction,
    template: 'reference_request' | 'reference_reminder',
    reference: AskedReference,
    facts: RequestFacts,
  ): Promise<void> {
    const { name, email, locale } = reference.referee;
    const token = newToken();
    await tx.query('INSERT INTO reference_link (token_hash, reference_id, created_at) VALUES ($1, $2, $3)', [
      tokenHash(token),
      reference.id,
      tx.now.toString(),
    ]);
    await this.post.send(tx, {
      template,
      locale,
      to: email,
      accountId: null,
      applicationId: facts.applicationId,
      referenceId: reference.id,
      data: {
        referee: name,
        applicant: facts.applicantName,
        organisation: organisationName(facts, locale),
        call: pick(facts.call.name, locale, facts.organisation.defaultLocale),
        link: `${this.config.PUBLIC_URL}/${locale}/reference#${token}`,
        deadline: formatInstant(reference.expiresAt, facts.call.timeZone, locale),
      },
    });
  }

  /** Thanks the referee, or says that nothing is needed any more: no link. */
  async closing(
    tx: Transaction,
    template: 'reference_thanks' | 'reference_ended',
    { id, referee }: ReferenceRecord,
    facts: RequestFacts,
  ): Promise<void> {
    await this.post.send(tx, {
      template,
      locale: referee.locale,
      to: referee.email,
      accountId: null,
      applicationId: facts.applicationId,
      referenceId: id,
      data: {
        referee: referee.name,
        applicant: facts.applicantName,
        organisation: organisationName(facts, referee.locale),
      },
    });
  }

  /** Tells the applicant what became of a reference, with the page where they can act on it. */
  async toApplicant(
    tx: Transaction,
    template: ToApplicant,
    { referee }: ReferenceRecord,
    facts: RequestFacts,
  ): Promise<void> {
    const { id, email, addressName, locale } = facts.account;
    await this.post.send(tx, {
      template,
      locale,
      to: email,
      accountId: id,
      applicationId: facts.applicationId,
      data: {
        name: addressName,
        referee: referee.name,
        address: referee.email,
        call: pick(facts.call.name, locale, facts.organisation.defaultLocale),
        link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${facts.applicationId}`,
      },
    });
  }
}

function organisationName({ organisation }: RequestFacts, locale: Locale): string {
  return pick(organisation.name, locale, organisation.defaultLocale);
}
