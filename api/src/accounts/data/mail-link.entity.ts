import type { LinkPurpose } from '@placet/contract/accounts/schemas.ts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn, uuidv7Key } from '../../platform/database/instant-column.ts';
import { Account } from './account.entity.ts';

/** What a link may be used for once, by whoever reads the mail. Only the token's hash is here. */
@Entity('mail_link')
@Unique('uq_mail_link_token_hash', ['tokenHash'])
@Check('ck_mail_link_purpose', `purpose IN ('confirmation', 'sign_in', 'password_reset', 'email_change', 'invitation')`)
@Check('ck_mail_link_email', 'email = lower(email)')
export class MailLink {
  @PrimaryColumn(uuidv7Key('pk_mail_link'))
  id!: string;

  @Column('text')
  purpose!: LinkPurpose;

  /** The address it was mailed to, and which using it proves. */
  @Column('text')
  email!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @Index('ix_mail_link_account')
  @ForeignKey(() => Account, { name: 'fk_mail_link_account', onDelete: 'CASCADE' })
  accountId!: string | null;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash!: Buffer;

  /** What the purpose needs besides: `LinkPayloads` in domain/mailed-link.ts. */
  @Column('jsonb', { default: {} })
  payload!: object;

  @Column({ ...instantColumn, name: 'created_at', default: () => 'now()' })
  createdAt!: Temporal.Instant;

  @Column({ ...instantColumn, name: 'expires_at' })
  @Index('ix_mail_link_expires_at')
  expiresAt!: Temporal.Instant;

  @Column({ ...instantColumn, name: 'used_at', nullable: true })
  usedAt!: Temporal.Instant | null;
}
