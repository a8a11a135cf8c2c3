import { computed, signal } from '@angular/core';
import { checkDefinition } from '@placet/contract/forms/definition/check-definition.ts';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import { blankQuestion } from '@placet/contract/forms/design/blank-question.ts';
import { begin, record, redo, settle, undo, type History } from '@placet/contract/forms/design/history.ts';
import { keyFrom, questionKeys, sectionKeys } from '@placet/contract/forms/design/keys.ts';
import {
  changeQuestion,
  changeSection,
  isQuestionPlace,
  nearest,
  questionAt,
  type Place,
  type QuestionPlace,
} from '@placet/contract/forms/design/place.ts';
import {
  duplicateQuestion,
  insertQuestion,
  moveQuestion,
  removeQuestion,
  stepFrom,
} from '@placet/contract/forms/design/questions.ts';
import { renameQuestion } from '@placet/contract/forms/design/rename.ts';
import { blankSection, insertSection, moveSection, removeSection } from '@placet/contract/forms/design/sections.ts';
import type { FormDefinition, Question, QuestionType, Section } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { isFixed, nameOption, nameQuestion, nameSection, type FixedNames } from './names';

/** A state of the form, what was selected before the change that led there, and what after it. */
interface Step {
  readonly form: FormDefinition;
  readonly from: Place | undefined;
  readonly place: Place | undefined;
}

/** A text that was changed, and from which a name is made once its field is left: the label itself, or an option's. */
type Relabelled = 'label' | number;

/**
 * A form being written: what it says, what is selected, what can be undone. It knows signals and nothing else of the browser; pages
 * show it and `Design` saves it.
 */
export class FormModel {
  private readonly history;
  private readonly chosen = signal<Place | undefined>(undefined);
  private readonly relabelled = new Set<Relabelled>();

  readonly form = computed(() => this.history().present.form);
  readonly canUndo = computed(() => this.history().past.length > 0);
  readonly canRedo = computed(() => this.history().future.length > 0);
  /** What the editor shows. */
  readonly selected = this.chosen.asReadonly();
  readonly section = computed(() => this.form().sections[this.selected()?.section ?? -1]);
  readonly question = computed(() => {
    const place = this.selected();
    return place && questionAt(this.form(), place);
  });
  /** Published names stay: answers are stored under them. */
  readonly isFixed = computed(() => {
    const place = this.selected();
    return place !== undefined && isFixed(this.form(), place, this.fixed);
  });

  /** Everything that keeps the form from being published. */
  readonly findings = computed(() => checkDefinition(this.form(), this.locales));
  private readonly findingsByPath = computed(() => Map.groupBy(this.findings(), ({ path }) => path.join('.')));

  constructor(
    form: FormDefinition,
    /** The languages of the call: every text is needed in each. */
    readonly locales: readonly Locale[],
    private readonly fixed: FixedNames,
  ) {
    this.history = signal<History<Step>>(begin({ form, from: undefined, place: undefined }));
  }

  findingsAt(...path: string[]): readonly Finding[] {
    return this.findingsByPath().get(path.join('.')) ?? [];
  }

  select(place: Place | undefined): void {
    this.settle();
    this.chosen.set(place && nearest(this.form(), place));
  }

  /** The form as it was saved elsewhere, or read from a file; it can be undone like any other change. */
  replace(form: FormDefinition): void {
    this.settle();
    const place = this.selected();
    this.write(form, place && nearest(form, place));
  }

  /** Changes the selected question. Changes under one `tag` are one step until `settle`. */
  editQuestion(change: (question: Question) => Question, tag?: string): void {
    const place = this.selected();
    if (place && isQuestionPlace(place)) this.write(changeQuestion(this.form(), place, change), place, tag);
  }

  editSection(change: (section: Section) => Section, tag?: string): void {
    const place = this.selected();
    if (place) this.write(changeSection(this.form(), place.section, change), place, tag);
  }

  /** The text of the selected question, section or of an option changed: its name follows when the field is left. */
  relabel(what: Relabelled): void {
    this.relabelled.add(what);
  }

  /** A field was left: what was typed there is a step of its own, and names follow their texts. */
  settle(): void {
    const place = this.selected();
    let form = this.form();
    if (place) for (const what of this.relabelled) form = this.named(form, place, what);
    this.relabelled.clear();
    if (form !== this.form()) this.write(form, place, this.history().tag);
    this.history.update(settle);
  }

  undo(): void {
    this.settle();
    const { from } = this.history().present;
    this.history.update(undo);
    this.return(from);
  }

  redo(): void {
    this.settle();
    this.history.update(redo);
    this.return(this.history().present.place);
  }

  addSection(): void {
    this.settle();
    const at = (this.selected()?.section ?? this.form().sections.length - 1) + 1;
    this.write(insertSection(this.form(), at, blankSection(this.form())), { section: at });
  }

  /** A new question after the selected one, or at the end of the selected section. */
  addQuestion(type: QuestionType): void {
    this.settle();
    this.insert(blankQuestion(type, keyFrom('', questionKeys(this.form()), 'question')));
  }

  /** A question or section from the library, as a copy under names of its own. */
  insertCopy(content: { kind: 'question'; question: Question } | { kind: 'section'; section: Section }): void {
    this.settle();
    if (content.kind === 'question') {
      const { question } = content;
      this.insert({ ...question, key: keyFrom(question.key, questionKeys(this.form()), 'question') });
      return;
    }
    const at = (this.selected()?.section ?? this.form().sections.length - 1) + 1;
    const key = keyFrom(content.section.key, sectionKeys(this.form()), 'section');
    const section = { ...ownNames(content.section, questionKeys(this.form())), key };
    this.write(insertSection(this.form(), at, section), { section: at });
  }

  duplicate(): void {
    this.settle();
    const place = this.selected();
    if (place && isQuestionPlace(place))
      this.write(duplicateQuestion(this.form(), place), { ...place, question: place.question + 1 });
  }

  /** Takes the selected question or section away; its neighbour is selected. */
  remove(): void {
    this.settle();
    const place = this.selected();
    if (!place) return;
    const form = isQuestionPlace(place)
      ? removeQuestion(this.form(), place)
      : removeSection(this.form(), place.section);
    this.write(form, form.sections.length === 0 ? undefined : nearest(form, place));
  }

  /** One place up or down, a question also over the edge of its section; false at the end. */
  step(by: -1 | 1): boolean {
    this.settle();
    const place = this.selected();
    if (!place) return false;
    if (isQuestionPlace(place)) {
      const to = stepFrom(this.form(), place, by);
      return to !== undefined && this.move(place, to);
    }
    return this.moveSection(place.section, place.section + by);
  }

  /** `to` counts as after the question was taken out. */
  move(from: QuestionPlace, to: QuestionPlace): boolean {
    this.settle();
    return this.moved(moveQuestion(this.form(), from, to), to);
  }

  moveSection(from: number, to: number): boolean {
    this.settle();
    return this.moved(moveSection(this.form(), from, to), { section: to });
  }

  private moved(form: FormDefinition, to: Place): boolean {
    if (form === this.form()) return false;
    this.write(form, to);
    return true;
  }

  private insert(question: Question): void {
    const form =
      this.form().sections.length === 0 ? insertSection(this.form(), 0, blankSection(this.form())) : this.form();
    const { section, question: before } = this.selected() ?? { section: form.sections.length - 1 };
    const place = { section, question: (before ?? (form.sections[section]?.questions.length ?? 0) - 1) + 1 };
    this.write(insertQuestion(form, place, question), place);
  }

  private named(form: FormDefinition, place: Place, what: Relabelled): FormDefinition {
    const [locale = 'en'] = this.locales;
    if (!isQuestionPlace(place)) return nameSection(form, place.section, this.fixed, locale);
    if (what === 'label') return nameQuestion(form, place, this.fixed, locale);
    return nameOption(form, place, what, this.fixed, locale);
  }

  private write(form: FormDefinition, place: Place | undefined, tag?: string): void {
    this.history.update((history) => record(history, { form, from: this.selected(), place }, tag));
    this.chosen.set(place);
  }

  /** After undo and redo the person sees where something changed. */
  private return(place: Place | undefined): void {
    const wanted = place ?? this.selected();
    this.chosen.set(wanted && this.form().sections.length > 0 ? nearest(this.form(), wanted) : undefined);
  }
}

/** A section's questions under keys that are not taken; its conditions follow. */
function ownNames(section: Section, taken: Set<string>): Section {
  let form: FormDefinition = { sections: [section] };
  for (const [question, { key }] of section.questions.entries()) {
    const own = keyFrom(key, taken, 'question');
    taken.add(own);
    form = renameQuestion(form, { section: 0, question }, own);
  }
  return form.sections[0] ?? section;
}
