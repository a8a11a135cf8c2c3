import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { LocalizedText } from '@placet/contract';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { CurrentCall } from '../current-call';
import { nameNeeded } from '../parts/rules';
import { StepHead } from '../parts/step-head';
import { SetUpApi } from '../set-up-api';

/** Begins another intake from this one. */
@Component({
  selector: 'app-copy-call',
  imports: [Button, ErrorSummary, Form, FormField, LocalizedTextInput, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" />
      <p i18n="@@setUp.copy.what">
        The copy takes over texts, form, eligibility check, references and teams; not the dates, and no applications. It
        is a draft.
      </p>
      <app-localized-text
        label="Name of the new call"
        i18n-label="@@setUp.copy.name"
        [locales]="current.call().basics.locales"
        [formField]="form.name"
      />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.copy.action">Copy the call</button>
    </form>
  `,
})
export class CopyPage {
  protected readonly current = inject(CurrentCall);
  private readonly api = inject(SetUpApi);
  private readonly router = inject(Router);
  protected readonly heading = $localize`:@@setUp.copy.heading:Copy the call for another intake`;
  private readonly model = signal<{ name: LocalizedText }>({ name: {} });
  protected readonly form = form(
    this.model,
    (path) => {
      nameNeeded(path.name);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { id } = await this.api.copy(this.current.call().id, this.model().name);
            await this.router.navigate(['/coordinate/calls', id]);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
