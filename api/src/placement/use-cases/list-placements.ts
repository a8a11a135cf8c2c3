import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@placet/contract';
import type { OwnPlacements, Placements } from '@placet/contract/placement/publication.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { placementSettings } from '../../wishes/placement-settings.ts';
import { acceptedWithoutSeat, placementsOf, seatNeeds } from '../data/seats.queries.ts';
import { findPlacementCall } from '../placement-calls.ts';
import { toPlacement } from '../placement-view.ts';

/** Who holds which seat, for those who place people, and for the person it is about. */
@Injectable()
export class ListPlacements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
  ) {}

  ofCall(actor: Actor, callId: string): Promise<Placements> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { locales: _locales, ...call } = await findPlacementCall(tx, callId, 'placement.prepare');
      const { placed } = await placementSettings(tx, callId);
      const today = tx.now.toZonedDateTimeISO(call.timeZone).toPlainDate().toString();
      return {
        ...{ call, placed, needs: await seatNeeds(tx, callId), waiting: await acceptedWithoutSeat(tx, callId) },
        placements: (await placementsOf(tx, callId)).map((row) => toPlacement(row, today)),
      };
    });
  }

  /** Nothing before it is theirs: row-level security shows confirmed seats alone. */
  own(actor: Actor, applicationId: string): Promise<OwnPlacements> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { call } = await this.access.find(tx, applicationId, 'application.read');
      const placements = await tx.query<{
        id: string;
        team: LocalizedText;
        place: LocalizedText;
        from: string;
        to: string;
        supervisors: string[];
      }>(
        `SELECT p.id, t.name AS team, seat_place(p.id) AS place, p.starts_on::text AS "from", p.ends_on::text AS "to",
           seat_supervisors(p.id) AS supervisors
         FROM placement p JOIN team t ON t.id = p.team_id WHERE p.application_id = $1 AND p.state = 'confirmed' ORDER BY p.starts_on`,
        [applicationId],
      );
      return { timeZone: call.timeZone, placements };
    });
  }
}
