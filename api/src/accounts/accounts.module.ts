import { Module } from '@nestjs/common';
import { AccountData } from './account-data.ts';
import { AccountsController } from './accounts.controller.ts';
import { CurrentPassword } from './current-password.ts';
import { DemoAccounts } from './demo/demo-accounts.ts';
import { ActingController } from './acting.controller.ts';
import { Invitations } from './invitations.ts';
import { MailLinks } from './mail-links.ts';
import { NewAccounts } from './new-account.ts';
import { Passwords } from './passwords.ts';
import { PersonalData } from './personal-data.ts';
import { Purge } from './purge.ts';
import { SessionController } from './session.controller.ts';
import { SessionCookies } from './session-cookies.ts';
import { Sessions } from './sessions.ts';
import { StaffController } from './staff.controller.ts';
import { useCases } from './use-cases/index.ts';

/** Accounts, sessions, roles and invitations. */
@Module({
  controllers: [SessionController, AccountsController, StaffController, ActingController],
  providers: [
    PersonalData,
    AccountData,
    CurrentPassword,
    Passwords,
    MailLinks,
    Invitations,
    NewAccounts,
    Sessions,
    SessionCookies,
    Purge,
    DemoAccounts,
    ...useCases,
  ],
  exports: [PersonalData, DemoAccounts],
})
export class AccountsModule {}
