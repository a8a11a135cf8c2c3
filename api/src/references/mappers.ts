import type { FormContext } from '@placet/contract/forms/answers.ts';
import type {
  FollowedReference,
  ReceivedReference,
  ReferenceView,
  Statement,
} from '@placet/contract/references/schemas.ts';
import { formContextOf } from '../calls/form-context.ts';
import { isAsked, type AskedReference, type ReferenceRecord } from './data/reference-record.ts';
import type { ReferenceText } from './data/reference-text.ts';
import type { RequestFacts } from './data/request-facts.ts';
import { canRemind, needsReferences, replacementOf } from './domain/following.ts';
import { stateAt } from './domain/reference-state.ts';
import { remindableFrom } from './domain/timing.ts';

const instant = (at: Temporal.Instant | null): string | null => at?.toString({ smallestUnit: 'millisecond' }) ?? null;

function times(
  reference: ReferenceRecord,
): Pick<FollowedReference, 'requestedAt' | 'openedAt' | 'answeredAt' | 'expiresAt' | 'remindedAt'> {
  return {
    requestedAt: instant(reference.requestedAt),
    openedAt: instant(reference.openedAt),
    answeredAt: instant(reference.answeredAt),
    expiresAt: instant(reference.expiresAt),
    remindedAt: instant(reference.remindedAt),
  };
}

/** For whom, and when, a reference is shown. */
export interface Onlooker {
  readonly by: 'applicant' | 'coordinator';
  readonly facts: Pick<RequestFacts, 'applicationState'>;
  readonly now: Temporal.Instant;
}

function remindable(reference: ReferenceRecord, { by, facts, now }: Onlooker): string | null {
  const possible = needsReferences(facts.applicationState) && canRemind(stateAt(reference, now), by);
  return possible && isAsked(reference) ? instant(remindableFrom(reference, by)) : null;
}

/** What the applicant may know: nothing of the text. */
export function toFollowed(reference: ReferenceRecord, onlooker: Onlooker): FollowedReference {
  const { by, facts, now } = onlooker;
  const state = stateAt(reference, now);
  const alive = needsReferences(facts.applicationState);
  return {
    id: reference.id,
    position: reference.position,
    referee: reference.referee,
    state,
    ...times(reference),
    remindableFrom: remindable(reference, onlooker),
    replacement: by === 'applicant' && alive ? replacementOf(state) : 'impossible',
    mayRead: by === 'applicant' && state === 'submitted' && reference.applicantMaySee,
  };
}

/** What was given, or null when nothing was. */
export function toStatement(reference: ReferenceRecord, text: ReferenceText | undefined): Statement | null {
  if (!text?.given || reference.answeredAt === null) return null;
  return {
    form: text.form,
    answers: text.given.answers,
    documents: [...text.given.documents],
    givenAt: reference.answeredAt.toString({ smallestUnit: 'millisecond' }),
    applicantMaySee: reference.applicantMaySee,
  };
}

export function toReceived(
  reference: ReferenceRecord,
  text: ReferenceText | undefined,
  onlooker: Onlooker,
): ReceivedReference {
  return {
    id: reference.id,
    position: reference.position,
    referee: reference.referee,
    state: stateAt(reference, onlooker.now),
    ...times(reference),
    replaces: reference.replaces,
    remindableFrom: remindable(reference, onlooker),
    statement: toStatement(reference, text),
    declineReason: text?.declineReason ?? null,
  };
}

/** The facts that the rules of a reference form may speak of; it has no teams and no referees. */
export function referenceContext({ call }: RequestFacts, now: Temporal.Instant): FormContext {
  return formContextOf({ ...call, teams: [], referenceCount: 0 }, now);
}

/** All that a referee's link shows. */
export function toView(
  reference: AskedReference,
  text: ReferenceText | undefined,
  facts: RequestFacts,
  now: Temporal.Instant,
): ReferenceView {
  const state = shown(reference, now);
  const { slug, name, summary, timeZone } = facts.call;
  const context = referenceContext(facts, now);
  return {
    state,
    applicant: { name: facts.applicantName },
    organisation: { name: facts.organisation.name, contactEmail: facts.organisation.contactEmail },
    call: { slug, name, summary, timeZone },
    referee: {
      name: reference.referee.name,
      organisation: reference.referee.organisation,
      relation: reference.referee.relation,
    },
    requestedAt: reference.requestedAt.toString({ smallestUnit: 'millisecond' }),
    expiresAt: reference.expiresAt.toString({ smallestUnit: 'millisecond' }),
    answeredAt: instant(reference.answeredAt),
    form: text?.form ?? facts.call.referenceForm,
    context: { ...context, teams: [...context.teams] },
    draft: state === 'opened' && text ? { ...text.draft, savedAt: instant(text.draft.savedAt) } : null,
    statement: state === 'submitted' ? toStatement(reference, text) : null,
  };
}

/** A mail that came back does not matter to somebody who has the link. */
function shown(reference: AskedReference, now: Temporal.Instant): ReferenceView['state'] {
  const over = Temporal.Instant.compare(now, reference.expiresAt) > 0;
  switch (reference.state) {
    case 'submitted':
    case 'declined':
      return reference.state;
    case 'opened':
      return over ? 'expired' : 'opened';
    case 'expired':
      return 'expired';
    default:
      return over ? 'expired' : 'requested';
  }
}
