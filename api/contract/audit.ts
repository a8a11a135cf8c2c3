import type { NoteAudience } from './notes/schemas.ts';
import type { DiscussionMark } from './discussion/schemas.ts';
import type { ConflictKind } from './review/schemas.ts';
import type { DecisionOutcome } from './decisions/schemas.ts';
import type { RubricPurpose } from './rubric/schemas.ts';
import type { IneligibleReason } from './screening/schemas.ts';
import type { CallPart } from './set-up/schemas.ts';

/**
 * Every audited event: its type, `subject.happening`, and the facts kept with it. Facts are ids, states and settings: never answers,
 * mail addresses, tokens or names of third persons. Timelines are built from these; add an event here, with its text, before writing it.
 */
export interface AuditFacts {
  'account.registered': { readonly how: 'confirmation' | 'invitation' | 'demo' };
  'account.signed_in': { readonly method: 'password' | 'link' };
  'account.signed_out': Record<never, never>;
  'account.session_ended': { readonly sessionId: string };
  'account.other_sessions_ended': { readonly count: number };
  'account.password_changed': { readonly how: 'settings' | 'reset' };
  'account.email_change_asked': Record<never, never>;
  'account.email_changed': Record<never, never>;
  'account.profile_changed': { readonly fields: readonly string[] };
  'account.exported': Record<never, never>;
  /** A coordinator took a list of received applications out of the system. */
  'account.list_exported': { readonly rows: number };
  /** In the chain of the call. */
  'call.assignment_asked': { readonly runId: string };
  'call.assignment_adjusted': { readonly runId: string };
  'call.assignment_applied': { readonly runId: string; readonly added: number; readonly refused: number };
  /** Stopped, or thrown away. */
  'call.assignment_discarded': { readonly runId: string };
  'call.review_progress_exported': { readonly rows: number };
  'call.reviewer_added': { readonly accountId: string };
  'call.reviewer_changed': { readonly accountId: string };
  'call.reviewer_removed': { readonly accountId: string };
  /** `days` is the rule that spoke; null when somebody wrote by hand. */
  'call.reviewers_reminded': { readonly accountIds: readonly string[]; readonly days: number | null };
  'call.review_reminders_set': { readonly days: readonly number[] };
  'call.ranking_exported': { readonly rows: number };
  'account.deleted': Record<never, never>;
  'account.deactivated': { readonly reason: string };
  'account.reactivated': Record<never, never>;
  /** Of the account that was seen as; the actor is who saw. */
  'account.acting_begun': { readonly reason: string; readonly until: string };
  'account.acting_ended': Record<never, never>;
  'invitation.sent': { readonly roles: readonly string[] };
  'invitation.revoked': Record<never, never>;
  'invitation.accepted': { readonly accountId: string };
  'account.role_granted': { readonly role: string; readonly callId: string | null; readonly teamId: string | null };
  'account.role_revoked': { readonly role: string; readonly callId: string | null; readonly teamId: string | null };
  'application.started': { readonly callId: string };
  'application.discarded': Record<never, never>;
  'application.submitted': { readonly sequence: number; readonly sha256: string };
  'application.returned': { readonly sections: readonly string[]; readonly deadline: string };
  /** The coordinator took it back before it was repaired. */
  'application.return_undone': Record<never, never>;
  'application.withdrawn': Record<never, never>;
  /** The time to repair ended: what was sent before stands. */
  'application.return_expired': Record<never, never>;
  'application.became_inactive': Record<never, never>;
  /** Whoever writes a note says who may read it; what it says is nowhere but in the note. */
  'application.note_added': { readonly noteId: string; readonly audience: NoteAudience };
  'application.note_changed': { readonly noteId: string; readonly audience: NoteAudience };
  'application.note_removed': { readonly noteId: string; readonly audience: NoteAudience };
  /** `batchId` when it was one of several found so at once. */
  'application.found_ineligible': {
    readonly reasonCode: IneligibleReason;
    readonly rules: readonly string[];
    readonly batchId: string | null;
  };
  'application.reopened': { readonly batchId: string | null };
  'application.accepted_for_review': { readonly batchId: string | null };
  'application.review_undone': { readonly batchId: string | null };
  /** A reviewer said that nothing stands between them and the application; or what does. */
  'application.conflict_cleared': { readonly assignmentId: string };
  'application.conflict_declared': { readonly assignmentId: string; readonly kind: ConflictKind };
  /** Begun by the first save; its later saves are not events. */
  'application.review_begun': { readonly assignmentId: string };
  'application.review_submitted': { readonly assignmentId: string; readonly number: number };
  'application.review_left': { readonly assignmentId: string };
  'application.review_assigned': {
    readonly assignmentId: string;
    readonly reviewerId: string;
    readonly origin: 'hand' | 'rule' | 'automatic';
  };
  'application.review_unassigned': { readonly assignmentId: string; readonly reviewerId: string };
  /** `by` is the assignment in its place; null when nobody took it over. */
  'application.review_replaced': {
    readonly assignmentId: string;
    readonly by: string | null;
    readonly reason: string;
  };
  /** By the coordinator, for whoever reviews. */
  'application.conflict_kept': { readonly reviewerId: string; readonly kind: ConflictKind };
  'application.conflict_dismissed': {
    readonly reviewerId: string;
    readonly kind: ConflictKind;
    readonly reason: string;
  };
  'application.review_reopened': { readonly assignmentId: string; readonly reason: string };
  /** What is said stands nowhere but in the post. */
  'application.discussion_posted': { readonly postId: string; readonly mentions: readonly string[] };
  'application.discussion_edited': { readonly postId: string; readonly number: number };
  'application.discussion_removed': { readonly postId: string };
  'application.discussion_marked': { readonly postId: string; readonly mark: DiscussionMark | null };
  'application.shortlisted': Record<never, never>;
  'application.unshortlisted': Record<never, never>;
  /** What was meant to be decided; `replaces` what was staged before. */
  'application.decision_staged': {
    readonly decisionId: string;
    readonly outcome: DecisionOutcome;
    readonly replaces: DecisionOutcome | null;
  };
  'application.decision_unstaged': { readonly decisionId: string; readonly outcome: DecisionOutcome };
  'application.decision_released': {
    readonly decisionId: string;
    readonly outcome: DecisionOutcome;
    readonly releaseId: string;
  };
  'application.offer_accepted': Record<never, never>;
  'application.offer_declined': Record<never, never>;
  'application.offer_reminded': Record<never, never>;
  'application.offer_lapsed': Record<never, never>;
  'application.offer_revoked': Record<never, never>;
  'application.appealed': Record<never, never>;
  'application.appeal_answered': Record<never, never>;
  'application.task_sent': Record<never, never>;
  'application.task_started': Record<never, never>;
  /** The reason is a coordinator's, and may say what is nobody else's business. */
  'application.task_extended': {
    readonly closesAt: string | null;
    readonly minutes: number | null;
    readonly reason: string;
  };
  'application.task_withdrawn': { readonly reason: string };
  'application.task_reminded': Record<never, never>;
  'application.task_handed_in': { readonly lateSeconds: number | null };
  'application.task_scored': { readonly assignmentId: string; readonly number: number };
  'call.task_changed': { readonly revision: number };
  'call.task_material_added': { readonly materialId: string; readonly fileName: string; readonly sha256: string };
  'call.task_material_removed': { readonly materialId: string; readonly fileName: string };
  'call.task_sent': { readonly sent: number };
  'call.placement_settings_changed': { readonly fields: readonly string[] };
  'call.wishes_asked': { readonly sent: number };
  /** `automatic` by the rule, two days before the deadline. */
  'call.rankings_reminded': { readonly accountIds: readonly string[]; readonly automatic: boolean };
  'application.wishes_asked': Record<never, never>;
  'application.wishes_reminded': { readonly automatic: boolean };
  'application.wishes_answered': { readonly revision: number };
  /** In the chain of the team. What is thought of whom stands nowhere but in the ranking. */
  'team.candidates_ranked': {
    readonly needId: string;
    readonly ranked: number;
    readonly excluded: number;
    readonly finished: boolean;
  };
  'call.placement_asked': { readonly planId: string };
  /** Stopped, or thrown away. */
  'call.placement_discarded': { readonly planId: string };
  'call.placement_published': {
    readonly planId: string;
    readonly offers: number;
    readonly places: number;
    readonly leftOut: number;
  };
  /** In a plan, by hand; a plan is no place yet. */
  'application.placement_moved_in_plan': {
    readonly planId: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  'application.placement_pinned': { readonly needId: string; readonly kind: 'pin' | 'exclude' | 'conflict' | 'family' };
  'application.placement_unpinned': { readonly needId: string };
  'application.placed': { readonly placementId: string; readonly needId: string };
  'application.placement_moved': { readonly placementId: string; readonly needId: string; readonly on: string };
  'application.placement_ended': { readonly placementId: string; readonly lastDay: string | null };
  'call.waitlist_ordered': Record<never, never>;
  'call.release_prepared': { readonly releaseId: string; readonly total: number };
  'call.release_confirmed': { readonly releaseId: string };
  'call.release_undone': { readonly releaseId: string };
  'call.decisions_released': { readonly releaseId: string; readonly released: number; readonly skipped: number };
  /** Said to be of another person than `otherId`, in the chains of both. */
  'application.duplicate_dismissed': { readonly otherId: string };
  'application.duplicate_restored': { readonly otherId: string };
  'application.exported': { readonly format: 'csv' | 'pdf' | 'json' };
  /** Somebody began to write a version of the form; its later saves are not events. */
  'call.form_begun': { readonly versionId: string };
  'call.form_imported': { readonly versionId: string; readonly sections: number; readonly questions: number };
  'call.form_discarded': { readonly versionId: string; readonly revision: number };
  /** `replaced` is the version whose number it took over, which nobody had sent anything with. */
  'call.form_published': {
    readonly versionId: string;
    readonly number: number;
    readonly replaced: string | null;
    readonly draftsMoved: number;
  };
  'library_entry.added': { readonly kind: 'question' | 'section'; readonly key: string };
  'library_entry.removed': Record<never, never>;
  'document.added': { readonly documentId: string; readonly kind: string };
  /** The content check found something wrong; `code` is a RefusalCode. */
  'document.refused': { readonly documentId: string; readonly kind: string; readonly code: string };
  'document.removed': { readonly documentId: string; readonly kind: string };
  'document.scanned': { readonly documentId: string; readonly state: string };
  /** Named by the applicant, to be asked later. */
  'reference.planned': { readonly referenceId: string };
  'reference.asked': { readonly referenceId: string };
  'reference.opened': { readonly referenceId: string };
  'reference.given': { readonly referenceId: string };
  'reference.declined': { readonly referenceId: string };
  'reference.reminded': { readonly referenceId: string; readonly by: 'applicant' | 'coordinator' | 'system' };
  /** `by` is the reference in its place; null when nobody is. */
  'reference.replaced': { readonly referenceId: string; readonly by: string | null };
  'reference.expired': { readonly referenceId: string };
  'reference.bounced': { readonly referenceId: string };
  /** The application ended before the reference was given. */
  'reference.cancelled': { readonly referenceId: string };
  'team.added': Record<never, never>;
  'team.changed': { readonly fields: readonly string[] };
  'team.moved': { readonly position: number };
  'team.removed': Record<never, never>;
  'team.need_added': { readonly needId: string; readonly callId: string; readonly positions: number };
  'team.need_changed': { readonly needId: string; readonly fields: readonly string[] };
  'team.need_removed': { readonly needId: string; readonly callId: string };
  /** A later deadline for this application alone. */
  'application.extended': { readonly until: string; readonly reason: string };
  /** `from` is the call it was copied from. */
  'call.created': { readonly from: string | null };
  'call.changed': { readonly part: CallPart };
  'call.removed': Record<never, never>;
  'call.opened': Record<never, never>;
  'call.closed': { readonly reason: string };
  'call.reopened': { readonly reason: string; readonly until: string | null };
  'call.extended': { readonly reason: string; readonly until: string };
  'call.extended_for_one': { readonly applicationId: string; readonly reason: string; readonly until: string };
  'programme.created': Record<never, never>;
  'programme.renamed': Record<never, never>;
  'saved_view.added': { readonly list: string; readonly shared: boolean };
  'saved_view.changed': { readonly fields: readonly string[]; readonly shared: boolean };
  'saved_view.removed': Record<never, never>;
  /** Of one mail in one language; `standard`: back to the text we ship. */
  'mail_template.changed': { readonly template: string; readonly locale: string; readonly standard: boolean };
  /** A mail about an application was sent once more. */
  'message.resent': { readonly messageId: string; readonly template: string };
  'organisation.changed': { readonly fields: readonly string[] };
  /** Somebody began to write a version of the rubric; its later saves are not events. */
  'call.rubric_begun': { readonly versionId: string; readonly purpose: RubricPurpose };
  'call.rubric_discarded': { readonly versionId: string; readonly revision: number; readonly purpose: RubricPurpose };
  'call.rubric_published': { readonly versionId: string; readonly number: number; readonly purpose: RubricPurpose };
  'content.added': { readonly kind: ContentKind };
  'content.changed': { readonly kind: ContentKind; readonly fields: readonly string[] };
  'content.moved': { readonly kind: ContentKind; readonly position: number };
  'content.removed': { readonly kind: ContentKind };
}

/** What the organisation writes for others to read. */
type ContentKind = 'category' | 'question' | 'page' | 'resource';

export type AuditType = keyof AuditFacts;

/** What an audit chain is about: one chain for each subject. */
export interface AuditSubject {
  readonly type:
    | 'account'
    | 'application'
    | 'invitation'
    | 'call'
    | 'saved_view'
    | 'library_entry'
    | 'team'
    | 'programme'
    | 'organisation'
    | 'content'
    | 'message';
  readonly id: string;
}

export type AuditEvent = {
  [Type in AuditType]: { readonly subject: AuditSubject; readonly type: Type; readonly data: AuditFacts[Type] };
}[AuditType];
