import { AcceptInvitation } from './accept-invitation.ts';
import { ActAs } from './act-as.ts';
import { AskForEmailChange } from './ask-for-email-change.ts';
import { ChangePassword } from './change-password.ts';
import { ChangeProfile } from './change-profile.ts';
import { CompletePasswordReset } from './complete-password-reset.ts';
import { ConfirmAccount } from './confirm-account.ts';
import { ConfirmEmailChange } from './confirm-email-change.ts';
import { DeactivateAccount } from './deactivate-account.ts';
import { DeleteAccount } from './delete-account.ts';
import { EndOtherSessions } from './end-other-sessions.ts';
import { EndSession } from './end-session.ts';
import { ExportAccount } from './export-account.ts';
import { ExtendSession } from './extend-session.ts';
import { GrantRole } from './grant-role.ts';
import { InviteFirstAdministrator } from './invite-first-administrator.ts';
import { Invite } from './invite.ts';
import { ListInvitations } from './list-invitations.ts';
import { ListRoleScopes } from './list-role-scopes.ts';
import { ListSessions } from './list-sessions.ts';
import { ListStaff } from './list-staff.ts';
import { MailALink } from './mail-a-link.ts';
import { ReadAccount } from './read-account.ts';
import { ReadInvitation } from './read-invitation.ts';
import { ReadMailedLink } from './read-mailed-link.ts';
import { ReadSession } from './read-session.ts';
import { RedeemSignInLink } from './redeem-sign-in-link.ts';
import { RevokeInvitation } from './revoke-invitation.ts';
import { RevokeRole } from './revoke-role.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';

/** One class an intent. */
export const useCases = [
  AcceptInvitation,
  ActAs,
  AskForEmailChange,
  ChangePassword,
  ChangeProfile,
  CompletePasswordReset,
  ConfirmAccount,
  ConfirmEmailChange,
  DeactivateAccount,
  DeleteAccount,
  EndOtherSessions,
  EndSession,
  ExportAccount,
  ExtendSession,
  GrantRole,
  InviteFirstAdministrator,
  Invite,
  ListInvitations,
  ListRoleScopes,
  ListSessions,
  ListStaff,
  MailALink,
  ReadAccount,
  ReadInvitation,
  ReadMailedLink,
  ReadSession,
  RedeemSignInLink,
  RevokeInvitation,
  RevokeRole,
  SignIn,
  SignOut,
];
