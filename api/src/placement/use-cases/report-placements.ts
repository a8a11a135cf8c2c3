import { Injectable } from '@nestjs/common';
import { receivedStates } from '@placet/contract/coordination/list.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { PlacementReport } from '@placet/contract/placement/publication.ts';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { wishesOf, type CollectedWishes } from '../../wishes/collected-wishes.ts';
import { placementSettings } from '../../wishes/placement-settings.ts';
import {
  latestForm,
  reportedNeeds,
  reportedPlaces,
  type ReportedNeed,
  type ReportedPlace,
} from '../data/report.queries.ts';
import { monthlyAverage } from '../domain/presence-over-time.ts';
import { toldCounts } from '../domain/told-counts.ts';

type Group = PlacementReport['groups'][number];

/** How seats were filled over a year, in the calls that the actor coordinates. It names nobody, and no group of fewer than five. */
@Injectable()
export class ReportPlacements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, asked?: number): Promise<PlacementReport> {
    authoriseKind(actor, 'placement.report');
    return this.unitOfWork.read(actor, async (tx) => {
      const all = await reportedNeeds(tx);
      const years = yearsOf(all);
      const now = tx.now.toZonedDateTimeISO('UTC').year;
      const year = asked ?? (years.includes(now) ? now : (years.at(-1) ?? now));
      const needs = all.filter((need) => isIn(need, year));
      const everywhere = await reportedPlaces(tx);
      const places = everywhere.filter((place) => isIn(place, year));
      const callIds = [...new Set(needs.map(({ callId }) => callId))];
      const wishes = new Map<string, CollectedWishes>();
      for (const callId of callIds)
        for (const one of await wishesOf(tx, callId, receivedStates)) wishes.set(one.applicationId, one);
      const placed = places.flatMap(({ applicationId }) => wishes.get(applicationId) ?? []);
      return {
        ...{ year, years },
        teams: teamsOf(needs, places, year),
        languages: languagesOf(needs, placed),
        wishes: ranksOf(
          beginnings(everywhere).filter((place) => isIn(place, year)),
          wishes,
        ),
        groups: await groupsOf(tx, needs, places),
      };
    });
  }
}

const isIn = ({ from, to }: { readonly from: string; readonly to: string }, year: number): boolean =>
  from <= `${String(year)}-12-31` && to >= `${String(year)}-01-01`;

function yearsOf(needs: readonly ReportedNeed[]): number[] {
  const years = new Set<number>();
  for (const { from, to } of needs)
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function teamsOf(
  needs: readonly ReportedNeed[],
  places: readonly ReportedPlace[],
  year: number,
): PlacementReport['teams'] {
  return [...Map.groupBy(needs, ({ teamId }) => teamId)].map(([id, theirs]) => {
    const seats = monthlyAverage(
      year,
      theirs.flatMap((need) => Array<ReportedNeed>(need.positions).fill(need)),
    );
    const filled = monthlyAverage(
      year,
      places.filter(({ teamId }) => teamId === id),
    );
    return {
      ...{ id, name: theirs[0]?.team ?? {} },
      months: seats.map((of, month) => ({ seats: of, filled: filled[month] ?? 0 })),
    };
  });
}

function languagesOf(needs: readonly ReportedNeed[], placed: readonly CollectedWishes[]): PlacementReport['languages'] {
  const spoken = (language: string) =>
    new Set(
      placed
        .filter((one) => one.languages.some((each) => each.language === language))
        .map(({ applicationId }) => applicationId),
    ).size;
  const required = (language: string) =>
    needs.filter(({ languages }) => languages.some((each) => each.required && each.language === language)).length;
  const all = new Set([
    ...needs.flatMap(({ languages }) => languages.map(({ language }) => language)),
    ...placed.flatMap(({ languages }) => languages.map(({ language }) => language)),
  ]);
  return [...all]
    .map((language) => ({ language, people: spoken(language), required: required(language) }))
    .sort((a, b) => b.required - a.required || b.people - a.people || (a.language < b.language ? -1 : 1));
}

/** Where people began: a later move was not their wish. */
function beginnings(places: readonly ReportedPlace[]): ReportedPlace[] {
  return [...Map.groupBy(places, ({ applicationId }) => applicationId).values()].flatMap((theirs) =>
    theirs.toSorted((one, other) => (one.from < other.from ? -1 : 1)).slice(0, 1),
  );
}

function ranksOf(
  places: readonly ReportedPlace[],
  wishes: ReadonlyMap<string, CollectedWishes>,
): PlacementReport['wishes'] {
  const found = { ranks: [] as number[], unranked: 0, withoutWishes: 0 };
  for (const { applicationId, teamId } of places) {
    const teams = wishes.get(applicationId)?.teams ?? [];
    const rank = teams.indexOf(teamId);
    if (teams.length === 0) found.withoutWishes++;
    else if (rank < 0) found.unranked++;
    else {
      while (found.ranks.length <= rank) found.ranks.push(0);
      found.ranks = found.ranks.map((count, at) => (at === rank ? count + 1 : count));
    }
  }
  return found;
}

async function groupsOf(
  tx: Transaction,
  needs: readonly ReportedNeed[],
  places: readonly ReportedPlace[],
): Promise<Group[]> {
  const groups: Group[] = [];
  for (const [callId, [need]] of Map.groupBy(needs, (one) => one.callId)) {
    const { groupQuestion } = await placementSettings(tx, callId);
    const form = groupQuestion === null ? undefined : await latestForm(tx, callId);
    const asked = form && groupQuestion !== null ? questionIn(form, groupQuestion) : undefined;
    if (!asked) continue;
    const ofCall = new Set(places.filter((place) => place.callId === callId).map(({ applicationId }) => applicationId));
    const people = (await wishesOf(tx, callId, receivedStates)).filter(({ group }) => group !== null);
    const values = [...new Set(people.map(({ group }) => group ?? ''))].sort();
    const count = (of: (one: CollectedWishes) => boolean) =>
      toldCounts(values.map((value) => people.filter((one) => one.group === value && of(one)).length));
    const [applied, placed] = [count(() => true), count((one) => ofCall.has(one.applicationId))];
    groups.push({
      ...{ call: need?.call ?? {}, question: asked.label },
      values: values.map((value, at) => ({
        ...{ value, label: asked.options.get(value) ?? null },
        ...{ applied: applied[at] ?? null, placed: placed[at] ?? null },
      })),
    });
  }
  return groups;
}

function questionIn(form: FormDefinition, path: string) {
  for (const section of form.sections)
    for (const question of section.questions)
      if (`${section.key}.${question.key}` === path) {
        const options = question.type === 'single_choice' ? question.options : [];
        return { label: question.label, options: new Map(options.map(({ value, label }) => [value, label])) };
      }
  return undefined;
}
