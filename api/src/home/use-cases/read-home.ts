import { Injectable } from '@nestjs/common';
import type { Home, HomeItem, HomeKind } from '@placet/contract/home/home.ts';
import { byUrgency } from '@placet/contract/home/urgency.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../../set-up/call-set-ups.ts';
import { needGaps } from '../../teams/need-gaps.ts';
import {
  callsOf,
  countedAtMost,
  groupKinds,
  groupsOf,
  putOffBy,
  undecidedCalls,
  undeliveredMails,
  unfinishedDrafts,
  type Group,
  type HomeCallRow,
} from '../data/home.queries.ts';
import { awaitsDecision, isClosing, needsWeighing, nextDate, opensSoon } from '../domain/call-dates.ts';

type Found = Pick<HomeItem, 'kind'> & Partial<Omit<HomeItem, 'kind' | 'call' | 'key' | 'urgency' | 'notBefore'>>;

/** What has a deadline; the rest has waited since. */
const dueKinds: readonly HomeKind[] = ['returned_due', 'active_ending', 'reference_due'];
/** At most so many calls in the making are looked into. */
const mostInTheMaking = 5;
/** Beyond so many applications a call's needs are not weighed here. */
const mostWeighed = 2_000;

/** What needs a coordinator, the most urgent first: each kind once for a call, found by a fixed number of bounded questions. */
@Injectable()
export class ReadHome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly setUps: CallSetUps,
  ) {}

  run(actor: Actor): Promise<Home> {
    authoriseKind(actor, 'home.read');
    if (actor.kind !== 'account') throw new Problem('forbidden');
    return this.unitOfWork.read(actor, async (tx) => {
      await tx.query('SET LOCAL plan_cache_mode = force_custom_plan');
      const calls = await callsOf(tx, coordinatedCalls(actor));
      const found = [
        ...(await this.ofApplications(tx, calls)),
        ...(await this.ofCalls(tx, calls)),
        ...(await this.inTheMaking(tx, calls)),
      ];
      const putOff = await putOffBy(tx, actor.accountId);
      const items = byUrgency(found, tx.now.epochMilliseconds).map((item): HomeItem => {
        return { ...item, notBefore: putOff.get(item.key)?.toISOString() ?? null };
      });
      const next = nextDate(calls, tx.now);
      return {
        items: items.filter(({ notBefore }) => notBefore === null),
        putOff: items.filter(({ notBefore }) => notBefore !== null),
        next: next && { call: callOf(next.call), what: next.what, at: next.at.toISOString() },
        openCalls: calls.filter(({ state }) => state === 'open').length,
      };
    });
  }

  private async ofApplications(tx: Transaction, calls: readonly HomeCallRow[]): Promise<Item[]> {
    const ids = calls.filter(({ state }) => state !== 'draft').map(({ id }) => id);
    const items: Item[] = [];
    for (const kind of groupKinds) items.push(...itemsOf(calls, kind, await groupsOf(tx, kind, ids)));
    items.push(...itemsOf(calls, 'mail_undelivered', await undeliveredMails(tx, ids)));
    return items;
  }

  private async ofCalls(tx: Transaction, calls: readonly HomeCallRow[]): Promise<Item[]> {
    const closing = calls.filter((call) => isClosing(call, tx.now));
    const drafts = countsOf(await unfinishedDrafts(tx, idsOf(closing)));
    const waiting = calls.filter((call) => awaitsDecision(call, tx.now));
    const undecided = countsOf(await undecidedCalls(tx, idsOf(waiting)));
    const weighed = calls.filter((call) => needsWeighing(call, tx.now));
    const gaps = await needGaps(tx, idsOf(weighed), mostWeighed);
    return [
      ...closing.map((call) =>
        item(call, { kind: 'call_closing', ...counted(drafts.get(call.id) ?? 0), until: iso(call.closesAt) }),
      ),
      ...waiting
        .filter(({ id }) => undecided.has(id))
        .map((call) =>
          item(call, {
            ...{ kind: 'decisions_due', ...counted(undecided.get(call.id) ?? 0) },
            ...(call.decisionBy ? { until: iso(call.decisionBy) } : { since: iso(call.closesAt) }),
          }),
        ),
      ...weighed.flatMap((call) => {
        const teams = gaps.filter(({ callId }) => callId === call.id).map(({ team }) => team);
        const open = call.closesAt !== null && call.closesAt.getTime() > tx.now.epochMilliseconds;
        const until = open ? iso(call.closesAt) : null;
        return teams.length === 0 ? [] : [item(call, { kind: 'need_unfilled', count: teams.length, teams, until })];
      }),
    ];
  }

  private async inTheMaking(tx: Transaction, calls: readonly HomeCallRow[]): Promise<Item[]> {
    const items: Item[] = [];
    for (const call of calls.filter((one) => opensSoon(one, tx.now)).slice(0, mostInTheMaking)) {
      const { missing } = await this.setUps.view(tx, call.id);
      items.push(item(call, { kind: 'call_not_ready', count: missing.length, missing, until: iso(call.opensAt) }));
    }
    return items;
  }
}

type Item = Omit<HomeItem, 'urgency' | 'notBefore'>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const idsOf = (calls: readonly HomeCallRow[]): string[] => calls.map(({ id }) => id);
const countsOf = (rows: readonly { callId: string; count: number }[]): Map<string, number> =>
  new Map(rows.map(({ callId, count }) => [callId, count]));
const counted = (count: number): Pick<HomeItem, 'count' | 'more'> => ({
  count: Math.min(count, countedAtMost),
  more: count > countedAtMost,
});
const callOf = ({ id, slug, name, timeZone }: HomeCallRow): HomeItem['call'] => ({ id, slug, name, timeZone });

function item(call: HomeCallRow, found: Found): Item {
  const none = { count: 0, more: false, since: null, until: null, examples: [], missing: [], teams: [] };
  return { key: `${found.kind}:${call.id}`, call: callOf(call), ...none, ...found };
}

function itemsOf(calls: readonly HomeCallRow[], kind: HomeKind, groups: readonly Group[]): Item[] {
  return groups.flatMap(({ callId, count, first, examples }) => {
    const call = calls.find(({ id }) => id === callId);
    const at = dueKinds.includes(kind) ? { until: iso(first) } : { since: iso(first) };
    const dated = examples.map((example) => ({ ...example, at: new Date(example.at).toISOString() }));
    return call ? [item(call, { kind, ...counted(count), ...at, examples: dated })] : [];
  });
}
