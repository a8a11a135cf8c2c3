import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SaveLine } from '../../forms/draft/save-line';
import { Surroundings } from '../../forms/surroundings';
import { Button } from '../../ui/button/button';
import type { Choice } from '../../ui/choices/choice';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { CurrentReference } from '../current-reference';
import { OpenFirst } from '../open-first/open-first';

const controlId = 'applicant-may-see';

/** The one thing asked besides the form: may the applicant read it? Asked after the writing, so that it is known what they would read. */
@Component({
  selector: 'app-reference-reading',
  imports: [Button, ErrorSummary, OpenFirst, Radios, RouterLink, SaveLine],
  templateUrl: './reading.html',
})
export class ReadingPage {
  readonly from = input<string>();

  protected readonly reference = inject(CurrentReference);
  private readonly surroundings = inject(Surroundings);
  private readonly router = inject(Router);
  protected readonly id = controlId;

  protected readonly applicant = computed(() => this.reference.view().applicant.name);
  private readonly organisation = computed(() => this.surroundings.text(this.reference.view().organisation.name));
  protected readonly choices = computed<Choice[]>(() => [
    {
      value: 'no',
      label: $localize`:@@reference.reading.no:No`,
      hint: $localize`:@@reference.reading.noHint:Only the people at ${this.organisation()}:organisation: who decide on the application read it.`,
    },
    {
      value: 'yes',
      label: $localize`:@@reference.reading.yes:Yes`,
      hint: $localize`:@@reference.reading.yesHint:${this.applicant()}:name: can read it as soon as you have sent it.`,
    },
  ]);
  protected readonly chosen = computed(() => {
    const { applicantMaySee } = this.reference.content();
    return applicantMaySee === null ? '' : applicantMaySee ? 'yes' : 'no';
  });
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly missing = computed(() => (this.chosen() === '' ? this.errors()[0]?.message : undefined));

  protected choose(value: string): void {
    this.reference.decideReading(value === 'yes');
  }

  protected async continue(event: Event): Promise<void> {
    event.preventDefault();
    const message = $localize`:@@reference.reading.missing:Choose whether ${this.applicant()}:name: may read it.`;
    this.errors.set(this.chosen() === '' ? [{ message, controlId: `${controlId}-0` }] : []);
    await this.reference.flush();
    const { phase } = this.reference.state();
    if (this.errors().length === 0 && phase !== 'conflict' && phase !== 'refused')
      await this.router.navigate(['/reference/check']);
  }
}
