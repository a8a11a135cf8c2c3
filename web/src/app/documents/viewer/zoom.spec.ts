import { sharpness, zoomed } from './zoom';

it('goes up and down by steps, and stays at the ends', () => {
  expect(zoomed(1, 1)).toBe(1.25);
  expect(zoomed(1, -1)).toBe(0.75);
  expect(zoomed(4, 1)).toBe(4);
  expect(zoomed(0.5, -1)).toBe(0.5);
});

it('draws as sharp as the screen, but never more than a canvas can hold', () => {
  expect(sharpness(600, 800, 3)).toBe(3);
  const ratio = sharpness(4000, 6000, 2);
  expect(ratio * 4000 * (ratio * 6000)).toBeCloseTo(12_000_000);
});
