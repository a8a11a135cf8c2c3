import type { ActivityEvent, ActivityType } from '@placet/contract/home/activity.ts';

/** What happened, in a few words; who it happened to is said beside it. */
export function eventText({ type, sequence, version, until }: ActivityEvent, day: (at: string) => string): string {
  switch (type) {
    case 'application.submitted':
      return (sequence ?? 1) > 1
        ? $localize`:@@coordinate.event.sentAgain:Sent again, completed`
        : $localize`:@@coordinate.event.sent:Application sent`;
    case 'call.form_published':
      return $localize`:@@activity.formPublished:Form published, version ${version ?? 1}:number:`;
    case 'call.extended':
      return until
        ? $localize`:@@activity.extendedUntil:Deadline extended to ${day(until)}:day:`
        : $localize`:@@activity.extended:Deadline extended`;
    default:
      return texts[type]();
  }
}

type Plain = Exclude<ActivityType, 'application.submitted' | 'call.form_published' | 'call.extended'>;

const texts: Readonly<Record<Plain, () => string>> = {
  'application.returned': () => $localize`:@@activity.returned:Sent back to the applicant`,
  'application.return_undone': () => $localize`:@@coordinate.event.undone:Return taken back`,
  'application.return_expired': () =>
    $localize`:@@coordinate.event.returnExpired:Not completed in time; what was sent first stands`,
  'application.withdrawn': () => $localize`:@@coordinate.event.withdrawn:Withdrawn`,
  'application.became_inactive': () => $localize`:@@coordinate.event.inactive:Became inactive`,
  'application.found_ineligible': () => $localize`:@@activity.ineligible:Marked ineligible`,
  'application.reopened': () => $localize`:@@coordinate.event.reopened:Reopened`,
  'application.accepted_for_review': () => $localize`:@@coordinate.event.acceptedForReview:Accepted for review`,
  'application.review_undone': () => $localize`:@@coordinate.event.reviewUndone:Taken back from review`,
  'application.conflict_declared': () => $localize`:@@coordinate.event.conflict:Conflict of interest declared`,
  'application.review_submitted': () => $localize`:@@coordinate.event.reviewSubmitted:Review submitted`,
  'application.review_left': () => $localize`:@@coordinate.event.reviewLeft:Stepped aside from reviewing`,
  'application.review_reopened': () => $localize`:@@coordinate.event.reviewReopened:Review reopened`,
  'application.discussion_posted': () => $localize`:@@coordinate.event.discussed:Said something in the discussion`,
  'application.note_added': () => $localize`:@@coordinate.event.noted:Note added`,
  'reference.given': () => $localize`:@@activity.given:Reference given`,
  'reference.declined': () => $localize`:@@activity.declined:Reference declined`,
  'reference.bounced': () => $localize`:@@activity.bounced:Mail to a referee came back`,
  'reference.expired': () => $localize`:@@activity.expired:No reference in time`,
  'reference.replaced': () => $localize`:@@activity.replaced:Referee replaced`,
  'call.created': () => $localize`:@@activity.created:Call created`,
  'call.opened': () => $localize`:@@activity.opened:Call opened`,
  'call.closed': () => $localize`:@@activity.closed:Call closed`,
  'call.reopened': () => $localize`:@@activity.reopened:Call opened again`,
  'call.extended_for_one': () => $localize`:@@activity.extendedForOne:Deadline extended for one person`,
  'team.need_added': () => $localize`:@@activity.needAdded:Need stated`,
  'team.need_changed': () => $localize`:@@activity.needChanged:Need changed`,
  'team.need_removed': () => $localize`:@@activity.needRemoved:Need taken back`,
};

/** Who did it. */
export function whoText({ who }: ActivityEvent): string {
  switch (who.kind) {
    case 'applicant':
      return $localize`:@@coordinate.event.byApplicant:Applicant`;
    case 'referee':
      return $localize`:@@coordinate.event.byReferee:Referee`;
    case 'system':
      return $localize`:@@coordinate.event.bySystem:Automatic`;
    case 'staff':
      return who.me ? $localize`:@@activity.you:You` : who.name;
  }
}
