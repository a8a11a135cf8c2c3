import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../../platform/database/actor.ts';
import { instantColumn, uuidv7Key } from '../../platform/database/instant-column.ts';
import { Account } from './account.entity.ts';

/** A role somebody holds, possibly limited to one call or one team. */
@Entity('account_role')
@Unique('uq_account_role', ['accountId', 'role', 'callId', 'teamId'])
@Check(
  'ck_account_role_role',
  `role IN ('reviewer', 'supervisor', 'intern', 'countersigner', 'coordinator', 'dpo', 'administrator')`,
)
export class AccountRole {
  @PrimaryColumn(uuidv7Key('pk_account_role'))
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('ix_account_role_account')
  @ForeignKey(() => Account, { name: 'fk_account_role_account', onDelete: 'CASCADE' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'call_id', nullable: true })
  callId!: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  /** Null when the software gave it: first administrator, demo. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy!: string | null;

  @Column({ ...instantColumn, name: 'granted_at', default: () => 'now()' })
  grantedAt!: Temporal.Instant;
}
