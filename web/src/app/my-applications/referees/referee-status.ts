import type { FollowedReference, FollowedReferences } from '@placet/contract/references/schemas.ts';
import { longDate } from '../../ui/instant/instant-text';
import type { Tone } from '../../ui/status-tag/status-tag';

/** A reference in the applicant's words: an adjective, and what happened when. */
export interface RefereeStatus {
  readonly tone: Tone;
  readonly status: string;
  readonly what: string;
  /** When we last reminded them, while they have not answered; empty if never. */
  readonly reminded: string;
}

export interface Telling {
  readonly when: FollowedReferences['when'];
  readonly timeZone: string;
  readonly locale: string;
}

/** Where a reference stands and since when. What a referee wrote, or why they declined, is never in it. */
export function refereeStatus(reference: FollowedReference, telling: Telling): RefereeStatus {
  const day = longDay(telling);
  const unanswered = ['requested', 'opened', 'expired'].includes(reference.state);
  const reminded =
    unanswered && reference.remindedAt !== null
      ? $localize`:@@referees.lastReminded:We last reminded them on ${day(reference.remindedAt)}:day:.`
      : '';
  return { ...standing(reference, telling.when, day), reminded };
}

type Day = (at: string | null) => string;

const longDay =
  ({ timeZone, locale }: Telling): Day =>
  (at) =>
    at === null ? '' : longDate(new Date(at), timeZone, locale);

function standing(reference: FollowedReference, when: Telling['when'], day: Day): Omit<RefereeStatus, 'reminded'> {
  const asked = day(reference.requestedAt);
  const { email } = reference.referee;
  switch (reference.state) {
    case 'planned':
      return { tone: 'todo', status: $localize`:@@referees.planned:Not asked yet`, what: waitingFor(when) };
    case 'requested':
      return {
        tone: 'waiting',
        status: $localize`:@@referees.requested:Asked`,
        what: $localize`:@@referees.requestedWhat:We asked them on ${asked}:day:, by mail to ${email}:email:. They have not answered yet.`,
      };
    case 'opened':
      return {
        tone: 'progress',
        status: $localize`:@@referees.opened:Opened`,
        what: $localize`:@@referees.openedWhat:We asked them on ${asked}:asked:. They said on ${day(reference.openedAt)}:day: that they can give it, and have not sent it yet.`,
      };
    case 'submitted':
      return {
        tone: 'done',
        status: $localize`:@@referees.submitted:Given`,
        what: $localize`:@@referees.submittedWhat:They gave the reference on ${day(reference.answeredAt)}:day:.`,
      };
    case 'declined':
      return {
        tone: 'problem',
        status: $localize`:@@referees.declined:Declined`,
        what: $localize`:@@referees.declinedWhat:They told us on ${day(reference.answeredAt)}:day: that they cannot give a reference. Please name somebody else.`,
      };
    case 'expired':
      return {
        tone: 'problem',
        status: $localize`:@@referees.expired:Not answered in time`,
        what: $localize`:@@referees.expiredWhat:We asked on ${asked}:day:, and the time to answer is over. Please name somebody else.`,
      };
    case 'bounced':
      return {
        tone: 'problem',
        status: $localize`:@@referees.bounced:Our mail came back`,
        what: $localize`:@@referees.bouncedWhat:Our mail to ${email}:email: could not be delivered. Please correct the address, or name somebody else.`,
      };
    case 'replaced':
    case 'cancelled':
      return {
        tone: 'blocked',
        status: $localize`:@@referees.cancelled:No longer needed`,
        what: $localize`:@@referees.cancelledWhat:They need not do anything any more.`,
      };
  }
}

function waitingFor(when: FollowedReferences['when']): string {
  switch (when) {
    case 'shortlisting':
      return $localize`:@@referees.plannedShortlist:We ask them if you are shortlisted.`;
    case 'offer':
      return $localize`:@@referees.plannedOffer:We ask them before we make an offer.`;
    case 'submission':
      return $localize`:@@referees.plannedSoon:We ask them shortly.`;
  }
}
