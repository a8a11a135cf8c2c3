import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';
import { Surroundings } from '../parts/surroundings';

/** Which teams take part in the call. */
@Component({
  selector: 'app-set-up-teams',
  imports: [Button, Checkboxes, ErrorSummary, Form, FormField, RouterLink, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" [stored]="stored()" />
      @if (choices.length > 0) {
        <app-checkboxes
          legend="Which teams take part?"
          i18n-legend="@@setUp.teams.which"
          hint="People read about them on the call’s page, and choose among them where the form asks for their preferences."
          i18n-hint="@@setUp.teams.whichHint"
          [choices]="choices"
          [formField]="form.teamIds"
        />
        <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.teams.save">Save</button>
      } @else {
        <p i18n="@@setUp.teams.none">There are no teams yet.</p>
      }
      <p><a routerLink="/coordinate/teams" i18n="@@setUp.teams.all">All teams and what they need</a></p>
    </form>
  `,
})
export class TeamsPage {
  protected readonly current = inject(CurrentCall);
  private readonly surroundings = inject(Surroundings);
  protected readonly heading = $localize`:@@setUp.teams.heading:Teams that take part`;
  protected readonly choices = this.current
    .call()
    .teams.map(({ id, name }) => ({ value: id, label: this.surroundings.text(name) }));
  protected readonly stored = computed(() => {
    const teams = this.current.meanwhile()?.teams.filter(({ chosen }) => chosen);
    if (!teams) return [];
    const value = teams.map(({ name }) => this.surroundings.text(name)).join(', ');
    return [{ label: $localize`:@@setUp.teams.stored:Teams`, value: value === '' ? '–' : value }];
  });
  private readonly model = signal({
    teamIds: this.current.call().teams.flatMap(({ id, chosen }) => (chosen ? [id] : [])),
  });
  protected readonly form = form(this.model, {
    submission: { action: (fields) => this.current.save('teams', this.model(), fields) },
  });
}
