import { describe, expect, it } from 'vitest';
import { callAfter, callTransitions, possibilities, type CallState, type CallTransition } from './call-state.ts';

const states: readonly CallState[] = ['draft', 'open', 'closed'];

describe('the lifecycle of a call', () => {
  it('is this and nothing else', () => {
    const table = (Object.keys(callTransitions) as CallTransition[]).flatMap((transition) =>
      states.flatMap((state) => {
        const to = callAfter(state, transition);
        return to === null ? [] : [`${state} ${transition} ${to}`];
      }),
    );
    expect(table).toEqual(['draft open open', 'open close closed', 'closed reopen open', 'open extend open']);
  });

  it('offers only what can be done', () => {
    const facts = { kind: 'dated', complete: true, over: false } as const;
    const offered = (state: CallState, more: object = {}): string[] =>
      Object.entries(possibilities({ ...facts, state, ...more })).flatMap(([name, can]) => (can ? [name] : []));
    expect(offered('draft')).toEqual(['open', 'remove']);
    expect(offered('draft', { complete: false })).toEqual(['remove']);
    expect(offered('open')).toEqual(['close', 'extend']);
    expect(offered('open', { over: true })).toEqual(['extend']);
    expect(offered('open', { kind: 'rolling' })).toEqual(['close']);
    expect(offered('closed')).toEqual(['reopen']);
  });
});
