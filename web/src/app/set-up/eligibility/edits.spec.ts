import { addOption, addQuestion, addRule, changeRule, removeOption, removeQuestion, simpleCondition } from './edits';

const empty = { questions: [], rules: [] };

describe('edits of an eligibility check', () => {
  it('give each question a key of its own, also after one was removed', () => {
    const three = addQuestion(addQuestion(addQuestion(empty, 'yes_no'), 'single_choice'), 'yes_no');
    const again = addQuestion(removeQuestion(three, 'question-1'), 'yes_no');
    const keys = again.questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('take the rules of a question away with it, and leave the others', () => {
    const check = addRule(addQuestion(addQuestion(empty, 'yes_no'), 'single_choice'));
    const [rule] = check.rules;
    expect(rule && simpleCondition(rule)).toEqual({ question: 'question-1', value: false });
    expect(removeQuestion(check, 'question-2').rules).toHaveLength(1);
    expect(removeQuestion(check, 'question-1').rules).toHaveLength(0);
  });

  it('keep two options at least', () => {
    const [question] = addQuestion(empty, 'single_choice').questions;
    if (!question) throw new Error('no question');
    const three = addOption(question);
    expect(removeOption(three, 'option-1')).toMatchObject({ options: [{ value: 'option-2' }, { value: 'option-3' }] });
    expect(removeOption(question, 'option-1')).toBe(question);
  });

  it('leave a condition of several parts alone', () => {
    const when = { op: 'not' as const, of: { op: 'answered' as const, question: 'question-1' } };
    const rule = { key: 'rule-1', when, outcome: 'eligible' as const, reason: {} };
    expect(simpleCondition(rule)).toBeUndefined();
    expect(changeRule({ ...empty, rules: [rule] }, { ...rule, reason: { en: 'Yes' } }).rules[0]?.when).toBe(when);
  });

  it('make no rule while there is nothing to ask', () => {
    expect(addRule(empty)).toBe(empty);
  });
});
