import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type { TeamList } from '@placet/contract/calls/schemas.ts';
import type { Leaf } from '@placet/contract/forms/condition.ts';
import { languageLevels } from '@placet/contract/forms/constants.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { namedCountries, namedLanguages } from '../../forms/countries';
import { levelNames } from '../../forms/level-names';
import { BoundSetting } from '../editor/bound-setting';
import { NumberSetting } from '../editor/number-setting';
import { written } from '../words/form-words';

interface Answer {
  readonly value: string;
  readonly label: string;
}

/** What the answer of a statement is compared with, in the control that suits it. */
@Component({
  selector: 'app-condition-value',
  imports: [BoundSetting, NumberSetting],
  templateUrl: './condition-value.html',
})
export class ConditionValue {
  readonly id = input.required<string>();
  readonly leaf = input.required<Leaf>();
  /** The question the statement is about; undefined when it is not in the form any more. */
  readonly question = input.required<Question | undefined>();
  readonly changed = output<Leaf>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly names = levelNames();
  protected readonly levels = languageLevels.map((level) => ({ level, name: this.names[level] }));
  protected readonly languages = namedLanguages(this.locale);
  private readonly teams = httpResource<TeamList>(() =>
    this.question()?.type === 'team_preferences' ? '/api/v1/teams' : undefined,
  );

  /** The answers there are to choose from; undefined where anything may be typed. */
  protected readonly answers = computed<readonly Answer[] | undefined>(() => {
    const question = this.question();
    switch (question?.type) {
      case 'yes_no':
        return [
          { value: 'true', label: $localize`:@@design.value.yes:Yes` },
          { value: 'false', label: $localize`:@@design.value.no:No` },
        ];
      case 'statement':
        return [
          { value: 'true', label: $localize`:@@design.value.agreed:agreed to` },
          { value: 'false', label: $localize`:@@design.value.notAgreed:not agreed to` },
        ];
      case 'single_choice':
      case 'multiple_choice':
        return question.options.map(({ value, label }) => ({ value, label: written(label, this.locale) || value }));
      case 'country':
        return namedCountries(this.locale).map(({ code, name }) => ({ value: code, label: name }));
      case 'languages':
        return this.languages.map(({ code, name }) => ({ value: code, label: name }));
      case 'team_preferences':
        return (this.teams.hasValue() ? this.teams.value().teams : []).map(({ slug, name }) => ({
          value: slug,
          label: name,
        }));
      default:
        return undefined;
    }
  });
  protected readonly value = computed(() => {
    const leaf = this.leaf();
    return 'value' in leaf ? String(leaf.value) : '';
  });
  /** A value that is not among the answers any more is still shown, so that it is seen to be wrong. */
  protected readonly isUnknown = computed(() => !this.answers()?.some(({ value }) => value === this.value()));

  protected choose(value: string): void {
    const leaf = this.leaf();
    if (!('value' in leaf)) return;
    const isFlag = this.question()?.type === 'yes_no' || this.question()?.type === 'statement';
    this.changed.emit({ ...leaf, value: isFlag ? value === 'true' : value } as Leaf);
  }

  protected change(part: object): void {
    this.changed.emit({ ...this.leaf(), ...part });
  }
}
