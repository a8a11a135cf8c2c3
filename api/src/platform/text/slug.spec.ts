import { expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

it('makes an address of a name', () => {
  expect(slugOf('Équipe  « Droits & recherche »')).toBe('equipe-droits-recherche');
  expect(slugOf('UN Monitoring')).toBe('un-monitoring');
  expect(slugOf('الفريق')).toBe('');
  expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
});

it('takes the first that is free', () => {
  expect(freeSlug('legal', new Set())).toBe('legal');
  expect(freeSlug('legal', new Set(['legal', 'legal-2']))).toBe('legal-3');
});
