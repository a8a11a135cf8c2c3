import { Component, input, output } from '@angular/core';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { FileQuestion } from '../documents/file-question/file-question';
import type { Messages } from './issue-messages';
import { MultipleChoiceQuestion, SingleChoiceQuestion, StatementQuestion, YesNoQuestion } from './questions/choices';
import { CountryQuestion } from './questions/country';
import { DateQuestion, DateRangeQuestion } from './questions/dates';
import { EducationQuestion } from './questions/education';
import { ExperienceQuestion } from './questions/experience';
import { LanguagesQuestion } from './questions/languages';
import { LineQuestion } from './questions/line';
import { LongTextQuestion } from './questions/long-text';
import { NumberQuestion } from './questions/number';
import { RefereesQuestion } from './questions/referees';
import { ShortTextQuestion } from './questions/short-text';
import { TeamPreferencesQuestion } from './questions/teams';
import { NotLoaded } from '../ui/not-loaded/not-loaded';

/**
 * One question of a form, whatever its type, with the answer so far and what is wrong with it.
 *
 *     <app-question-field [question]="question" [value]="answers()[question.key]" [messages]="messages()"
 *       (answered)="answer(question.key, $event)" />
 *
 * The types that few pages need are loaded when one of them asks for them.
 */
@Component({
  selector: 'app-question-field',
  imports: [
    CountryQuestion,
    DateQuestion,
    DateRangeQuestion,
    EducationQuestion,
    ExperienceQuestion,
    FileQuestion,
    LanguagesQuestion,
    LineQuestion,
    LongTextQuestion,
    MultipleChoiceQuestion,
    NotLoaded,
    NumberQuestion,
    RefereesQuestion,
    ShortTextQuestion,
    SingleChoiceQuestion,
    StatementQuestion,
    TeamPreferencesQuestion,
    YesNoQuestion,
  ],
  templateUrl: './question-field.html',
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly value = input<AnswerValue>();
  readonly messages = input<Messages>(new Map());
  readonly answered = output<AnswerValue | undefined>();
}
