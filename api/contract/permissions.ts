/**
 * Every permission the API knows, as `resource.action`. A route names exactly one; the policy table (api/src/access) says who holds it.
 * Grouped by feature; add here, then in the feature's `*.policy.ts`: a permission without a rule does not compile.
 */
export const permissions = [
  'service.read',
  'organisation.read',
  'call.read',
  'session.open',
  'session.read',
  'session.extend',
  'session.close',
  'session.end',
  'link.use',
  'account.register',
  'account.read',
  'account.change',
  'account.delete',
  'staff.read',
  'staff.invite',
  'role.grant',
  'account.deactivate',
  'acting.begin',
  'acting.end',
  'application.create',
  'application.read',
  'application.edit',
  'application.submit',
  'application.withdraw',
  'document.upload',
  'document.read',
  'document.delete',
  'reference.follow',
  'reference.ask',
  'reference.give',
  'received_application.list',
  'received_application.read',
  'received_application.return',
  'received_application.export',
  'application_note.read',
  'application_note.write',
  'saved_view.use',
  'home.read',
  'call.set_up',
  'question_library.use',
  'team.read',
  'team.change',
  'need.weigh',
  'need.list',
  'need.change',
  'call.create',
  'call.open',
  'programme.change',
  'organisation.change',
] as const;

/** What somebody may still change while they look with a colleague's roles: their own session, to get out of it. */
export const openWhileActing: readonly (typeof permissions)[number][] = [
  'session.close',
  'session.extend',
  'acting.end',
];

export type Permission = (typeof permissions)[number];
