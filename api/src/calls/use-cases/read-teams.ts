import { Injectable } from '@nestjs/common';
import { pick, type Locale } from '@placet/contract';
import type { Team, TeamList } from '@placet/contract/calls/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { markdownBlocks } from '../../platform/text/markdown.ts';
import { textLocale } from '../../platform/text/text-locale.ts';
import { toCallSummary, toTeamSummary } from '../data/call-mapping.ts';
import { callsOfTeam, team, teams } from '../data/calls.queries.ts';
import { compareCalls } from '../domain/call-phase.ts';

/** The teams interns work in: all of them, or one with the calls that lead to it. */
@Injectable()
export class ReadTeams {
  constructor(private readonly work: UnitOfWork) {}

  all(actor: Actor, locale: Locale): Promise<TeamList> {
    return this.work.read(actor, async (tx) => ({
      teams: (await teams(tx)).map((row) => toTeamSummary(row, locale)),
    }));
  }

  /** @throws Problem `not_found` */
  one(actor: Actor, slug: string, locale: Locale): Promise<Team> {
    return this.work.read(actor, async (tx) => {
      const row = await team(tx, slug);
      if (!row) throw notFound();
      return {
        ...toTeamSummary(row, locale),
        textLocale: textLocale(row.name, locale),
        description: markdownBlocks(pick(row.description, locale)),
        calls: (await callsOfTeam(tx, row.id)).map((call) => toCallSummary(call, locale, tx.now)).sort(compareCalls),
      };
    });
  }
}
