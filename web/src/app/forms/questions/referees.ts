import { Component } from '@angular/core';
import type { RefereeEntry } from '@placet/contract/forms/answers.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { EntriesControl } from '../entries-control';
import { EntryActions } from './entry-actions';
import { EntryText } from './entry-text';

/** People who are asked for a reference, as many as the call says. */
@Component({
  selector: 'app-referees-question',
  imports: [Button, Control, EntryActions, EntryText, Field, GroupHelp, Legend],
  templateUrl: './referees.html',
})
export class RefereesQuestion extends EntriesControl<'referees'> {
  protected readonly locales = siteLocales;

  protected override initialRows(): number {
    return this.surroundings.context().referenceCount;
  }

  protected override mostRows(): number {
    return this.surroundings.context().referenceCount;
  }

  /** Most people are written to in the language their applicant writes in. */
  protected override newRow(): RefereeEntry {
    return { locale: this.surroundings.locale };
  }

  protected asLocale(code: string): Locale {
    return code as Locale;
  }
}
