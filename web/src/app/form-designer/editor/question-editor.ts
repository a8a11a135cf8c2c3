import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { Condition } from '@placet/contract/forms/condition.ts';
import { changeType, lostSettings } from '@placet/contract/forms/design/change-type.ts';
import { isQuestionPlace } from '@placet/contract/forms/design/place.ts';
import type { QuestionType } from '@placet/contract/forms/question.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { siteLocales } from '../../shell/locales';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { ConditionBuilder } from '../condition/condition-builder';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import type { FormModel } from '../model/form-model';
import { sectionName } from '../words/form-words';
import { missingTexts } from '../words/missing-texts';
import { typeGroups, typeNames } from '../words/type-names';
import { FindingsHere } from './finding-list';
import { FlagSetting } from './flag-setting';
import { FlagsEditor } from './flags-editor';
import { OptionsEditor } from './options-editor';
import { unlessBlank, withSetting } from './setting';
import { TypeSettings } from './type-settings';

/** Everything about the selected question. */
@Component({
  selector: 'app-question-editor',
  imports: [
    ConditionBuilder,
    Control,
    Field,
    FindingsHere,
    FlagSetting,
    FlagsEditor,
    LocalizedTextInput,
    OptionsEditor,
    TypeSettings,
  ],
  templateUrl: './question-editor.html',
})
export class QuestionEditor {
  readonly model = input.required<FormModel>();
  /** What happened, for those who do not see it. */
  readonly said = output<string>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly names = typeNames();
  protected readonly groups = typeGroups();
  protected readonly question = computed(() => this.model().question());
  protected readonly place = computed(() => {
    const place = this.model().selected();
    return place && isQuestionPlace(place) ? place : undefined;
  });
  protected readonly findings = computed(() => {
    const { section, question } = this.model();
    return this.model().findingsAt(section()?.key ?? '', question()?.key ?? '');
  });
  protected readonly sections = computed(() =>
    this.model()
      .form()
      .sections.map(({ title }, index) => ({ index, name: sectionName(title, this.locale) })),
  );
  protected readonly hasOptions = computed(() => {
    const type = this.question()?.type;
    return type === 'single_choice' || type === 'multiple_choice';
  });
  /** "2 texts are missing in Français": how far the translation is. */
  protected readonly missing = computed(() => {
    const question = this.question();
    if (!question) return [];
    return this.model()
      .locales.map((locale) => ({ count: missingTexts(question, locale), language: languageOf(locale) }))
      .filter(({ count }) => count > 0)
      .map(({ count, language }) =>
        count === 1
          ? $localize`:@@design.missing.one:1 text is missing in ${language}:language:`
          : $localize`:@@design.missing.many:${count}:count: texts are missing in ${language}:language:`,
      );
  });
  protected readonly requiredBlocked = computed(() =>
    this.question()?.monitoring === true
      ? $localize`:@@design.required.blocked:Not for equality statistics: nobody is made to answer them.`
      : '',
  );

  protected writeLabel(label: LocalizedText): void {
    this.model().relabel('label');
    this.model().editQuestion((question) => ({ ...question, label }), 'label');
  }

  protected writeHelp(help: LocalizedText): void {
    this.model().editQuestion((question) => withSetting(question, 'help', unlessBlank(help)), 'help');
  }

  protected setRequired(required: boolean): void {
    this.model().editQuestion((question) => ({ ...question, required }));
  }

  protected setCondition(condition: Condition | undefined): void {
    this.model().editQuestion((question) => withSetting(question, 'condition', condition), 'condition');
  }

  protected setType(type: string): void {
    const question = this.question();
    if (!question) return;
    const lost = lostSettings(question, type as QuestionType).length > 0;
    this.model().settle();
    this.model().editQuestion((asked) => changeType(asked, type as QuestionType));
    this.said.emit(
      lost
        ? $localize`:@@design.type.changedLost:The type was changed. What only the other type had is gone; “Undo” brings it back.`
        : $localize`:@@design.type.changed:The type was changed.`,
    );
  }

  protected moveTo(section: number): void {
    const from = this.place();
    if (!from || from.section === section) return;
    const end = this.model().form().sections[section]?.questions.length ?? 0;
    this.model().move(from, { section, question: end });
    this.said.emit($localize`:@@design.movedTo:Moved to the end of “${this.sections()[section]?.name ?? ''}:section:”`);
  }
}

function languageOf(locale: Locale): string {
  return siteLocales.find(({ code }) => code === locale)?.name ?? locale;
}
