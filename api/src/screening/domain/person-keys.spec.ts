import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { expect, it } from 'vitest';
import { foldedEmail, normalEmail, normalName, normalPhone, personKeys } from './person-keys.ts';

it.each([
  [' Amina@Example.ORG ', 'amina@example.org'],
  ['ａｍｉｎａ@example.org', 'amina@example.org'],
  ['amina', null],
  ['a b@example.org', null],
])('reads the address %s as %s', (text, normal) => {
  expect(normalEmail(text)).toBe(normal);
});

it.each([
  ['A.Mina+ngo@gmail.com', 'amina@gmail.com'],
  ['amina@googlemail.com', 'amina@gmail.com'],
  ['a.mina+ngo@example.org', 'a.mina@example.org'],
  ['+amina@example.org', '+amina@example.org'],
])('folds the address %s to %s', (text, folded) => {
  expect(foldedEmail(text)).toBe(folded);
});

it.each([
  ['+41 79 123 45 67', '791234567'],
  ['0041 (0)79 123-45-67', '791234567'],
  ['079 123 45 67', '791234567'],
  ['٠٧٩١٢٣٤٥٦٧', '791234567'],
  ['117', null],
  ['none', null],
])('reads the phone number %s as %s', (text, normal) => {
  expect(normalPhone(text)).toBe(normal);
});

it.each([
  ['Amina DIALLO', 'amina diallo'],
  ['Diallo, Amina', 'amina diallo'],
  ['Łukasz Müller-Østby', 'lukasz muller ostby'],
  ['Nguyễn Thu Hà', 'ha nguyen thu'],
  ['أمينة', 'امينة'],
  ['…', null],
])('reads the name %s as %s', (text, normal) => {
  expect(normalName(text)).toBe(normal);
});

const label = { en: 'Q' };
const form: FormDefinition = {
  sections: [
    {
      key: 'you',
      title: {},
      questions: [
        { key: 'name', type: 'short_text', autofill: 'name', required: true, label },
        { key: 'other-name', type: 'short_text', required: true, label },
        { key: 'born', type: 'date', autofill: 'bday', required: false, label, sensitive: true },
        { key: 'begins', type: 'date', required: false, label },
        { key: 'email', type: 'email', required: true, label },
        { key: 'phone', type: 'phone', required: false, label },
        { key: 'watched', type: 'email', required: false, label, monitoring: true },
      ],
    },
  ],
};

it('finds the person by what the form asks of them', () => {
  const answers = {
    you: {
      ...{ name: 'Amina Diallo', 'other-name': 'Nobody', born: '2001-02-03', begins: '2027-01-01' },
      ...{ email: 'A.Mina@Gmail.com', phone: '+221 77 000 00 01', watched: 'x@example.org' },
    },
  };
  expect(personKeys({ form, answers }, 'amina@example.org', ['ff'])).toEqual([
    { kind: 'email', value: 'amina@example.org' },
    { kind: 'email', value: 'a.mina@gmail.com' },
    { kind: 'email_like', value: 'amina@example.org' },
    { kind: 'email_like', value: 'amina@gmail.com' },
    { kind: 'phone', value: '770000001' },
    { kind: 'name_and_birth', value: 'amina diallo|2001-02-03' },
    { kind: 'document', value: 'ff' },
  ]);
});

it('takes a name alone, or a day that is not one, for nobody', () => {
  const kinds = (born?: string) =>
    personKeys({ form, answers: { you: { name: 'Amina', ...(born !== undefined && { born }) } } }, '', []).map(
      ({ kind }) => kind,
    );
  expect(kinds()).toEqual([]);
  expect(kinds('2001-02')).toEqual([]);
  expect(kinds('2001-02-03')).toEqual(['name_and_birth']);
});
