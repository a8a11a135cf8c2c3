import { Component, computed } from '@angular/core';
import { experienceKinds, type ExperienceKind } from '@placet/contract/forms/constants.ts';
import { countWords } from '@placet/contract/forms/text.ts';
import { Button } from '../../ui/button/button';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { Counter } from '../../ui/counter/counter';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { EntriesControl } from '../entries-control';
import { experienceNames } from '../experience-names';
import { typedText } from '../typed-text';
import { EntryActions } from './entry-actions';
import { EntryCountry } from './entry-country';
import { EntryText } from './entry-text';
import { Period } from './period';

/** Work, internships, volunteering, activism: one card each. Nobody needs to have any. */
@Component({
  selector: 'app-experience-question',
  imports: [Button, Control, Counter, EntryActions, EntryCountry, EntryText, Field, GroupHelp, Legend, Period],
  templateUrl: './experience.html',
})
export class ExperienceQuestion extends EntriesControl<'experience'> {
  protected readonly typed = typedText;
  protected readonly words = countWords;
  protected readonly kinds: readonly ExperienceKind[] = experienceKinds;
  protected readonly names = experienceNames();
  protected readonly limit = computed(() => this.question().maxWords ?? 0);

  protected readonly addFirst = $localize`:@@forms.experience.addFirst:Add something you have done`;
  protected readonly addAnother = $localize`:@@forms.experience.add:Add another`;

  /** An optional list begins without a row: whoever has nothing to add goes on. */
  protected override initialRows(): number {
    return this.question().required ? 1 : 0;
  }
}
