import { Injectable } from '@nestjs/common';
import type { PersonWithWishes, WishOverview } from '@placet/contract/wishes/wishes.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { wishesOf } from '../collected-wishes.ts';
import { applicationsIn, askedInCall } from '../data/asked.queries.ts';
import { rankingsInCall } from '../data/rankings.queries.ts';
import { askable } from '../domain/deadlines.ts';
import { placementCall } from '../placement-call.ts';
import { placementSettings } from '../placement-settings.ts';

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/** Who was asked for wishes and answered, and which needs are ranked; of one's own application nothing. */
@Injectable()
export class ReadWishOverview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, callId: string): Promise<WishOverview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id, slug, name, timeZone } = await placementCall(tx, callId, 'placement.prepare');
      const { revision, placed, wishesUntil, candidatesShown, candidatesUntil } = await placementSettings(tx, callId);
      const asked = await askedInCall(tx, callId);
      const wishes = new Map((await wishesOf(tx, callId, askable)).map((one) => [one.applicationId, one]));
      const people = (await applicationsIn(tx, callId, askable)).map((person): PersonWithWishes => {
        const known = asked.get(person.id);
        const teams = [...(wishes.get(person.id)?.teams ?? [])];
        return {
          ...person,
          askedAt: known ? instant(known.askedAt) : null,
          askedBy: known?.askedBy ?? null,
          remindedAt: known?.remindedAt ? instant(known.remindedAt) : null,
          answeredAt: known?.answeredAt ? instant(known.answeredAt) : null,
          teams,
          from: known?.answeredAt ? 'answer' : teams.length > 0 ? 'form' : null,
        };
      });
      return {
        call: { id, slug, name, timeZone },
        settings: {
          ...{ revision, placed, candidatesShown, wishesUntil: wishesUntil && instant(wishesUntil) },
          candidatesUntil: candidatesUntil && instant(candidatesUntil),
        },
        teams: await tx.query<WishOverview['teams'][number]>(
          'SELECT t.id, t.name FROM call_team ct JOIN team t ON t.id = ct.team_id WHERE ct.call_id = $1 ORDER BY t.position, t.slug',
          [callId],
        ),
        people,
        needs: await rankingsInCall(tx, callId),
      };
    });
  }
}
