import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { pick } from '@placet/contract';
import type { OwnWishes, SaveWishes, TeamToWishFor } from '@placet/contract/wishes/wishes.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { markdownBlocks } from '../platform/text/markdown.ts';
import { wishesOf } from './collected-wishes.ts';
import type { Asked } from './data/asked.queries.ts';
import { teamsToWishFor, type RawTeam } from './data/teams-to-wish-for.queries.ts';
import { phaseOf } from './domain/deadlines.ts';
import { placementSettings, type PlacementSettings } from './placement-settings.ts';

/** What applicants who are asked may know of their call and of themselves; nothing of what anybody thinks of them. */
export interface Terms {
  readonly settings: Pick<PlacementSettings, 'wishesUntil' | 'mostWishes' | 'unranked' | 'withoutWishes'>;
  readonly teams: readonly RawTeam[];
  /** What their application says already. */
  readonly told: Omit<SaveWishes, 'revision'>;
}

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/** One's own wishes, as they are asked for and were answered. */
@Injectable()
export class OwnWishesView {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Read as the system, of an application whose applicant asks and was asked. */
  terms({ id, state, call }: ApplicationRecord): Promise<Terms> {
    return this.unitOfWork.read({ kind: 'system', job: 'wishes' }, async (tx) => {
      const { wishesUntil, mostWishes, unranked, withoutWishes } = await placementSettings(tx, call.id);
      const teams = await teamsToWishFor(tx, call.id);
      const found = (await wishesOf(tx, call.id, [state])).find(({ applicationId }) => applicationId === id);
      const period = found?.available[0];
      return {
        settings: { wishesUntil, mostWishes, unranked, withoutWishes },
        teams,
        told: {
          teams: (found?.teams ?? []).slice(0, mostWishes),
          ...{ presence: [], skills: [], workPermission: found?.workPermission ?? null },
          ...{ availableFrom: period?.from ?? null, availableTo: period?.to ?? null },
        },
      };
    });
  }

  view(tx: Transaction, application: ApplicationRecord, asked: Asked, terms: Terms, locale: Locale): OwnWishes {
    const { settings, teams, told } = terms;
    const { call } = application;
    const skills = teams.flatMap(({ needs }) => needs.flatMap((need) => need.skills.map(({ name }) => name)));
    return {
      wishes: {
        phase: phaseOf(application.state, settings.wishesUntil, tx.now),
        ...{ call: call.name, timeZone: call.timeZone },
        until: settings.wishesUntil && instant(settings.wishesUntil),
        ...{ startsOn: call.startsOn, endsOn: call.endsOn },
        ...{ most: settings.mostWishes, unranked: settings.unranked, withoutWishes: settings.withoutWishes },
        revision: asked.revision,
        answeredAt: asked.answeredAt && instant(asked.answeredAt),
        teams: teams.map((team) => toTeam(team, locale)),
        skills: [...new Map(skills.map((name) => [name.trim().toLowerCase(), name])).values()],
        asksPermission: teams.some(({ needs }) => needs.some(({ needsPermission }) => needsPermission)),
        answer: asked.answeredAt ? asked.answer : told,
      },
    };
  }
}

const toTeam = ({ needs, ...team }: RawTeam, locale: Locale): TeamToWishFor => ({
  ...team,
  needs: needs.map(({ work, ...need }) => ({ ...need, work: markdownBlocks(pick(work, locale)) })),
});
