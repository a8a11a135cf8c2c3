import { Inject, Injectable } from '@nestjs/common';
import type { Session, SignedIn } from '@placet/contract/accounts/schemas.ts';
import type { FastifyReply } from 'fastify';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { OpenedByLink, OpenedSession } from './sessions.ts';

/** Hands a session to the browser: the token in the cookie, who it is in the answer. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  give(reply: FastifyReply, { token, session }: OpenedSession): Session {
    setSessionCookie(reply, this.config.PUBLIC_URL, token);
    return session;
  }

  giveByLink(reply: FastifyReply, opened: OpenedByLink): SignedIn {
    return { session: this.give(reply, opened), returnTo: opened.returnTo };
  }

  take(reply: FastifyReply): void {
    clearSessionCookie(reply, this.config.PUBLIC_URL);
  }
}
