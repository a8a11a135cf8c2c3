import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { visitor, type Actor } from '../platform/database/actor.ts';
import { RateLimits } from '../platform/http/rate-limits.ts';
import { routeOf } from '../platform/http/handles.ts';
import { Problem } from '../platform/http/problem.ts';
import { authoriseChange, authoriseKind } from './authorise.ts';
import { RefereeLookup } from './referee-lookup.ts';
import { readToken } from './session-cookie.ts';
import { SessionLookup } from './session-lookup.ts';

const actors = new WeakMap<FastifyRequest, Actor>();

/** Who asks, as the guard found it. */
export function actorOf(request: FastifyRequest): Actor {
  return actors.get(request) ?? visitor;
}

/** The actor, for a handler's parameter. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Finds the actor of every request, asks the policy whether they could do this at all, lets nothing be changed with a colleague's roles, and counts what is limited. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionLookup,
    private readonly referees: RefereeLookup,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context.getHandler());
    if (!route) throw new Problem('not_found');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (route.permission === 'service.read') return true;
    // Asking who is signed in is no use of the session: a page asks that by itself.
    const actor = await this.identify(request, route.permission !== 'session.read');
    actors.set(request, actor);
    if (route.limit)
      await this.limits.count(route.limit, request.ip, actor.kind === 'account' ? actor.accountId : null);
    authoriseKind(actor, route.permission);
    authoriseChange(actor, route);
    return true;
  }

  /** `Authorization: Reference <token>` for a referee's link, else the session cookie, else a visitor. */
  private async identify(request: FastifyRequest, use: boolean): Promise<Actor> {
    const bearer = /^Reference ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.referees.find(bearer);
    const token = readToken(request, this.config.PUBLIC_URL);
    return (token === undefined ? null : await this.sessions.find(token, use))?.actor ?? visitor;
  }
}
