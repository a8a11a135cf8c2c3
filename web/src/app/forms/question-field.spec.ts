import { Component, signal, type WritableSignal } from '@angular/core';
import { DeferBlockBehavior, TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideRouter } from '@angular/router';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import type { Messages } from './issue-messages';
import { QuestionField } from './question-field';
import { Surroundings } from './surroundings';

@Component({
  selector: 'app-host',
  imports: [QuestionField],
  providers: [Surroundings],
  template: `<app-question-field
    [question]="question()"
    [value]="value()"
    [messages]="messages()"
    (answered)="value.set($event)"
  />`,
})
class Host {
  readonly question = signal<Question>({ key: 'q', type: 'yes_no', required: true, label: {} });
  readonly value: WritableSignal<AnswerValue | undefined> = signal(undefined);
  readonly messages = signal<Messages>(new Map());
}

let fixture: ComponentFixture<Host>;
let page: HTMLElement;

async function show(question: object, value?: AnswerValue, messages: Record<string, string> = {}): Promise<void> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    deferBlockBehavior: DeferBlockBehavior.Playthrough,
  });
  fixture = TestBed.createComponent(Host);
  const surroundings = fixture.debugElement.injector.get(Surroundings);
  surroundings.context.set({ today: '2026-11-23', teams: ['legal', 'finance'], referenceCount: 2 });
  surroundings.teams.set([
    { slug: 'legal', name: { en: 'Legal' } },
    { slug: 'finance', name: { en: 'Finance' } },
  ]);
  fixture.componentInstance.question.set({
    key: 'q',
    required: true,
    label: { en: 'The question' },
    ...question,
  } as Question);
  fixture.componentInstance.value.set(value);
  fixture.componentInstance.messages.set(new Map(Object.entries(messages)));
  page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
}

const answer = (): AnswerValue | undefined => fixture.componentInstance.value();
const find = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not in ${page.innerHTML}`);
  return found;
};
const control = (selector: string): HTMLInputElement => find(selector) as HTMLInputElement;

async function type(selector: string, text: string): Promise<void> {
  const field = control(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await fixture.whenStable();
}

async function click(selector: string): Promise<void> {
  find(selector).click();
  await fixture.whenStable();
}

/** The text of the label of a control. */
const labelOf = (id: string): string => find(`label[for="${id}"]`).textContent.replaceAll(/\s+/g, ' ').trim();

const choices = {
  options: [
    { value: 'a', label: { en: 'A' } },
    { value: 'none', label: { en: 'None' }, exclusive: true },
  ],
};

describe('a question', () => {
  it.each(['short_text', 'long_text', 'phone', 'email', 'link', 'number', 'country'])(
    'of type %s has a control with its label, hint and error',
    async (kind) => {
      await show({ type: kind, help: { en: 'The hint' }, required: false }, undefined, { q_: 'The error' });
      const field = find('#q_');
      expect(labelOf('q_')).toBe('The question (optional)');
      const described = (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent);
      expect(described.join(' ')).toContain('The hint');
      expect(described.join(' ')).toContain('The error');
      expect(field.getAttribute('aria-invalid')).toBe('true');
    },
  );

  it('answers with the text, and with nothing when it is emptied', async () => {
    await show({ type: 'short_text' });
    await type('#q_', 'Zoë');
    expect(answer()).toBe('Zoë');
    await type('#q_', '');
    expect(answer()).toBeUndefined();
  });

  it('counts words without cutting any off', async () => {
    await show({ type: 'long_text', maxWords: 3 }, 'one two three four');
    expect(find('.counter').textContent).toContain('1 word over the limit');
    expect(control('#q_').maxLength).toBe(-1);
    expect(find('#q_').getAttribute('dir')).toBe('auto');
  });

  it('reads numbers as they are typed, and keeps what is none', async () => {
    await show({ type: 'number', unit: { en: 'days' }, decimals: 1 });
    await type('#q_', '2,50');
    expect(answer()).toBe(2.5);
    expect(control('#q_').value).toBe('2,50');
    await type('#q_', 'two');
    expect(answer()).toBe('two');
  });

  it('completes a web address', async () => {
    await show({ type: 'link' });
    await type('#q_', 'example.org/me');
    expect(answer()).toBe('https://example.org/me');
  });

  it('takes one choice, yes or no, several choices, a statement', async () => {
    await show({ type: 'single_choice', ...choices });
    await click('#q_-0');
    expect(answer()).toBe('a');
    TestBed.resetTestingModule();
    await show({ type: 'yes_no' });
    await click('#q_-1');
    expect(answer()).toBe(false);
    TestBed.resetTestingModule();
    await show({ type: 'multiple_choice', ...choices }, ['a']);
    await click('#q_-1');
    expect(answer()).toEqual(['none']);
    await click('#q_-1');
    expect(answer()).toBeUndefined();
    TestBed.resetTestingModule();
    await show({ type: 'statement' });
    await click('#q_');
    expect(answer()).toBe(true);
    await click('#q_');
    expect(answer()).toBeUndefined();
  });

  it('takes a stay by its first and last day, each with its own error', async () => {
    await show({ type: 'date_range' }, { from: '2027-02-01' }, { q_to: 'Enter the last day.' });
    expect(control('#q_from-day').value).toBe('01');
    expect(find('#q_to-error').textContent).toContain('Enter the last day.');
    await type('#q_to-year', '2027');
    expect(answer()).toEqual({ from: '2027-02-01', to: '2027--' });
  });

  it('ranks teams, offering each once, and closes gaps in the answer', async () => {
    await show({ type: 'team_preferences', maxItems: 3 });
    expect(page.querySelectorAll('select')).toHaveLength(2);
    await type('#q_1', 'legal');
    expect(answer()).toEqual(['legal']);
    expect(control('#q_1').value).toBe('legal');
    expect([...(find('#q_0') as HTMLSelectElement).options].map(({ value }) => value)).toEqual(['', 'finance']);
    await type('#q_0', 'finance');
    expect(answer()).toEqual(['finance', 'legal']);
  });

  it('shows an answer of another shape as none', async () => {
    await show({ type: 'languages' }, 'French');
    expect(page.querySelectorAll('[data-row]')).toHaveLength(1);
    expect(control('#q_0_language').value).toBe('');
  });
});

describe('a list of entries', () => {
  it('adds a row and goes there, fills it in, and answers without empty rows at the end', async () => {
    await show({ type: 'languages', suggested: ['fr'] });
    await type('#q_0_language', 'fr');
    await type('#q_0_level', 'B2');
    await click('[data-add]');
    expect(document.activeElement?.id).toBe('q_1_language');
    await type('#q_1_language', 'wo');
    expect(answer()).toEqual([{ language: 'fr', level: 'B2' }, { language: 'wo' }]);
    await type('#q_1_language', '');
    expect(answer()).toEqual([{ language: 'fr', level: 'B2' }, {}]);
  });

  it('brings a removed row back', async () => {
    await show({ type: 'languages' }, [{ language: 'fr' }, { language: 'wo' }]);
    await click('[data-row="0"] button');
    expect(answer()).toEqual([{ language: 'wo' }]);
    await click('[data-restore]');
    expect(answer()).toEqual([{ language: 'fr' }, { language: 'wo' }]);
    expect(page.querySelector('[data-restore]')).toBeNull();
  });

  it('stops adding at its limit', async () => {
    await show({ type: 'education', maxItems: 1 }, [{ institution: 'Dakar' }]);
    expect(page.querySelector('[data-add]')).toBeNull();
  });

  it('takes months, and no end of what still goes on', async () => {
    await show({ type: 'education' });
    await type('#q_0_from-month', '09');
    expect(answer()).toEqual([{ from: '-09' }]);
    await type('#q_0_from-year', '2024');
    expect(answer()).toEqual([{ from: '2024-09' }]);
    await click('#q_0_current');
    expect(answer()).toEqual([{ from: '2024-09', current: true }]);
    expect(page.querySelector('#q_0_to-year')).toBeNull();
  });

  it('begins without a row where nothing is demanded', async () => {
    await show({ type: 'experience', required: false });
    expect(page.querySelectorAll('[data-row]')).toHaveLength(0);
    await click('[data-add]');
    expect(page.querySelectorAll('[data-row]')).toHaveLength(1);
  });

  it('shows as many referees as the call asks for, each with the errors of its own fields', async () => {
    await show({ type: 'referees' }, [{ name: 'Ada', locale: 'en' }], { q_0_email: 'Enter the address.' });
    expect(page.querySelectorAll('[data-row]')).toHaveLength(2);
    expect(find('#q_0_email-error').textContent).toContain('Enter the address.');
    expect(labelOf('q_1_name')).toBe('Full name');
    await type('#q_1_name', 'Bo');
    expect(answer()).toEqual([
      { name: 'Ada', locale: 'en' },
      { name: 'Bo', locale: 'en' },
    ]);
  });
});
