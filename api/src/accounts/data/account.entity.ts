import type { Locale } from '@placet/contract';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn, uuidv7Key } from '../../platform/database/instant-column.ts';

/** A person who can sign in. Exists from the moment they proved that the address is theirs. */
@Entity('account')
@Unique('uq_account_email', ['email'])
@Check('ck_account_email', 'email = lower(email)')
// For searching by the beginning of an address; its operator class cannot be said here.
@Index('ix_account_email_prefix', { synchronize: false })
export class Account {
  @PrimaryColumn(uuidv7Key('pk_account'))
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'address_name', nullable: true })
  addressName!: string | null;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column({ ...instantColumn, name: 'email_confirmed_at' })
  emailConfirmedAt!: Temporal.Instant;

  @Column('text')
  locale!: Locale;

  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  /** The person's own key, wrapped by the master key: destroying it erases what is sealed with it. */
  @Column('bytea', { name: 'wrapped_key', select: false })
  wrappedKey!: Buffer;

  /** An administrator closed it: nobody can sign in to it. */
  @Column({ ...instantColumn, name: 'deactivated_at', nullable: true })
  deactivatedAt!: Temporal.Instant | null;

  @Column({ ...instantColumn, name: 'created_at', default: () => 'now()' })
  createdAt!: Temporal.Instant;
}
