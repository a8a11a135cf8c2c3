import { Component } from '@angular/core';
import { Button } from '../../ui/button/button';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { EntriesControl } from '../entries-control';
import { EntryActions } from './entry-actions';
import { EntryCountry } from './entry-country';
import { EntryText } from './entry-text';
import { Period } from './period';

/** Studies, training, courses: one card each. */
@Component({
  selector: 'app-education-question',
  imports: [Button, EntryActions, EntryCountry, EntryText, GroupHelp, Legend, Period],
  templateUrl: './education.html',
})
export class EducationQuestion extends EntriesControl<'education'> {}
