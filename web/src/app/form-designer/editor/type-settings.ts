import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { DateBound } from '@placet/contract/forms/limits.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { namedLanguages } from '../../forms/countries';
import { Checkboxes } from '../../ui/choices/checkboxes';
import type { Choice } from '../../ui/choices/choice';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import type { FormModel } from '../model/form-model';
import { BoundSetting } from './bound-setting';
import { numberLimits, type NumberLimit } from './number-limits';
import { NumberSetting } from './number-setting';
import { settingOf, unlessBlank, withSetting } from './setting';

const fileTypes: readonly Choice[] = [
  { value: 'pdf', label: 'PDF' },
  { value: 'docx', label: 'Word (.docx)' },
  { value: 'odt', label: 'OpenDocument (.odt)' },
  { value: 'rtf', label: 'RTF' },
  { value: 'jpeg', label: 'JPEG' },
  { value: 'png', label: 'PNG' },
];

/** What the selected question's type can be limited by, and how it behaves. */
@Component({
  selector: 'app-type-settings',
  imports: [BoundSetting, Button, Checkboxes, Control, Field, LocalizedTextInput, NumberSetting],
  templateUrl: './type-settings.html',
})
export class TypeSettings {
  readonly model = input.required<FormModel>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly question = computed(() => this.model().question());
  protected readonly fileTypes = fileTypes;
  protected readonly languages = namedLanguages(this.locale);
  protected readonly autofills: readonly Choice[] = [
    { value: 'name', label: $localize`:@@design.autofill.name:Their name` },
    { value: 'nickname', label: $localize`:@@design.autofill.nickname:What they are called` },
    { value: 'bday', label: $localize`:@@design.autofill.bday:Their date of birth` },
    { value: 'street-address', label: $localize`:@@design.autofill.street:Street and house number` },
    { value: 'address-level2', label: $localize`:@@design.autofill.town:Town` },
    { value: 'postal-code', label: $localize`:@@design.autofill.postalCode:Postal code` },
  ];

  protected readonly numbers = computed(() => {
    const question = this.question();
    return question ? numberLimits(question.type) : [];
  });
  protected readonly dated = computed(() => {
    const question = this.question();
    return question?.type === 'date' || question?.type === 'date_range' ? question : undefined;
  });
  protected readonly fillable = computed(() => {
    const question = this.question();
    return question?.type === 'date' || question?.type === 'short_text' ? question : undefined;
  });
  /** As many words or entries as a person likes is a decision too; nothing to say about types without limits. */
  protected readonly hasAny = computed(
    () =>
      this.numbers().length > 0 ||
      this.dated() !== undefined ||
      this.fillable() !== undefined ||
      this.question()?.type === 'languages',
  );

  protected valueOf({ name, factor = 1 }: NumberLimit): number | undefined {
    const question = this.question();
    const value = question && settingOf(question, name);
    return typeof value === 'number' ? value / factor : undefined;
  }

  protected setNumber({ name, factor = 1 }: NumberLimit, value: number | undefined): void {
    this.set(name, value === undefined ? undefined : Math.round(value * factor * 1e6) / 1e6);
  }

  protected setBound(name: 'earliest' | 'latest', bound: DateBound | undefined): void {
    this.set(name, bound);
  }

  protected setUnit(unit: LocalizedText): void {
    this.set('unit', unlessBlank(unit));
  }

  /** One kind at least stays: a document that may be nothing could not be sent. */
  protected accept(kinds: readonly string[]): void {
    if (kinds.length > 0) this.set('accept', kinds);
  }

  protected suggest(code: string): void {
    const question = this.question();
    if (question?.type !== 'languages' || code === '') return;
    this.set('suggested', [...new Set([...(question.suggested ?? []), code])].slice(0, 20));
  }

  protected unsuggest(code: string): void {
    const question = this.question();
    if (question?.type !== 'languages') return;
    const left = (question.suggested ?? []).filter((other) => other !== code);
    this.set('suggested', left.length > 0 ? left : undefined);
  }

  protected languageName(code: string): string {
    return this.languages.find((language) => language.code === code)?.name ?? code;
  }

  protected set(name: string, value: unknown): void {
    this.model().editQuestion((question) => withSetting(question, name, value), `setting.${name}`);
  }
}
