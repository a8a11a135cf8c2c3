import { refusalOf } from '@placet/contract/documents/refusals.ts';
import { expect, it } from 'vitest';
import { refusalText } from './refusal-text.ts';

it.each([
  [
    refusalOf('too_many_pages', { pages: 14, maxPages: 2 }),
    'This file has 14 pages; the limit is 2 pages.',
    'Ce fichier compte 14 pages ; la limite est de 2 pages.',
  ],
  [
    refusalOf('too_many_pages', { pages: 2, maxPages: 1 }),
    'This file has 2 pages; the limit is 1 page.',
    'Ce fichier compte 2 pages ; la limite est de 1 page.',
  ],
  [
    refusalOf('type_not_accepted', { found: 'HEIC', accept: 'pdf docx' }),
    'Save it as PDF or Word (.docx)',
    'au format PDF ou Word (.docx)',
  ],
  [
    refusalOf('mislabelled', { extension: 'pdf', found: 'PNG', accept: 'pdf' }),
    'The name ends in .pdf, but the file is of another kind (PNG).',
    'mais le fichier est d’un autre type (PNG).',
  ],
  [
    refusalOf('too_large', { size: 12_340_000, maxBytes: 5_000_000 }),
    'This file is 12.4 MB; the limit is 5 MB.',
    'Ce fichier fait 12,4 Mo ; la limite est de 5 Mo.',
  ],
  [
    refusalOf('too_many_pixels', { width: 60_000, height: 60_000, maxMegapixels: 60 }),
    '60,000 × 60,000 pixels; the limit is 60 megapixels',
    '60 000 × 60 000 pixels ; la limite est de 60 mégapixels',
  ],
])('says what is wrong, with the number', (refusal, english, french) => {
  expect(refusalText(refusal, 'en')).toContain(english);
  expect(refusalText(refusal, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(french);
});
