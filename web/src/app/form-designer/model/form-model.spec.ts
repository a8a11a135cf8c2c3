import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { FormModel } from './form-model';
import { fixedNamesOf } from './names';

const text = (english: string) => ({ en: english, fr: english });
const form: FormDefinition = {
  sections: [
    {
      key: 'one',
      title: text('One'),
      questions: [
        { key: 'permit', type: 'yes_no', label: text('Permit'), required: true },
        {
          key: 'help',
          type: 'short_text',
          label: text('Help'),
          required: true,
          condition: { op: 'is', question: 'permit', value: false },
        },
      ],
    },
    { key: 'two', title: text('Two'), questions: [] },
  ],
};

const modelOf = (published?: FormDefinition): FormModel => new FormModel(form, ['en', 'fr'], fixedNamesOf(published));
const keysOf = (model: FormModel) => model.form().sections.map(({ questions }) => questions.map(({ key }) => key));
const codesOf = (model: FormModel) => model.findings().map(({ code }) => code);

function retitle(model: FormModel, label: string): void {
  model.relabel('label');
  model.editQuestion((question) => ({ ...question, label: text(label) }), 'label');
}

describe('a form being written', () => {
  it('names a question from its text when its field is left, and conditions follow', () => {
    const model = modelOf();
    model.select({ section: 0, question: 0 });
    retitle(model, 'Work perm');
    retitle(model, 'Work permission');
    expect(keysOf(model)).toEqual([['permit', 'help'], []]);
    model.settle();
    expect(keysOf(model)).toEqual([['work-permission', 'help'], []]);
    expect(codesOf(model)).not.toContain('condition.unknown_question');
  });

  it('never renames what was published', () => {
    const model = modelOf(form);
    model.select({ section: 0, question: 0 });
    expect(model.isFixed()).toBe(true);
    retitle(model, 'Work permission');
    model.settle();
    expect(keysOf(model)[0]).toEqual(['permit', 'help']);
  });

  it('leaves the names of what was not rewritten', () => {
    const model = modelOf();
    model.select({ section: 0, question: 0 });
    model.select({ section: 0, question: 1 });
    expect(keysOf(model)[0]).toEqual(['permit', 'help']);
    expect(model.canUndo()).toBe(false);
  });

  it('takes back typing, its name and all, in one step', () => {
    const model = modelOf();
    model.select({ section: 0, question: 0 });
    retitle(model, 'W');
    retitle(model, 'Work');
    model.undo();
    expect(model.form()).toEqual(form);
    model.redo();
    expect(keysOf(model)[0]).toEqual(['work', 'help']);
  });

  it('shows where something was taken back', () => {
    const model = modelOf();
    model.select({ section: 0, question: 1 });
    model.remove();
    model.select({ section: 1 });
    model.undo();
    expect(model.form()).toBe(form);
    expect(model.question()?.key).toBe('help');
  });

  it('adds after what is selected, and at the end of a section', () => {
    const model = modelOf();
    model.select({ section: 0, question: 0 });
    model.addQuestion('date');
    expect(keysOf(model)[0]).toEqual(['permit', 'question', 'help']);
    expect(model.selected()).toEqual({ section: 0, question: 1 });
    model.select({ section: 1 });
    model.addQuestion('date');
    expect(keysOf(model)[1]).toEqual(['question-2']);
  });

  it('begins a section for the first question of an empty form', () => {
    const model = new FormModel({ sections: [] }, ['en'], fixedNamesOf(undefined));
    expect(codesOf(model)).toEqual(['form.empty']);
    model.addQuestion('yes_no');
    expect(keysOf(model)).toEqual([['question']]);
  });

  it('steps over the edge of a section with the question selected', () => {
    const model = modelOf();
    model.select({ section: 0, question: 1 });
    expect(model.step(1)).toBe(true);
    expect(model.selected()).toEqual({ section: 1, question: 0 });
    expect(model.step(1)).toBe(false);
  });

  it('finds a condition that looks at a later question', () => {
    const model = modelOf();
    model.select({ section: 0, question: 1 });
    model.step(-1);
    expect(codesOf(model)).toContain('condition.later_question');
    expect(model.findingsAt('one', 'help')).toHaveLength(1);
    expect(model.findingsAt('one')).toHaveLength(0);
  });

  it('inserts a section from the library under names of its own, conditions included', () => {
    const model = modelOf();
    const [section] = form.sections;
    if (!section) throw new Error('no section');
    model.select({ section: 0 });
    model.insertCopy({ kind: 'section', section });
    expect(keysOf(model)).toEqual([['permit', 'help'], ['permit-2', 'help-2'], []]);
    expect(model.form().sections[1]?.questions[1]?.condition).toEqual({ op: 'is', question: 'permit-2', value: false });
    expect(new Set(model.form().sections.map(({ key }) => key)).size).toBe(3);
  });

  it('brings back the version that was not kept', () => {
    const model = modelOf();
    const theirs: FormDefinition = { sections: [] };
    model.replace(theirs);
    model.replace(form);
    model.undo();
    expect(model.form()).toBe(theirs);
    model.undo();
    expect(model.form()).toBe(form);
  });

  it('keeps the questions that were not touched the same objects', () => {
    const model = modelOf();
    model.select({ section: 0, question: 0 });
    retitle(model, 'Permit?');
    expect(model.form().sections[0]?.questions[1]).toBe(form.sections[0]?.questions[1]);
  });
});
