import { answerText } from './answer-text';

describe('answerText', () => {
  it('writes an answer as plain text, line by line', () => {
    expect(answerText([{ kind: 'text', text: 'Two\nlines', own: true }])).toBe('Two\nlines');
    expect(answerText([{ kind: 'list', ordered: false, items: ['a', 'b'] }])).toBe('a\nb');
    expect(answerText([{ kind: 'entry', title: 'Aid', lines: ['Clinic', '2022'] }])).toBe('Aid\nClinic\n2022');
    expect(answerText([{ kind: 'link', href: 'https://example.org', text: 'https://example.org' }])).toBe(
      'https://example.org',
    );
  });

  it('has no text for a file', () => {
    expect(answerText([{ kind: 'file', documentId: 'x' }])).toBe('');
  });
});
