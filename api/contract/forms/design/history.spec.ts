import { describe, expect, it } from 'vitest';
import { begin, record, redo, settle, undo } from './history.ts';

describe('history', () => {
  it('goes back and forth', () => {
    const three = record(record(begin(1), 2), 3);
    expect(undo(undo(three)).present).toBe(1);
    expect(redo(undo(three))).toEqual({ ...three, tag: undefined, past: [1, 2] });
    expect(undo(begin(1)).present).toBe(1);
    expect(redo(begin(1)).present).toBe(1);
  });

  it('takes what was typed in one field as one step, until it is left', () => {
    const typed = record(record(begin(''), 'a', 'label'), 'ab', 'label');
    expect(undo(typed).present).toBe('');
    expect(undo(record(settle(typed), 'abc', 'label')).present).toBe('ab');
    expect(undo(record(typed, 'x', 'help')).present).toBe('ab');
  });

  it('forgets what was undone once something else is done', () => {
    expect(redo(record(undo(record(begin(1), 2)), 3)).present).toBe(3);
  });

  it('does not take typing after an undo for the step before it', () => {
    const typed = record(record(begin(''), 'a', 'label'), 'b', 'help');
    expect(undo(record(undo(typed), 'ab', 'label')).present).toBe('a');
  });

  it('does not grow without end', () => {
    let history = begin(0);
    for (let step = 1; step <= 1_000; step++) history = record(history, step);
    expect(history.past.length).toBe(200);
  });
});
