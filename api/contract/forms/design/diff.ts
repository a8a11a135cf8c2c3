import type { FormDefinition, Question, Section } from '../question.ts';
import type { ChangeDetail, ChangedAspect, FormChange } from './changes.ts';
import { losesAnswers } from './leftovers.ts';
import { movedKeys } from './moved-keys.ts';

/**
 * What is different between two versions of a form, in the order of the later one; what was removed stands at the end of where it was.
 * Sections and questions are the same when their keys are.
 */
export function diff(before: FormDefinition, after: FormDefinition): FormChange[] {
  const earlier = new Map(before.sections.map((section) => [section.key, section]));
  const later = new Set(after.sections.map(({ key }) => key));
  const moved = movedKeys(
    before.sections.map(({ key }) => key),
    after.sections.map(({ key }) => key),
  );
  const from = homes(before);
  const to = homes(after);
  return [
    ...after.sections.flatMap((section) => {
      const was = earlier.get(section.key);
      return [
        ...(was ? sectionChanges(was, section, moved) : [entry('section_added', section)]),
        ...questionChanges(was, section, from),
        ...(was ? removedQuestions(was, to) : []),
      ];
    }),
    ...before.sections
      .filter(({ key }) => !later.has(key))
      .flatMap((section) => [entry('section_removed', section), ...removedQuestions(section, to)]),
  ];
}

interface Home {
  readonly section: Section;
  readonly question: Question;
}

function homes(form: FormDefinition): Map<string, Home> {
  return new Map(
    form.sections.flatMap((section) => section.questions.map((question) => [question.key, { section, question }])),
  );
}

function entry(kind: FormChange['kind'], section: Section, question?: Question): FormChange {
  return {
    kind,
    path: [section.key, ...(question ? [question.key] : [])],
    labels: [section.title, ...(question ? [question.label] : [])],
    from: null,
    details: [],
    losesAnswers: kind === 'question_removed',
  };
}

function sectionChanges(was: Section, is: Section, moved: ReadonlySet<string>): FormChange[] {
  const details = compare(was, is, sectionAspects);
  return [
    ...(moved.has(is.key) ? [entry('section_moved', is)] : []),
    ...(details.length > 0 ? [{ ...entry('section_changed', is), details }] : []),
  ];
}

function questionChanges(was: Section | undefined, is: Section, from: ReadonlyMap<string, Home>): FormChange[] {
  const moved = movedKeys(
    was?.questions.map(({ key }) => key) ?? [],
    is.questions.map(({ key }) => key),
  );
  return is.questions.flatMap((question) => {
    const home = from.get(question.key);
    if (!home) return [entry('question_added', is, question)];
    const elsewhere = home.section.key !== is.key;
    const details = compare(home.question, question, questionAspects);
    return [
      ...(elsewhere || moved.has(question.key)
        ? [{ ...entry('question_moved', is, question), from: elsewhere ? home.section.title : null }]
        : []),
      ...(details.length > 0
        ? [{ ...entry('question_changed', is, question), details, losesAnswers: losesAnswers(home.question, question) }]
        : []),
    ];
  });
}

function removedQuestions(was: Section, to: ReadonlyMap<string, Home>): FormChange[] {
  return was.questions.filter(({ key }) => !to.has(key)).map((question) => entry('question_removed', was, question));
}

type Aspects = Readonly<Record<string, ChangedAspect>>;

const sectionAspects: Aspects = { title: 'label', intro: 'intro', condition: 'condition', after: 'after' };

/** Which aspect each member of a question belongs to. */
const questionAspects: Aspects = {
  label: 'label',
  help: 'help',
  type: 'type',
  required: 'required',
  options: 'options',
  condition: 'condition',
  identifying: 'flags',
  sensitive: 'flags',
  monitoring: 'flags',
  discreet: 'flags',
  maxCharacters: 'limits',
  maxWords: 'limits',
  minItems: 'limits',
  maxItems: 'limits',
  earliest: 'limits',
  latest: 'limits',
  minDays: 'limits',
  maxDays: 'limits',
  min: 'limits',
  max: 'limits',
  decimals: 'limits',
  accept: 'limits',
  maxBytes: 'limits',
  maxPages: 'limits',
  autofill: 'settings',
  unit: 'settings',
  suggested: 'settings',
  kind: 'settings',
};

/** The members that differ, gathered by aspect. What is not said counts as no. */
function compare(was: object, is: object, aspects: Aspects): ChangeDetail[] {
  const [one, other] = [was, is] as Record<string, unknown>[];
  const details = new Map<ChangedAspect, ChangeDetail>();
  for (const [member, what] of Object.entries(aspects)) {
    const [before, after] = [one?.[member], other?.[member]];
    if (sameAs(before, after)) continue;
    const detail = details.get(what) ?? { what, before: {}, after: {} };
    if (before !== undefined) detail.before[member] = before;
    if (after !== undefined) detail.after[member] = after;
    details.set(what, detail);
  }
  return [...details.values()];
}

/** Equal as JSON, whatever the order of members. */
function sameAs(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a ?? false)) === JSON.stringify(plain(b ?? false));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, plain(member)]),
  );
}
