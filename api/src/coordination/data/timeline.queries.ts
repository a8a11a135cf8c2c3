import { timelineTypes, type TimelineEvent, type TimelineType } from '@placet/contract/coordination/page.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

interface ActorSnapshot {
  readonly kind: 'account' | 'referee' | 'system' | 'visitor';
  readonly accountId?: string;
  readonly name?: string;
  readonly roles?: readonly string[];
}

interface Row {
  seq: number;
  at: Date;
  type: TimelineType;
  actor: ActorSnapshot;
  data: Partial<
    Pick<TimelineEvent, 'sequence' | 'sections' | 'deadline' | 'documentId' | 'referenceId'> & {
      state: string;
      number: number;
      reasonCode: TimelineEvent['reason'];
    }
  >;
}

/** Nobody learns from here what is noted about them or decided on them, whatever roles they hold. */
const kept: readonly TimelineType[] = [
  'application.found_ineligible',
  'application.reopened',
  'application.accepted_for_review',
  'application.review_undone',
  'application.conflict_cleared',
  'application.conflict_declared',
  'application.review_begun',
  'application.review_submitted',
  'application.review_left',
  'application.review_reopened',
  'application.discussion_posted',
  'application.discussion_removed',
  'application.duplicate_dismissed',
  'application.duplicate_restored',
  'application.shortlisted',
  'application.unshortlisted',
  'application.decision_staged',
  'application.decision_unstaged',
];
const ofOneself = timelineTypes.filter((type) => !type.startsWith('application.note_') && !kept.includes(type));

/** What happened to an application since it was first sent, the oldest first. */
export async function readTimeline(
  tx: Transaction,
  applicationId: string,
  applicantId: string,
  readerId: string | null,
): Promise<TimelineEvent[]> {
  const rows = await tx.query<Row>(
    `SELECT seq, at, type, actor, data FROM audit_event
     WHERE subject_type = 'application' AND subject_id = $1 AND type = ANY ($2)
       AND seq >= (SELECT min(seq) FROM audit_event
         WHERE subject_type = 'application' AND subject_id = $1 AND type = 'application.submitted')
       AND (type NOT LIKE 'application.note\\_%' OR data->>'audience' <> 'me' OR actor->>'accountId' = $3)
     ORDER BY seq LIMIT 2000`,
    [applicationId, readerId === applicantId ? ofOneself : timelineTypes, readerId],
  );
  return rows.map(({ seq, at, type, actor, data }) => {
    const { sequence, sections, deadline, documentId, referenceId, state, reasonCode, number } = data;
    return {
      seq,
      at: at.toTemporalInstant().toString({ smallestUnit: 'millisecond' }),
      type,
      who: whoOf(actor, applicantId),
      ...(sequence !== undefined && { sequence }),
      ...(number !== undefined && { version: number }),
      ...(sections !== undefined && { sections }),
      ...(deadline !== undefined && { deadline }),
      ...(documentId !== undefined && { documentId }),
      ...(referenceId !== undefined && { referenceId }),
      ...(state !== undefined && { scan: state }),
      ...(reasonCode !== undefined && { reason: reasonCode }),
    };
  });
}

function whoOf({ kind, accountId, name = '', roles = [] }: ActorSnapshot, applicantId: string): TimelineEvent['who'] {
  if (kind === 'referee') return { kind: 'referee' };
  if (kind !== 'account') return { kind: 'system' };
  return accountId === applicantId ? { kind: 'applicant' } : { kind: 'staff', name, roles: [...roles] };
}
