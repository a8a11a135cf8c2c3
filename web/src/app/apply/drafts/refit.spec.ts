import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { Question, Section } from '@placet/contract/forms/question.ts';
import { refit } from './refit';

const ask = (key: string): Question => ({ key, type: 'short_text', required: false, label: { en: key } });
const section = (key: string, ...questions: string[]): Section => ({
  key,
  title: { en: key },
  questions: questions.map(ask),
});
const stored = (answers: SectionDraft['answers'], revision: number): SectionDraft => ({
  answers,
  revision,
  savedAt: null,
  editable: true,
});

const before = section('you', 'name', 'city', 'note');
const base = { name: 'Amina', city: 'Dakar' };
const typed = { section: before, base, content: { name: 'Amina D.', city: 'Thiès', note: 'new' }, revision: 3 };

describe('refit', () => {
  it('writes on over what the server moved, with what was typed', () => {
    const after = { sections: [section('you', 'name', 'city', 'note', 'more')] };
    expect(refit(typed, after, stored({ ...base, more: 'x' }, 4))).toEqual({
      content: { name: 'Amina D.', city: 'Thiès', note: 'new', more: 'x' },
      revision: 4,
      base: { ...base, more: 'x' },
      lost: [],
    });
  });

  it('gives back what was typed and is not asked any more, but not what is stored already', () => {
    const after = { sections: [section('you', 'name')] };
    const refitted = refit(
      { ...typed, content: { ...typed.content, city: 'Dakar' } },
      after,
      stored({ name: 'Amina' }, 4),
    );
    expect(refitted.content).toEqual({ name: 'Amina D.' });
    expect(refitted.lost).toEqual([{ question: ask('note'), answer: 'new' }]);
  });

  it('gives back what is asked in another section now, where it cannot be typed from here', () => {
    const after = { sections: [section('you', 'name', 'note'), section('place', 'city')] };
    const refitted = refit(typed, after, stored({ name: 'Amina' }, 4));
    expect(refitted.content).toEqual({ name: 'Amina D.', note: 'new' });
    expect(refitted.lost).toEqual([{ question: ask('city'), answer: 'Thiès' }]);
  });

  it('leaves it to the person when somebody else wrote as well', () => {
    const after = { sections: [before] };
    expect(refit(typed, after, stored({ name: 'Rosa' }, 5)).revision).toBe(3);
  });
});
