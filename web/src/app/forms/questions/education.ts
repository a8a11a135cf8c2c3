import { Component } from '@angular/core';
import { Button } from '../../ui/button/button';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { namedCountries } from '../countries';
import { EntriesControl } from '../entries-control';
import { typedText } from '../typed-text';
import { EntryActions } from './entry-actions';
import { Period } from './period';

/** Studies, training, courses: one card each. */
@Component({
  selector: 'app-education-question',
  imports: [Button, Control, EntryActions, Field, GroupHelp, Legend, Period],
  templateUrl: './education.html',
})
export class EducationQuestion extends EntriesControl<'education'> {
  protected readonly typed = typedText;
  protected readonly countries = namedCountries(this.surroundings.locale);
}
