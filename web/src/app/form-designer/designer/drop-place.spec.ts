import { moveOf } from './drop-place';

describe('what a drop means', () => {
  it('counts as after the question was taken out', () => {
    const from = { section: 0, question: 0 };
    expect(moveOf({ from: '0.0', to: '0.2', after: true })).toEqual({
      kind: 'question',
      from,
      to: { section: 0, question: 2 },
    });
    expect(moveOf({ from: '0.0', to: '0.2', after: false })).toEqual({
      kind: 'question',
      from,
      to: { section: 0, question: 1 },
    });
    expect(moveOf({ from: '0.0', to: '1.0', after: true })).toEqual({
      kind: 'question',
      from,
      to: { section: 1, question: 1 },
    });
  });

  it('puts a question first where it was dropped on a title', () => {
    expect(moveOf({ from: '0.3', to: '1', after: true })).toMatchObject({ to: { section: 1, question: 0 } });
  });

  it('puts a section beside the one it was dropped on, or on whose question', () => {
    expect(moveOf({ from: '0', to: '2', after: true })).toEqual({ kind: 'section', from: 0, to: 2 });
    expect(moveOf({ from: '2', to: '0', after: false })).toEqual({ kind: 'section', from: 2, to: 0 });
    expect(moveOf({ from: '0', to: '1.3', after: false })).toEqual({ kind: 'section', from: 0, to: 1 });
  });
});
