import { beforeEach, describe, expect, it } from 'vitest';
import { UnsentReviews } from './unsent-reviews';

const content = { scores: { motivation: 4 }, comment: 'Words', recommendation: null, confidence: 2 };

describe('what could not be sent', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('is there for its writer alone, until it is sent', () => {
    const kept = new UnsentReviews(sessionStorage);
    kept.keep('rita', 'one', { content, revision: 3 });
    expect(new UnsentReviews(sessionStorage).of('rita', 'one')).toEqual({ content, revision: 3 });
    expect(kept.of('omar', 'one')).toBeUndefined();
    expect(kept.of('rita', 'two')).toBeUndefined();
    kept.forget('rita', 'one');
    expect(kept.of('rita', 'one')).toBeUndefined();
  });

  it('is gone when somebody else, or nobody, is signed in', () => {
    const kept = new UnsentReviews(sessionStorage);
    sessionStorage.setItem('other', 'stays');
    kept.keep('rita', 'one', { content, revision: 3 });
    kept.keep('omar', 'one', { content, revision: 1 });
    kept.clearBut('omar');
    expect([kept.of('rita', 'one'), kept.of('omar', 'one')?.revision]).toEqual([undefined, 1]);
    kept.clearBut();
    expect([kept.of('omar', 'one'), sessionStorage.getItem('other')]).toEqual([undefined, 'stays']);
  });

  it('is nothing when it is not what was kept, or nothing can be kept', () => {
    sessionStorage.setItem('placet.review.rita.one', '{"revision":"3"}');
    sessionStorage.setItem('placet.review.rita.two', 'not json');
    const kept = new UnsentReviews(sessionStorage);
    expect([kept.of('rita', 'one'), kept.of('rita', 'two')]).toEqual([undefined, undefined]);
    const without = new UnsentReviews(undefined);
    without.keep('rita', 'one', { content, revision: 3 });
    expect(without.of('rita', 'one')).toBeUndefined();
  });
});
