import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { placePeople } from '../domain/place-people.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import { call, candidate, need } from '../domain/testing/small-call.ts';
import { runPlacement } from './run-placement.ts';

function season(candidates: number, needs: number): PlacementInput {
  const teams = Array.from({ length: needs }, (_, at) => `t${String(at)}`);
  return call(
    Array.from({ length: candidates }, (_, at) =>
      candidate(`c${String(at)}`, '', {
        wishes: [0, 1, 2].map((nth) => teams[(at * 7 + nth * nth) % needs] ?? ''),
        unranked: 'after',
      }),
    ),
    teams.map((id) => need(id, '', { positions: 3 })),
    { pins: [{ candidate: 'c1', need: 't1' }] },
  );
}

describe('a placement in a thread of its own', () => {
  it('gives the plan that the rules give, and tells how far it is', async () => {
    const shares: number[] = [];
    const plan = await runPlacement(season(60, 9), { onProgress: (share) => shares.push(share) });
    expect(plan).toEqual(placePeople(season(60, 9)));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const running = runPlacement(season(8000, 400), { signal: controller.signal });
    const outcome = expect(running).rejects.toThrow('no longer wanted');
    await setTimeout(20);
    controller.abort(new Error('no longer wanted'));
    await outcome;
  });

  it('says what is wrong with its input', async () => {
    const of = season(2, 2);
    await expect(runPlacement({ ...of, needs: [...of.needs, ...of.needs] })).rejects.toThrow('an id appears twice');
  });
});
