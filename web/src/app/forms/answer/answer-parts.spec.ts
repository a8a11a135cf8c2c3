import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { answerParts } from './answer-parts';

const wording = { locale: 'en' as const, teams: new Map([['legal', { en: 'Legal' }]]) };
const common = { key: 'q', required: true, label: { en: 'Q' } };
const options = [
  { value: 'a', label: { en: 'Apples' } },
  { value: 'b', label: { en: 'Pears' } },
];

const parts = (question: Partial<Question>, value: AnswerValue | undefined) =>
  answerParts({ ...common, ...question } as Question, value, wording);

describe('answerParts', () => {
  it.each<[Partial<Question>, AnswerValue, unknown[]]>([
    [{ type: 'short_text' }, ' Amina ', [{ kind: 'text', text: 'Amina', own: true }]],
    [{ type: 'yes_no' }, false, [{ kind: 'text', text: 'No', own: false }]],
    [{ type: 'statement' }, true, [{ kind: 'text', text: 'Agreed', own: false }]],
    [{ type: 'single_choice', options }, 'b', [{ kind: 'text', text: 'Pears', own: false }]],
    [{ type: 'multiple_choice', options }, ['a', 'b'], [{ kind: 'list', ordered: false, items: ['Apples', 'Pears'] }]],
    [{ type: 'date' }, '2027-02-28', [{ kind: 'text', text: '28 February 2027', own: false }]],
    [{ type: 'date' }, '2027--', [{ kind: 'text', text: '2027--', own: false }]],
    [
      { type: 'date_range' },
      { from: '2027-02-28', to: '2027-03-01' },
      [{ kind: 'text', text: '28 February 2027 to 1 March 2027', own: false }],
    ],
    [{ type: 'date_range' }, { from: '2027-02-28' }, [{ kind: 'text', text: '28 February 2027 to …', own: false }]],
    [{ type: 'number', unit: { en: 'days' } }, 2.5, [{ kind: 'text', text: '2.5 days', own: false }]],
    [{ type: 'country' }, 'SN', [{ kind: 'text', text: 'Senegal', own: false }]],
    [
      { type: 'link' },
      'https://example.org',
      [{ kind: 'link', href: 'https://example.org', text: 'https://example.org' }],
    ],
    [{ type: 'link' }, 'javascript:alert(1)', [{ kind: 'text', text: 'javascript:alert(1)', own: true }]],
    [
      { type: 'languages' },
      [{ language: 'fr', level: 'B2' }, {}, { language: 'wo' }],
      [{ kind: 'list', ordered: false, items: ['French, B2: works in it', 'Wolof'] }],
    ],
    [{ type: 'team_preferences' }, ['legal', 'gone'], [{ kind: 'list', ordered: true, items: ['Legal', 'gone'] }]],
    [
      { type: 'education' },
      [{ institution: 'Dakar', qualification: 'Master', field: 'Law', country: 'SN', from: '2024-09', current: true }],
      [{ kind: 'entry', title: 'Master, Law', lines: ['Dakar, Senegal', 'since September 2024'] }],
    ],
    [
      { type: 'experience' },
      [{ kind: 'job', role: 'Aid', organisation: 'Clinic', from: '2022', to: '2023-05', description: 'Two\nlines' }],
      [{ kind: 'entry', title: 'Aid', lines: ['Clinic', 'Paid work, 2022 – May 2023', 'Two\nlines'] }],
    ],
    [
      { type: 'referees' },
      [{ name: 'Ada', email: 'ada@example.org', relation: 'Teacher', locale: 'fr' }],
      [{ kind: 'entry', title: 'Ada', lines: ['ada@example.org', 'Teacher', 'Français'] }],
    ],
    [{ type: 'file' }, { documentId: 'x' }, [{ kind: 'file', documentId: 'x' }]],
  ])('puts %j of %j into words', (question, value, expected) => {
    expect(parts(question, value)).toEqual(expected);
  });

  it('says nothing of an answer that is missing, blank or of another shape', () => {
    expect(parts({ type: 'short_text' }, undefined)).toEqual([]);
    expect(parts({ type: 'short_text' }, '  ')).toEqual([]);
    expect(parts({ type: 'languages' }, 'French')).toEqual([]);
  });
});
