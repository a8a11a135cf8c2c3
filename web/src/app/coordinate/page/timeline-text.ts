import type { TimelineEvent } from '@placet/contract/coordination/page.ts';
import { reasonNames } from '../../screening/words';

/** Names behind what an event refers to. */
export interface Names {
  readonly sections: ReadonlyMap<string, string>;
  readonly referees: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** What happened, in a few words. */
export function eventText({ type, ...event }: TimelineEvent, names: Names): string {
  const referee =
    names.referees.get(event.referenceId ?? '') ?? $localize`:@@coordinate.event.someReferee:a former referee`;
  switch (type) {
    case 'application.submitted':
      return event.sequence !== undefined && event.sequence > 1
        ? $localize`:@@coordinate.event.sentAgain:Sent again, completed`
        : $localize`:@@coordinate.event.sent:Application sent`;
    case 'application.returned': {
      const sections = (event.sections ?? []).map((key) => names.sections.get(key) ?? key).join(', ');
      return $localize`:@@coordinate.event.returned:Sent back to the applicant: ${sections}:sections:`;
    }
    case 'application.return_undone':
      return $localize`:@@coordinate.event.undone:Return taken back`;
    case 'application.return_expired':
      return $localize`:@@coordinate.event.returnExpired:Not completed in time; what was sent first stands`;
    case 'application.withdrawn':
      return $localize`:@@coordinate.event.withdrawn:Withdrawn`;
    case 'application.became_inactive':
      return $localize`:@@coordinate.event.inactive:Became inactive`;
    case 'application.note_added':
      return $localize`:@@coordinate.event.noted:Note added`;
    case 'application.note_changed':
      return $localize`:@@coordinate.event.noteChanged:Note changed`;
    case 'application.note_removed':
      return $localize`:@@coordinate.event.noteRemoved:Note removed`;
    case 'application.found_ineligible':
      return $localize`:@@coordinate.event.ineligible:Marked ineligible: ${reasonNames[event.reason ?? 'other']}:reason:`;
    case 'application.reopened':
      return $localize`:@@coordinate.event.reopened:Reopened`;
    case 'application.accepted_for_review':
      return $localize`:@@coordinate.event.acceptedForReview:Accepted for review`;
    case 'application.review_undone':
      return $localize`:@@coordinate.event.reviewUndone:Taken back from review`;
    case 'application.conflict_cleared':
      return $localize`:@@coordinate.event.cleared:No conflict of interest`;
    case 'application.conflict_declared':
      return $localize`:@@coordinate.event.conflict:Conflict of interest declared`;
    case 'application.review_begun':
      return $localize`:@@coordinate.event.reviewBegun:Review begun`;
    case 'application.review_submitted':
      return (event.version ?? 1) > 1
        ? $localize`:@@coordinate.event.reviewAgain:Review submitted again`
        : $localize`:@@coordinate.event.reviewSubmitted:Review submitted`;
    case 'application.review_left':
      return $localize`:@@coordinate.event.reviewLeft:Stepped aside from reviewing`;
    case 'application.review_reopened':
      return $localize`:@@coordinate.event.reviewReopened:Review reopened`;
    case 'application.discussion_posted':
      return $localize`:@@coordinate.event.discussed:Said something in the discussion`;
    case 'application.discussion_removed':
      return $localize`:@@coordinate.event.discussionRemoved:Removed something from the discussion`;
    case 'application.duplicate_dismissed':
      return $localize`:@@coordinate.event.dismissed:Said not to be the same person as in another application`;
    case 'application.duplicate_restored':
      return $localize`:@@coordinate.event.restored:Suggested as a duplicate again`;
    case 'application.shortlisted':
      return $localize`:@@coordinate.event.shortlisted:Shortlisted`;
    case 'application.unshortlisted':
      return $localize`:@@coordinate.event.unshortlisted:Taken off the shortlist`;
    case 'application.decision_staged':
      return $localize`:@@coordinate.event.decisionStaged:Decision staged`;
    case 'application.decision_unstaged':
      return $localize`:@@coordinate.event.decisionUnstaged:Staged decision taken back`;
    case 'application.decision_released':
      return $localize`:@@coordinate.event.decisionReleased:Decision released`;
    case 'application.offer_accepted':
      return $localize`:@@coordinate.event.offerAccepted:Offer accepted`;
    case 'application.offer_declined':
      return $localize`:@@coordinate.event.offerDeclined:Offer declined`;
    case 'application.offer_reminded':
      return $localize`:@@coordinate.event.offerReminded:Reminded of the offer`;
    case 'application.offer_lapsed':
      return $localize`:@@coordinate.event.offerLapsed:Offer lapsed`;
    case 'application.offer_revoked':
      return $localize`:@@coordinate.event.offerRevoked:Offer taken back`;
    case 'application.appealed':
      return $localize`:@@coordinate.event.appealed:Appeal made`;
    case 'application.appeal_answered':
      return $localize`:@@coordinate.event.appealAnswered:Appeal answered`;
    case 'application.placement_moved_in_plan':
      return $localize`:@@coordinate.event.placementPlanned:Moved in a placement plan`;
    case 'application.placement_pinned':
      return $localize`:@@coordinate.event.placementPinned:Decided for or against a team before a plan`;
    case 'application.placement_unpinned':
      return $localize`:@@coordinate.event.placementUnpinned:Left to the next placement plan again`;
    case 'application.placed':
      return $localize`:@@coordinate.event.placed:Placed in a team`;
    case 'application.placement_moved':
      return $localize`:@@coordinate.event.placementMoved:Moved to another team`;
    case 'application.placement_ended':
      return $localize`:@@coordinate.event.placementEnded:Place ended early or called off`;
    case 'application.task_sent':
      return $localize`:@@coordinate.event.taskSent:Recruitment task sent`;
    case 'application.task_started':
      return $localize`:@@coordinate.event.taskStarted:Recruitment task started`;
    case 'application.task_extended':
      return $localize`:@@coordinate.event.taskExtended:Other times given for the task`;
    case 'application.task_withdrawn':
      return $localize`:@@coordinate.event.taskWithdrawn:Recruitment task taken back`;
    case 'application.task_reminded':
      return $localize`:@@coordinate.event.taskReminded:Reminded of the task`;
    case 'application.task_handed_in':
      return $localize`:@@coordinate.event.taskHandedIn:Recruitment task handed in`;
    case 'application.wishes_asked':
      return $localize`:@@coordinate.event.wishesAsked:Asked for wishes`;
    case 'application.wishes_reminded':
      return $localize`:@@coordinate.event.wishesReminded:Reminded of the wishes`;
    case 'application.wishes_answered':
      return $localize`:@@coordinate.event.wishesAnswered:Wishes said`;
    case 'document.scanned': {
      const file = names.documents.get(event.documentId ?? '') ?? '';
      return event.scan === 'infected'
        ? $localize`:@@coordinate.event.infected:Virus found in ${file}:file:`
        : $localize`:@@coordinate.event.scanned:Scanned for viruses: ${file}:file:`;
    }
    case 'reference.planned':
      return $localize`:@@coordinate.event.planned:Referee named: ${referee}:name:`;
    case 'reference.asked':
      return $localize`:@@coordinate.event.asked:Reference asked of ${referee}:name:`;
    case 'reference.opened':
      return $localize`:@@coordinate.event.opened:Reference begun by ${referee}:name:`;
    case 'reference.given':
      return $localize`:@@coordinate.event.given:Reference given by ${referee}:name:`;
    case 'reference.declined':
      return $localize`:@@coordinate.event.declined:Reference declined by ${referee}:name:`;
    case 'reference.reminded':
      return $localize`:@@coordinate.event.reminded:Reminder to ${referee}:name:`;
    case 'reference.replaced':
      return $localize`:@@coordinate.event.replaced:Referee replaced: ${referee}:name:`;
    case 'reference.expired':
      return $localize`:@@coordinate.event.expired:No reference in time from ${referee}:name:`;
    case 'reference.bounced':
      return $localize`:@@coordinate.event.bounced:Mail to ${referee}:name: came back`;
    case 'reference.cancelled':
      return $localize`:@@coordinate.event.cancelled:Reference no longer needed from ${referee}:name:`;
  }
}

/** Who did it. */
export function whoText({ who }: TimelineEvent): string {
  switch (who.kind) {
    case 'applicant':
      return $localize`:@@coordinate.event.byApplicant:Applicant`;
    case 'referee':
      return $localize`:@@coordinate.event.byReferee:Referee`;
    case 'staff':
      return who.name;
    case 'system':
      return $localize`:@@coordinate.event.bySystem:Automatic`;
  }
}
