import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { LinkPurpose } from '@placet/contract/accounts/schemas.ts';
import { newToken, tokenHash } from '../access/session-cookie.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { MailLink } from './data/mail-link.entity.ts';
import { lastsFor, linkUrl, type LinkPayloads } from './domain/mailed-link.ts';

export interface NewLink<Purpose extends LinkPurpose> {
  readonly purpose: Purpose;
  readonly email: string;
  readonly accountId: string | null;
  /** Of the page it leads to. */
  readonly locale: Locale;
  readonly payload: LinkPayloads[Purpose];
}

export interface FoundLink<Purpose extends LinkPurpose = LinkPurpose> {
  readonly id: string;
  readonly purpose: Purpose;
  readonly email: string;
  readonly accountId: string | null;
  readonly payload: LinkPayloads[Purpose];
  readonly expiresAt: Temporal.Instant;
}

/**
 * Links in mails: single-use, short-lived, each for one purpose; only the hash of the token is kept. A new link does not void an
 * earlier one: otherwise anybody could keep the owner's from working by asking for another.
 */
@Injectable()
export class MailLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Makes a link; its address is told to nobody but the mail. */
  async issue<Purpose extends LinkPurpose>(
    tx: Transaction,
    { purpose, email, accountId, locale, payload }: NewLink<Purpose>,
  ): Promise<{ id: string; url: string; expiresAt: Temporal.Instant }> {
    const token = newToken();
    const expiresAt = tx.now.add(lastsFor(purpose));
    const { identifiers } = await tx.manager.insert(MailLink, {
      purpose,
      email,
      accountId,
      tokenHash: tokenHash(token),
      payload,
      createdAt: tx.now,
      expiresAt,
    });
    const id = (identifiers[0] as { id: string }).id;
    return { id, url: linkUrl(this.config.PUBLIC_URL, locale, purpose, token), expiresAt };
  }

  /**
   * The usable link of a token, left as it is.
   * @throws Problem `link.unknown` (also when it serves another purpose), `link.expired` or `link.used`
   */
  async read<Purpose extends LinkPurpose>(
    tx: Transaction,
    token: string,
    ...wanted: readonly Purpose[]
  ): Promise<FoundLink<Purpose>> {
    const link = await tx.manager.findOneBy(MailLink, { tokenHash: tokenHash(token) });
    const purpose = wanted.find((one) => one === link?.purpose);
    if (!link || purpose === undefined) throw new Problem('link.unknown');
    if (link.usedAt) throw new Problem('link.used');
    if (Temporal.Instant.compare(link.expiresAt, tx.now) <= 0) throw new Problem('link.expired');
    return {
      id: link.id,
      purpose,
      email: link.email,
      accountId: link.accountId,
      payload: link.payload as LinkPayloads[Purpose],
      expiresAt: link.expiresAt,
    };
  }

  /** The same, and used up. Of two at once one gets `link.used`. A rollback leaves the link usable. */
  async use<Purpose extends LinkPurpose>(
    tx: Transaction,
    token: string,
    purpose: Purpose,
  ): Promise<FoundLink<Purpose>> {
    await tx.query('SELECT 1 FROM mail_link WHERE token_hash = $1 FOR UPDATE', [tokenHash(token)]);
    const link = await this.read(tx, token, purpose);
    await tx.manager.update(MailLink, { id: link.id }, { usedAt: tx.now });
    return link;
  }

  /** Voids what could still sign in to an account or change it, once its password or address is another. */
  async voidFor(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE mail_link SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL
         AND purpose IN ('sign_in', 'password_reset', 'email_change')`,
      [accountId, tx.now.toString()],
    );
  }
}
