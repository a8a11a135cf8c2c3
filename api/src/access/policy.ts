import type { Permission } from '@placet/contract';
import type { Role } from '../platform/database/actor.ts';

/** Who a rule speaks of: anybody, any signed-in account, a role, a referee by link. */
export type Subject = 'anyone' | 'account' | 'referee' | Role;

/**
 * How the actor must stand to the record: `own` (its account), `call` (their role covers its call), `team` (it covers its team),
 * `reference` (their link's), `everything` (their role is limited to no call and no team), `any` (no record, or every record of the kind).
 */
export type Relation = 'any' | 'own' | 'call' | 'team' | 'everything' | 'reference';

export interface Rule {
  readonly who: Subject;
  readonly to: Relation;
}

const anyone: Rule = { who: 'anyone', to: 'any' };
const own: Rule = { who: 'account', to: 'own' };
const coordinatorOfCall: Rule = { who: 'coordinator', to: 'call' };
const coordinator: Rule = { who: 'coordinator', to: 'any' };
const coordinatorOfEverything: Rule = { who: 'coordinator', to: 'everything' };
const supervisorOfTeam: Rule = { who: 'supervisor', to: 'team' };
const ownAsReviewer: Rule = { who: 'reviewer', to: 'own' };
const administrator: Rule = { who: 'administrator', to: 'any' };
const referee: Rule = { who: 'referee', to: 'reference' };

/** The whole of who may do what: deny by default, one row a permission. Row-level security is the second line (docs/adr). */
export const policy: Readonly<Record<Permission, readonly Rule[]>> = {
  'service.read': [anyone],
  'organisation.read': [anyone],
  'call.read': [anyone],

  'session.open': [anyone],
  'session.read': [anyone],
  'session.extend': [own],
  'session.close': [anyone],
  'session.end': [own],
  'link.use': [anyone],
  'account.register': [anyone],
  'account.read': [own],
  'account.change': [own],
  'account.delete': [own],

  'staff.read': [administrator],
  'staff.invite': [administrator],
  'role.grant': [administrator],
  'account.deactivate': [administrator],
  'acting.begin': [coordinator, administrator],
  'acting.end': [{ who: 'account', to: 'any' }],

  'application.create': [own],
  'application.read': [own],
  'application.edit': [own],
  'application.submit': [own],
  'application.withdraw': [own],

  'document.upload': [own, referee],
  'document.read': [own, referee, coordinatorOfCall],
  'document.delete': [own, referee],

  'reference.follow': [own, coordinatorOfCall],
  'reference.ask': [own, coordinatorOfCall],
  'reference.give': [referee],

  'received_application.list': [coordinatorOfCall],
  'received_application.read': [coordinatorOfCall],
  'received_application.return': [coordinatorOfCall],
  'received_application.export': [coordinatorOfCall],
  'screening.read': [coordinatorOfCall],
  'screening.decide': [coordinatorOfCall],

  'application_note.read': [coordinatorOfCall],
  'application_note.write': [coordinatorOfCall],
  'saved_view.use': [coordinator],
  'home.read': [coordinator],

  'review.do': [ownAsReviewer],
  'conflict.declare': [ownAsReviewer],
  'review.reopen': [coordinatorOfCall],
  'discussion.join': [ownAsReviewer, coordinatorOfCall],
  'review.assign': [coordinatorOfCall],
  'conflict.keep': [coordinatorOfCall],
  'ranking.read': [coordinatorOfCall],

  'decision.stage': [coordinatorOfCall],
  'decision.release': [coordinatorOfCall],
  'offer.answer': [own],

  'placement.prepare': [coordinatorOfCall],
  'placement.publish': [coordinatorOfCall],
  'placement.report': [coordinator],
  'wish.answer': [own],
  'candidate.rank': [coordinatorOfCall, supervisorOfTeam],

  'task.send': [coordinatorOfCall],
  'task.do': [own],

  'call.set_up': [coordinatorOfCall],
  'question_library.use': [coordinator],
  'team.read': [coordinator, administrator],
  'team.change': [coordinatorOfEverything],
  'need.weigh': [coordinatorOfCall],
  'need.list': [{ who: 'supervisor', to: 'any' }],
  'need.change': [coordinatorOfCall, supervisorOfTeam],
  'call.create': [coordinatorOfEverything],
  'call.open': [coordinatorOfCall],
  'programme.change': [coordinatorOfEverything],
  'organisation.change': [administrator],
  'content.change': [coordinatorOfEverything, administrator],
  'resource.read': [anyone],
  'mail_template.change': [coordinatorOfEverything, administrator],
  'message.read': [coordinatorOfCall, administrator],
  'message.resend': [coordinatorOfCall, administrator],
};
