import { asAsked, changesBetween } from '@placet/contract/coordination/as-asked.ts';
import type { AnswerChange } from '@placet/contract/coordination/page.ts';
import type {
  AnswerValue,
  EducationEntry,
  ExperienceEntry,
  FormAnswers,
  FormContext,
} from '@placet/contract/forms/answers.ts';
import type { SubmittedDocument } from '@placet/contract/forms/canonical.ts';
import type { FormDefinition, Question, QuestionType, Section } from '@placet/contract/forms/question.ts';
import { own } from '@placet/contract/forms/visibility.ts';
import type { VisibleApplication, VisibleDocument } from '@placet/contract/review/schemas.ts';

/** What was sent, all of it. */
export interface Sent {
  readonly form: FormDefinition;
  readonly answers: FormAnswers;
  readonly documents: readonly SubmittedDocument[];
}

/** What a question of each type can show: to whoever knows who it is; in blind review as well; at the gate, to tell a conflict by. */
const shown: Readonly<Record<QuestionType, readonly ('named' | 'blind' | 'gate')[]>> = {
  short_text: ['named', 'blind'],
  long_text: ['named', 'blind'],
  single_choice: ['named', 'blind', 'gate'],
  multiple_choice: ['named', 'blind', 'gate'],
  yes_no: ['named', 'blind'],
  date: ['named', 'blind'],
  date_range: ['named', 'blind', 'gate'],
  number: ['named', 'blind'],
  country: ['named', 'blind', 'gate'],
  // These say who somebody is, whether or not whoever made the form thought of it.
  phone: [],
  email: [],
  link: ['named'],
  referees: ['named'],
  languages: ['named', 'blind', 'gate'],
  education: ['named', 'blind', 'gate'],
  experience: ['named', 'blind', 'gate'],
  file: ['named', 'blind'],
  team_preferences: ['named', 'blind', 'gate'],
  statement: [],
};

type View = 'named' | 'blind' | 'gate';

/** Of a form's questions those a reviewer may see; everything not named here is left out. Sensitive and monitoring answers are never theirs. */
function maySee(question: Question, view: View, blind: boolean): boolean {
  if (question.sensitive === true || question.monitoring === true) return false;
  if (blind && (question.identifying === true || !shown[question.type].includes('blind'))) return false;
  // What a browser fills in by itself is about the person.
  if (blind && 'autofill' in question && question.autofill !== undefined) return false;
  return shown[question.type].includes(view);
}

/** A question as it was asked; of its settings only what reading an answer needs. */
function asShown({ help: _help, condition: _condition, ...question }: Question): Question {
  return question;
}

function sectionsFor(asked: readonly Section[], view: View, blind: boolean): Section[] {
  return asked.flatMap(({ key, title, questions }) => {
    const kept = questions.filter((question) => maySee(question, view, blind)).map(asShown);
    return kept.length === 0 ? [] : [{ key, title, questions: kept }];
  });
}

/** In blind review where somebody studied or worked is left out of what they say of it: with the years, it is as good as a name. */
function withoutPlaces(value: AnswerValue, type: QuestionType): AnswerValue {
  if (type === 'education')
    return (value as EducationEntry[]).map(({ institution: _where, ...entry }): EducationEntry => entry);
  if (type === 'experience')
    return (value as ExperienceEntry[]).map(({ organisation: _where, ...entry }): ExperienceEntry => entry);
  return value;
}

function answersTo(sections: readonly Section[], answers: FormAnswers, blind: boolean): FormAnswers {
  const kept: FormAnswers = {};
  for (const section of sections)
    for (const { key, type } of section.questions) {
      const value = own(own(answers, section.key) ?? {}, key);
      // A document is told of apart, without its id or its name.
      if (value === undefined || type === 'file') continue;
      kept[section.key] = { ...kept[section.key], [key]: blind ? withoutPlaces(value, type) : value };
    }
  return kept;
}

function documentsOf(sections: readonly Section[], documents: readonly SubmittedDocument[]): VisibleDocument[] {
  return sections
    .flatMap(({ questions }) => questions.filter(({ type }) => type === 'file'))
    .flatMap(({ key }) => {
      const found = documents.find(({ question }) => question === key);
      return found ? [{ question: key, type: found.type, size: found.size }] : [];
    });
}

export interface Wanted {
  readonly blind: boolean;
  /** Before the reviewer said whether there is a conflict. */
  readonly gate: boolean;
}

/** An application as a reviewer may see it: an allow-list, from what was sent. */
export function visibleTo(
  sent: Sent,
  context: FormContext,
  { blind, gate }: Wanted,
): Omit<VisibleApplication, 'teams'> {
  const sections = sectionsFor(asAsked(sent, context), gate ? 'gate' : blind ? 'blind' : 'named', blind);
  return {
    sections,
    answers: answersTo(sections, sent.answers, blind),
    documents: documentsOf(sections, sent.documents),
  };
}

/** What was answered otherwise later than in the submission that is judged, of what this reviewer may see. */
export function repairedSince(judged: Sent, latest: Sent, blind: boolean): AnswerChange[] {
  return (
    changesBetween(judged, latest)
      .filter(({ question }) => maySee(question, blind ? 'blind' : 'named', blind))
      .map((change) => {
        const { type } = change.question;
        const shownValue = (value: AnswerValue | null) =>
          value === null || type === 'file' ? null : blind ? withoutPlaces(value, type) : value;
        return {
          ...change,
          question: asShown(change.question),
          before: shownValue(change.before),
          after: shownValue(change.after),
        };
      })
      // Where nothing else was corrected than what is left out, there is nothing to tell.
      .filter(
        ({ question, before, after }) => question.type === 'file' || JSON.stringify(before) !== JSON.stringify(after),
      )
  );
}
