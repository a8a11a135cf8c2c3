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
  'call.set_up',
  'question_library.use',
] as const;

export type Permission = (typeof permissions)[number];
