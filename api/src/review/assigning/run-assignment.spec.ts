import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { assignReviewers } from '../domain/assignment/assign-reviewers.ts';
import type { AssignmentInput } from '../domain/assignment/assignment-input.ts';
import { runAssignment } from './run-assignment.ts';

function call(applications: number, reviewers: number): AssignmentInput {
  const languages = [{ language: 'en', level: 'C1' } as const];
  const load = { minLoad: 0, maxLoad: applications, openElsewhere: 0, pastLoad: 0 };
  return {
    applications: Array.from({ length: applications }, (_, at) => ({
      id: `a${String(at)}`,
      needed: 2,
      languages: ['en'],
      expertise: [`topic ${String(at % 7)}`],
    })),
    reviewers: Array.from({ length: reviewers }, (_, at) => ({
      id: `r${String(at)}`,
      languages,
      expertise: [`topic ${String(at % 5)}`],
      ...load,
    })),
    conflicts: [],
    avoid: [],
    preferences: [],
    pins: [],
    connect: true,
    seed: 5,
  };
}

describe('an assignment in a thread of its own', () => {
  it('gives the plan that the rules give, and tells how far it is', async () => {
    const shares: number[] = [];
    const plan = await runAssignment(call(40, 6), { onProgress: (share) => shares.push(share) });
    expect(plan).toEqual(assignReviewers(call(40, 6)));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('leaves this thread free meanwhile, and ends when it is cancelled', async () => {
    const controller = new AbortController();
    const started = performance.now();
    const running = runAssignment(call(4000, 200), { signal: controller.signal });
    const outcome = expect(running).rejects.toThrow('no longer wanted');
    await setTimeout(20);
    controller.abort(new Error('no longer wanted'));
    await outcome;
    expect(performance.now() - started).toBeLessThan(2000);
    await expect(runAssignment(call(2, 2), { signal: controller.signal })).rejects.toThrow('no longer wanted');
  });

  it('says what is wrong with its input', async () => {
    const twice = { ...call(2, 2), reviewers: [...call(2, 2).reviewers, ...call(2, 2).reviewers] };
    await expect(runAssignment(twice)).rejects.toThrow('an id appears twice');
  });
});
