import { describe, expect, it } from 'vitest';
import { wantsDiscreetMail } from './discreet.ts';
import type { FormDefinition, Question } from './question.ts';

const label = { en: 'Label' };
const form = (...questions: Question[]): FormDefinition => ({
  sections: [{ key: 'contact', title: label, questions }],
});
const ways: Question = {
  key: 'ways',
  type: 'multiple_choice',
  required: true,
  label,
  options: [
    { value: 'email', label },
    { value: 'portal', label, discreet: true },
  ],
};
const careful: Question = { key: 'careful', type: 'yes_no', required: true, label, discreet: true };

describe('mails that name nothing', () => {
  it('are for whoever chose an option that asks for them', () => {
    expect(wantsDiscreetMail(form(ways), { contact: { ways: ['portal'] } })).toBe(true);
    expect(wantsDiscreetMail(form(ways), { contact: { ways: ['email'] } })).toBe(false);
    expect(wantsDiscreetMail(form({ ...ways, type: 'single_choice' }), { contact: { ways: 'portal' } })).toBe(true);
  });

  it('are for whoever said yes to a question that asks for them', () => {
    expect(wantsDiscreetMail(form(careful), { contact: { careful: true } })).toBe(true);
    expect(wantsDiscreetMail(form(careful), { contact: { careful: false } })).toBe(false);
    expect(wantsDiscreetMail(form({ ...careful, discreet: false }), { contact: { careful: true } })).toBe(false);
  });

  it('are not for whoever has answered nothing', () => {
    expect(wantsDiscreetMail(form(ways, careful), {})).toBe(false);
  });
});
