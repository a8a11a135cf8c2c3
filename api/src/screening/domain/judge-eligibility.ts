import type { AnswerValue, FormAnswers, FormContext } from '@placet/contract/forms/answers.ts';
import type { Condition, Leaf } from '@placet/contract/forms/condition.ts';
import type { EligibilityRule, EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import { holds } from '@placet/contract/forms/eligibility.ts';
import { evaluate, referencedQuestions } from '@placet/contract/forms/evaluate.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';
import { own } from '@placet/contract/forms/visibility.ts';
import type { EligibilitySummary, JudgedRule } from '@placet/contract/screening/schemas.ts';

/*
 * The rules speak of the few questions of the eligibility check, whose answers are not kept. What was sent answers them where the form asks
 * the same: where the check says what begins the application, or by the same key and type. Everything else cannot be told, and that is said
 * rather than guessed: a rule is true, false or unknown (Kleene's logic), never false because nobody asked.
 */

/** What was sent, with the form it answers. Only sent answers: what was not asked has no entry. */
export interface Told {
  readonly form: FormDefinition;
  readonly answers: FormAnswers;
  readonly context: FormContext;
}

export interface Judgement extends EligibilitySummary {
  readonly rules: JudgedRule[];
}

interface Source {
  readonly asked: Question;
  readonly section: Section | null;
  readonly question: Question | null;
  readonly value: AnswerValue | undefined;
}

/** Each rule on what was sent, and what follows from all of them. */
export function judgeEligibility(rules: EligibilityRules, told: Told): Judgement {
  const sources = new Map(rules.questions.map((asked) => [asked.key, sourceOf(rules, asked, told)]));
  const judged = rules.rules.map((rule) => judge(rule, sources, told.context));
  return { ...summaryOf(judged), rules: judged };
}

/** As many rules of each kind as count: those in favour do not, and a doubt that cannot be told is none. */
export function summaryOf(rules: readonly Pick<JudgedRule, 'outcome' | 'result'>[]): EligibilitySummary {
  const count = (outcome: JudgedRule['outcome'], result: JudgedRule['result']): number =>
    rules.filter((rule) => rule.outcome === outcome && rule.result === result).length;
  const against = count('not_eligible', 'holds');
  const doubts = count('unsure', 'holds');
  const unknown = count('not_eligible', 'unknown');
  const outcome = against > 0 ? 'not_eligible' : doubts > 0 ? 'unsure' : unknown > 0 ? 'unknown' : 'eligible';
  return { outcome, against, doubts, unknown };
}

function sourceOf(rules: EligibilityRules, asked: Question, { form, answers }: Told): Source {
  const carried = rules.carryOver?.find(({ from }) => from === asked.key)?.to ?? asked.key;
  for (const section of form.sections) {
    const question = section.questions.find(({ key, type }) => key === carried && type === asked.type);
    // Monitoring answers are not with the application.
    if (!question || question.monitoring === true) continue;
    const value = own(own(answers, section.key) ?? {}, question.key);
    return {
      asked,
      section,
      question,
      value: value !== undefined && holds(asked, question, value) ? value : undefined,
    };
  }
  return { asked, section: null, question: null, value: undefined };
}

function judge(rule: EligibilityRule, sources: ReadonlyMap<string, Source>, context: FormContext): JudgedRule {
  const holding = truth(rule.when, sources, context);
  return {
    key: rule.key,
    outcome: rule.outcome,
    reason: rule.reason,
    result: holding === null ? 'unknown' : holding ? 'holds' : 'does_not_hold',
    grounds: referencedQuestions(rule.when).flatMap((key) => {
      const source = sources.get(key);
      return source ? [groundOf(source)] : [];
    }),
  };
}

function groundOf({ asked, section, question, value }: Source): JudgedRule['grounds'][number] {
  return {
    label: (question ?? asked).label,
    section: section?.key ?? null,
    given: question === null ? 'not_asked' : value === undefined ? 'unanswered' : 'answered',
    sensitive: question?.sensitive === true,
  };
}

function truth(condition: Condition, sources: ReadonlyMap<string, Source>, context: FormContext): boolean | null {
  switch (condition.op) {
    case 'all':
      return every(condition.of.map((part) => truth(part, sources, context)));
    case 'any': {
      const all = every(condition.of.map((part) => negated(truth(part, sources, context))));
      return negated(all);
    }
    case 'not':
      return negated(truth(condition.of, sources, context));
    default:
      return leafTruth(condition, sources, context);
  }
}

const negated = (value: boolean | null): boolean | null => (value === null ? null : !value);

function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function leafTruth(leaf: Leaf, sources: ReadonlyMap<string, Source>, context: FormContext): boolean | null {
  const source = sources.get(leaf.question);
  if (!source?.question) return null;
  const { value } = source;
  if (value === undefined) return leaf.op === 'answered' ? false : null;
  return evaluate(leaf, () => value, context);
}

/** What was sent without its sensitive answers: what is kept in the clear must not follow from what is sealed. */
export function openPart({ form, answers, context }: Told): Told {
  const kept = Object.fromEntries(
    form.sections.flatMap(({ key, questions }) => {
      const given = own(answers, key);
      if (given === undefined) return [];
      const open = questions.flatMap((question) => {
        const value = own(given, question.key);
        return value === undefined || question.sensitive === true ? [] : [[question.key, value] as const];
      });
      return [[key, Object.fromEntries(open)]];
    }),
  );
  return { form: withoutSensitive(form), answers: kept, context };
}

/** A sensitive question counts as not asked: otherwise "answered" would tell that it was not. */
function withoutSensitive(form: FormDefinition): FormDefinition {
  return {
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ sensitive }) => sensitive !== true),
    })),
  };
}
