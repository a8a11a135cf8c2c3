import { languagesOf, rowsFlaw, rowsOf, written } from './team-model';

describe('languages of a team', () => {
  it('come back as they were, the required ones first', () => {
    const fr = { language: 'fr', level: 'C1', required: true } as const;
    const ar = { language: 'ar', level: 'B1', required: false } as const;
    expect(languagesOf(rowsOf([ar, fr]))).toEqual([fr, ar]);
  });

  it('are not sent half filled in or twice', () => {
    const fr = { language: 'fr', level: 'C1' };
    expect(rowsFlaw([fr])).toBeUndefined();
    expect(rowsFlaw([fr, { language: 'ar' }])).toBe('incomplete');
    expect(rowsFlaw([fr, { ...fr, level: 'A1' }])).toBe('repeated');
    expect(rowsFlaw([{ language: 'en', level: 'B2' }], [fr])).toBeUndefined();
    expect(rowsFlaw([fr], [fr])).toBe('repeated');
  });
});

it('keeps only the languages somebody wrote in', () => {
  expect(written({ en: 'Legal', fr: ' ' })).toEqual({ en: 'Legal' });
});
