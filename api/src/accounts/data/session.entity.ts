import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Realm } from '../../platform/database/actor.ts';
import { instantColumn, uuidv7Key } from '../../platform/database/instant-column.ts';
import { Account } from './account.entity.ts';

/** How somebody proved who they are when the session began. */
export type SignInMethod = 'password' | 'link';

/** One browser in which an account is signed in. The token itself is only in its cookie. */
@Entity('session')
@Unique('uq_session_token_hash', ['tokenHash'])
@Check('ck_session_realm', `realm IN ('applicant', 'reviewer', 'staff')`)
@Check('ck_session_acting', 'acting_as IS NULL OR acting_until IS NOT NULL')
@Check('ck_session_signed_in_by', `signed_in_by IN ('password', 'link')`)
export class Session {
  @PrimaryColumn(uuidv7Key('pk_session'))
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('ix_session_account')
  @ForeignKey(() => Account, { name: 'fk_session_account', onDelete: 'CASCADE' })
  accountId!: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash!: Buffer;

  @Column('text')
  realm!: Realm;

  @Column('text', { name: 'signed_in_by' })
  signedInBy!: SignInMethod;

  @Column('text', { name: 'device_label' })
  deviceLabel!: string;

  /** The colleague with whose roles its owner looks, until then. */
  @Column('uuid', { name: 'acting_as', nullable: true })
  @ForeignKey(() => Account, { name: 'fk_session_acting_as', onDelete: 'SET NULL' })
  actingAs!: string | null;

  @Column({ ...instantColumn, name: 'acting_until', nullable: true })
  actingUntil!: Temporal.Instant | null;

  @Column({ ...instantColumn, name: 'created_at' })
  createdAt!: Temporal.Instant;

  @Column({ ...instantColumn, name: 'last_seen_at' })
  lastSeenAt!: Temporal.Instant;

  @Column({ ...instantColumn, name: 'idle_expires_at' })
  idleExpiresAt!: Temporal.Instant;

  @Column({ ...instantColumn, name: 'expires_at' })
  @Index('ix_session_expires_at')
  expiresAt!: Temporal.Instant;
}
