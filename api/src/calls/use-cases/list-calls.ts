import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { CallList } from '@placet/contract/calls/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { toCallSummary } from '../data/call-mapping.ts';
import { publishedCalls } from '../data/calls.queries.ts';
import { compareCalls } from '../domain/call-phase.ts';

/** Every published call, those one can apply to first; the filters offer what there is at all. */
@Injectable()
export class ListCalls {
  constructor(private readonly work: UnitOfWork) {}

  run(
    actor: Actor,
    filter: { place?: string | undefined; language?: string | undefined },
    locale: Locale,
  ): Promise<CallList> {
    return this.work.read(actor, async (tx) => {
      const all = (await publishedCalls(tx)).map((row) => toCallSummary(row, locale, tx.now)).sort(compareCalls);
      const places = new Map(all.map(({ place }) => [place.key, place]));
      return {
        calls: all.filter(
          (call) =>
            (filter.place === undefined || call.place.key === filter.place) &&
            (filter.language === undefined || call.languages.includes(filter.language)),
        ),
        places: [...places.values()].sort((a, b) => a.name.localeCompare(b.name, locale)),
        languages: [...new Set(all.flatMap(({ languages }) => languages))].sort(),
      };
    });
  }
}
