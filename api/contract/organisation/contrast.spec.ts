import { describe, expect, it } from 'vitest';
import { contrast, contrastIn, leastContrast } from './contrast.ts';

describe('contrast', () => {
  it('is that of WCAG, whichever colour is named first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('suffices for our own colours, each in its theme and not in the other', () => {
    expect(contrastIn('light', '#0a5c55')).toBeGreaterThan(leastContrast);
    expect(contrastIn('dark', '#7ad8c9')).toBeGreaterThan(leastContrast);
    expect(contrastIn('dark', '#0a5c55')).toBeLessThan(leastContrast);
    expect(contrastIn('light', '#7ad8c9')).toBeLessThan(leastContrast);
  });
});
