import { Injectable } from '@nestjs/common';
import {
  activityKinds,
  type ActivityEvent,
  type ActivityPage,
  type ActivityType,
  type readActivity,
} from '@placet/contract/home/activity.ts';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { activityOf, seenUntil, type ActivityRow } from '../data/activity.queries.ts';
import { decodePlace, encodePlace } from '../domain/activity-cursor.ts';

/** What happened in the calls somebody coordinates, a page at a time, and until when they have read it. */
@Injectable()
export class ReadActivity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `request.invalid` for a `before` that is none */
  run(asking: Actor, query: z.infer<typeof readActivity>): Promise<ActivityPage> {
    const actor = coordinator(asking);
    const before = query.before === undefined ? null : decodePlace(query.before);
    if (query.before !== undefined && !before)
      throw new Problem('request.invalid', { issues: [{ path: ['query', 'before'], code: 'invalid_format' }] });
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const seenAt = (await seenUntil(tx, actor.accountId))?.toISOString() ?? null;
      const [call] =
        query.call === undefined
          ? []
          : await tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [query.call]);
      if (query.call !== undefined && (!call || (scope !== 'all' && !scope.includes(call.id))))
        return { events: [], next: null, seenAt };
      await tx.query('SET LOCAL plan_cache_mode = force_custom_plan');
      const rows = await activityOf(tx, {
        ...{ scope, before, callId: call?.id ?? null, kind: query.kind },
        limit: query.limit + 1,
      });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      return {
        // Nobody learns from here how they are judged, whatever roles they hold.
        events: shown
          .filter(({ type, applicantId }) => applicantId !== actor.accountId || !judgements.includes(type))
          .map((row) => toEvent(row, actor)),
        next: last ? encodePlace({ at: last.place, subjectId: last.subjectId, seq: last.seq }) : null,
        seenAt,
      };
    });
  }

  /** Reading on another device never makes what was read new again, and nobody has read the future. */
  markSeen(asking: Actor, at: string): Promise<void> {
    const actor = coordinator(asking);
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(
        `INSERT INTO activity_seen (account_id, seen_at) VALUES ($1, least($2::timestamptz, clock_timestamp()))
         ON CONFLICT (account_id) DO UPDATE SET seen_at = greatest(activity_seen.seen_at, excluded.seen_at)`,
        [actor.accountId, at],
      );
    });
  }
}

const judgements: readonly ActivityType[] = [
  ...activityKinds.notes,
  ...activityKinds.screening,
  ...activityKinds.reviews,
  ...activityKinds.discussion,
];

function coordinator(actor: Actor): AccountActor {
  authoriseKind(actor, 'home.read');
  if (actor.kind !== 'account') throw new Problem('forbidden');
  return actor;
}

function toEvent(
  { at, subjectId, seq, type, data, call, application, team, ...row }: ActivityRow,
  me: AccountActor,
): ActivityEvent {
  return {
    id: `${subjectId}.${String(seq)}`,
    at: at.toISOString(),
    type,
    who: whoOf(row, me),
    ...{ call, application, team },
    ...(data.sequence !== undefined && { sequence: data.sequence }),
    ...(data.number !== undefined && { version: data.number }),
    ...(data.until !== undefined && { until: data.until }),
  };
}

function whoOf(
  { actor, applicantId }: Pick<ActivityRow, 'actor' | 'applicantId'>,
  me: AccountActor,
): ActivityEvent['who'] {
  if (actor.kind === 'referee') return { kind: 'referee' };
  if (actor.kind !== 'account') return { kind: 'system' };
  if (actor.accountId === applicantId) return { kind: 'applicant' };
  return { kind: 'staff', name: actor.name ?? '', me: actor.accountId === me.accountId };
}
