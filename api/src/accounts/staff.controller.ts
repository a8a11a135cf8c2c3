import { Controller, Res } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type {
  HeldRole,
  Invitation,
  OfferedInvitation,
  RoleScopeChoices,
  SignedIn,
  StaffMember,
} from '@placet/contract/accounts/schemas.ts';
import {
  acceptInvitation,
  deactivateAccount,
  grantRole,
  invite,
  listInvitations,
  listRoles,
  listRoleScopes,
  listStaff,
  reactivateAccount,
  readInvitation,
  revokeInvitation,
  revokeRole,
} from '@placet/contract/accounts/staff-routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { SessionCookies } from './session-cookies.ts';
import { AcceptInvitation } from './use-cases/accept-invitation.ts';
import { DeactivateAccount } from './use-cases/deactivate-account.ts';
import { GrantRole } from './use-cases/grant-role.ts';
import { Invite } from './use-cases/invite.ts';
import { ListInvitations } from './use-cases/list-invitations.ts';
import { ListRoleScopes } from './use-cases/list-role-scopes.ts';
import { ListStaff } from './use-cases/list-staff.ts';
import { ReadInvitation } from './use-cases/read-invitation.ts';
import { RevokeInvitation } from './use-cases/revoke-invitation.ts';
import { RevokeRole } from './use-cases/revoke-role.ts';
import { CurrentVisit, type Visit } from './visit.ts';

@Controller()
export class StaffController {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly listStaff: ListStaff,
    private readonly listRoleScopes: ListRoleScopes,
    private readonly grantRole: GrantRole,
    private readonly revokeRole: RevokeRole,
    private readonly deactivateAccount: DeactivateAccount,
    private readonly listInvitations: ListInvitations,
    private readonly invite: Invite,
    private readonly revokeInvitation: RevokeInvitation,
    private readonly readInvitation: ReadInvitation,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Handles(listStaff)
  list(@CurrentActor() actor: Actor): Promise<StaffMember[]> {
    return this.listStaff.execute(actor);
  }

  @Handles(listRoleScopes)
  scopes(@CurrentActor() actor: Actor): Promise<RoleScopeChoices> {
    return this.listRoleScopes.execute(actor);
  }

  @Handles(listRoles)
  one(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listRoles>): Promise<StaffMember> {
    return this.listStaff.one(actor, params);
  }

  @Handles(grantRole)
  grant(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof grantRole>): Promise<HeldRole> {
    return this.grantRole.execute(actor, params, body);
  }

  @Handles(revokeRole)
  revoke(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof revokeRole>): Promise<void> {
    return this.revokeRole.execute(actor, params);
  }

  @Handles(deactivateAccount)
  deactivate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof deactivateAccount>,
  ): Promise<void> {
    return this.deactivateAccount.execute(actor, params, body);
  }

  @Handles(reactivateAccount)
  reactivate(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof reactivateAccount>): Promise<void> {
    return this.deactivateAccount.undo(actor, params);
  }

  @Handles(listInvitations)
  invitations(@CurrentActor() actor: Actor): Promise<Invitation[]> {
    return this.listInvitations.execute(actor);
  }

  @Handles(invite)
  inviteOne(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof invite>,
    @CurrentVisit() visit: Visit,
  ): Promise<Invitation> {
    return this.invite.execute(actor, body, visit);
  }

  @Handles(revokeInvitation)
  takeBack(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof revokeInvitation>): Promise<void> {
    return this.revokeInvitation.execute(actor, params);
  }

  @Handles(readInvitation)
  offered(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof readInvitation>): Promise<OfferedInvitation> {
    return this.readInvitation.execute(actor, body);
  }

  @Handles(acceptInvitation)
  async accept(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof acceptInvitation>,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.cookies.giveByLink(reply, await this.acceptInvitation.execute(actor, body, visit));
  }
}
