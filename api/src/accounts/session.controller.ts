import { Controller, Res } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { Session, SessionEntry, SignedIn } from '@placet/contract/accounts/schemas.ts';
import {
  askForSignInLink,
  endOtherSessions,
  endSession,
  extendSession,
  listSessions,
  readSession,
  redeemSignInLink,
  signIn,
  signOut,
} from '@placet/contract/accounts/session-routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { SessionCookies } from './session-cookies.ts';
import { EndOtherSessions } from './use-cases/end-other-sessions.ts';
import { EndSession } from './use-cases/end-session.ts';
import { ExtendSession } from './use-cases/extend-session.ts';
import { ListSessions } from './use-cases/list-sessions.ts';
import { MailALink } from './use-cases/mail-a-link.ts';
import { ReadSession } from './use-cases/read-session.ts';
import { RedeemSignInLink } from './use-cases/redeem-sign-in-link.ts';
import { SignIn } from './use-cases/sign-in.ts';
import { SignOut } from './use-cases/sign-out.ts';
import { CurrentVisit, type Visit } from './visit.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly readSession: ReadSession,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly extendSession: ExtendSession,
    private readonly mailALink: MailALink,
    private readonly redeemSignInLink: RedeemSignInLink,
    private readonly listSessions: ListSessions,
    private readonly endSession: EndSession,
    private readonly endOtherSessions: EndOtherSessions,
  ) {}

  @Handles(readSession)
  read(@CurrentActor() actor: Actor): Promise<Session | null> {
    return this.readSession.execute(actor);
  }

  @Handles(signIn)
  async open(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof signIn>,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.cookies.give(reply, await this.signIn.execute(actor, body, visit));
  }

  @Handles(signOut)
  async close(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(actor);
    this.cookies.take(reply);
  }

  @Handles(extendSession)
  extend(@CurrentActor() actor: Actor): Promise<Session> {
    return this.extendSession.execute(actor);
  }

  @Handles(askForSignInLink)
  askForLink(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof askForSignInLink>,
    @CurrentVisit() visit: Visit,
  ): Promise<void> {
    return this.mailALink.execute(actor, 'sign_in', body, visit);
  }

  @Handles(redeemSignInLink)
  async openByLink(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof redeemSignInLink>,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.cookies.giveByLink(reply, await this.redeemSignInLink.execute(actor, body, visit));
  }

  @Handles(listSessions)
  list(@CurrentActor() actor: Actor): Promise<SessionEntry[]> {
    return this.listSessions.execute(actor);
  }

  @Handles(endSession)
  end(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof endSession>): Promise<void> {
    return this.endSession.execute(actor, params);
  }

  @Handles(endOtherSessions)
  endOthers(@CurrentActor() actor: Actor): Promise<void> {
    return this.endOtherSessions.execute(actor);
  }
}
