import type { Question } from '@placet/contract/forms/question.ts';
import { controlId, focusId } from './control-id';

describe('controlId', () => {
  it('is never the beginning of another question’s', () => {
    const group = controlId(['work']);
    expect(controlId(['work-permission']).startsWith(`${group}-`)).toBe(false);
    expect(controlId(['referees', 0, 'email'])).toBe('referees_0_email');
  });
});

describe('focusId', () => {
  it('leads from an issue about a whole list to its first control', () => {
    const languages: Question = { key: 'spoken', type: 'languages', required: true, label: {} };
    expect(focusId(languages, ['spoken'])).toBe('spoken_0_language');
    expect(focusId(languages, ['spoken', 1, 'level'])).toBe('spoken_1_level');
    expect(focusId({ key: 'stay', type: 'date_range', required: true, label: {} }, ['stay'])).toBe('stay_from');
    expect(focusId({ key: 'name', type: 'short_text', required: true, label: {} }, ['name'])).toBe('name_');
  });
});
