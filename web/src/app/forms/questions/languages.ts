import { Component, computed } from '@angular/core';
import { languageLevels } from '@placet/contract/forms/constants.ts';
import { languages } from '@placet/contract/forms/languages.ts';
import { Button } from '../../ui/button/button';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { namedLanguages } from '../countries';
import { EntriesControl } from '../entries-control';
import { levelNames } from '../level-names';
import { EntryActions } from './entry-actions';

/** Languages with a level each, one row a language; those the organisation works in stand on top of the list. */
@Component({
  selector: 'app-languages-question',
  imports: [Button, Control, EntryActions, Field, GroupHelp, Legend],
  templateUrl: './languages.html',
})
export class LanguagesQuestion extends EntriesControl<'languages'> {
  protected readonly levels = languageLevels;
  protected readonly names = levelNames();
  protected readonly suggested = computed(() => {
    const wanted = this.question().suggested ?? [];
    return namedLanguages(this.surroundings.locale, wanted).toSorted(
      (a, b) => wanted.indexOf(a.code) - wanted.indexOf(b.code),
    );
  });
  protected readonly others = computed(() => {
    const wanted = this.question().suggested ?? [];
    return namedLanguages(this.surroundings.locale, languages).filter(({ code }) => !wanted.includes(code));
  });

  protected rowName(index: number): string {
    return $localize`:@@forms.languages.row:Language ${index + 1}:number:`;
  }
}
