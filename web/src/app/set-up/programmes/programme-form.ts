import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { LocalizedText } from '@placet/contract';
import type { Programme } from '@placet/contract/set-up/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { nameNeeded } from '../parts/rules';
import { SetUpApi } from '../set-up-api';

/** The name of a programme: of a new one, or of the one given. */
@Component({
  selector: 'app-programme-form',
  imports: [Button, ErrorSummary, Form, FormField, LocalizedTextInput],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-localized-text
        label="Name of the programme"
        i18n-label="@@setUp.programme.name"
        hint="A lasting offer, such as “Geneva internship”."
        i18n-hint="@@setUp.programme.nameHint"
        [locales]="organisation.locales()"
        [formField]="form.name"
      />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.programme.save">
        Save the programme
      </button>
    </form>
  `,
})
export class ProgrammeForm {
  readonly programme = input<Programme>();
  readonly saved = output<Programme>();
  /** Somebody else renamed it: the list shows their name once it is read again. */
  readonly conflict = output();

  private readonly api = inject(SetUpApi);
  protected readonly organisation = inject(OrganisationStore);
  private readonly model = linkedSignal<{ name: LocalizedText }>(() => ({ name: this.programme()?.name ?? {} }));
  protected readonly form = form(
    this.model,
    (path) => {
      nameNeeded(path.name);
    },
    {
      submission: {
        action: async (fields) => {
          const programme = this.programme();
          const { name } = this.model();
          try {
            this.saved.emit(
              await (programme ? this.api.renameProgramme(programme, name) : this.api.addProgramme(name)),
            );
          } catch (error) {
            if (problemOf(error)?.code === 'programme.changed_meanwhile') this.conflict.emit();
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
