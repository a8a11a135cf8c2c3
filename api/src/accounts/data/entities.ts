import type { Entities } from '../../platform/database/data-sources.ts';
import { AccountRole } from './account-role.entity.ts';
import { Account } from './account.entity.ts';
import { MailLink } from './mail-link.entity.ts';
import { Session } from './session.entity.ts';

export const accountEntities: Entities = [Account, AccountRole, Session, MailLink];
