import { Controller, Header, Res, StreamableFile } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import {
  askForEmailChange,
  askForPasswordReset,
  changePassword,
  changeProfile,
  completePasswordReset,
  confirmAccount,
  confirmEmailChange,
  deleteAccount,
  exportAccount,
  readAccount,
  readMailedLink,
  registerAccount,
} from '@placet/contract/accounts/routes.ts';
import type { Account, MailedLink, Session, SignedIn } from '@placet/contract/accounts/schemas.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { SessionCookies } from './session-cookies.ts';
import { AskForEmailChange } from './use-cases/ask-for-email-change.ts';
import { ChangePassword } from './use-cases/change-password.ts';
import { ChangeProfile } from './use-cases/change-profile.ts';
import { CompletePasswordReset } from './use-cases/complete-password-reset.ts';
import { ConfirmAccount } from './use-cases/confirm-account.ts';
import { ConfirmEmailChange } from './use-cases/confirm-email-change.ts';
import { DeleteAccount } from './use-cases/delete-account.ts';
import { ExportAccount } from './use-cases/export-account.ts';
import { MailALink } from './use-cases/mail-a-link.ts';
import { ReadAccount } from './use-cases/read-account.ts';
import { ReadMailedLink } from './use-cases/read-mailed-link.ts';
import { CurrentVisit, type Visit } from './visit.ts';

@Controller()
export class AccountsController {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly mailALink: MailALink,
    private readonly confirmAccount: ConfirmAccount,
    private readonly readMailedLink: ReadMailedLink,
    private readonly completePasswordReset: CompletePasswordReset,
    private readonly readAccount: ReadAccount,
    private readonly changeProfile: ChangeProfile,
    private readonly changePassword: ChangePassword,
    private readonly askForEmailChange: AskForEmailChange,
    private readonly confirmEmailChange: ConfirmEmailChange,
    private readonly deleteAccount: DeleteAccount,
    private readonly exportAccount: ExportAccount,
  ) {}

  @Handles(registerAccount)
  register(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof registerAccount>,
    @CurrentVisit() visit: Visit,
  ): Promise<void> {
    return this.mailALink.execute(actor, 'registration', body, visit);
  }

  @Handles(confirmAccount)
  async confirm(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof confirmAccount>,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.cookies.giveByLink(reply, await this.confirmAccount.execute(actor, body, visit));
  }

  @Handles(readMailedLink)
  readLink(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof readMailedLink>): Promise<MailedLink> {
    return this.readMailedLink.execute(actor, body);
  }

  @Handles(askForPasswordReset)
  askForReset(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof askForPasswordReset>,
    @CurrentVisit() visit: Visit,
  ): Promise<void> {
    return this.mailALink.execute(actor, 'password_reset', body, visit);
  }

  @Handles(completePasswordReset)
  async completeReset(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof completePasswordReset>,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.cookies.giveByLink(reply, await this.completePasswordReset.execute(actor, body, visit));
  }

  @Handles(readAccount)
  read(@CurrentActor() actor: Actor): Promise<Account> {
    return this.readAccount.execute(actor);
  }

  @Handles(changeProfile)
  change(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof changeProfile>): Promise<Account> {
    return this.changeProfile.execute(actor, body);
  }

  @Handles(changePassword)
  async password(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof changePassword>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.cookies.give(reply, await this.changePassword.execute(actor, body));
  }

  @Handles(askForEmailChange)
  email(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof askForEmailChange>): Promise<void> {
    return this.askForEmailChange.execute(actor, body);
  }

  @Handles(confirmEmailChange)
  confirmEmail(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof confirmEmailChange>): Promise<void> {
    return this.confirmEmailChange.execute(actor, body);
  }

  @Handles(deleteAccount)
  async delete(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof deleteAccount>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.deleteAccount.execute(actor, body);
    this.cookies.take(reply);
  }

  @Handles(exportAccount)
  @Header('content-disposition', 'attachment; filename="placet-data.zip"')
  async export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.exportAccount.execute(actor), { type: 'application/zip' });
  }
}
