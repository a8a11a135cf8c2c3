import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { Locale } from '@placet/contract';
import { contrastIn, leastContrast } from '@placet/contract/organisation/contrast.ts';
import type { OrganisationSettings } from '@placet/contract/organisation/routes.ts';
import { emailRules } from '../../accounts/field-rules';
import { timeZones } from '../../accounts/parts/time-zones';
import { formErrors, problemOf } from '../../session/problem';
import { siteLocales } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Notice } from '../../ui/notice/notice';
import { AdminApi } from '../admin-api';
import { MarkInput } from './mark-input';

/** Name, languages, time zone, mails and colours of the organisation. */
@Component({
  selector: 'app-organisation-form',
  imports: [Button, Checkboxes, Control, ErrorSummary, Field, Form, FormField, LocalizedTextInput, MarkInput, Notice],
  templateUrl: './organisation-form.html',
})
export class OrganisationForm {
  readonly settings = input.required<OrganisationSettings>();
  private readonly api = inject(AdminApi);
  private readonly store = inject(OrganisationStore);
  protected readonly languages = siteLocales.map(({ code, name }) => ({ value: code, label: name }));
  protected readonly allLocales = siteLocales.map(({ code }) => code as Locale);
  protected readonly saved = signal(false);
  /** What somebody else saved meanwhile: its revision is written over next time. */
  protected readonly meanwhile = signal<OrganisationSettings | undefined>(undefined);
  private readonly revision = linkedSignal(() => this.settings().revision);
  protected readonly zones = linkedSignal(() => timeZones(this.settings().timeZone));
  private readonly model = linkedSignal(() => toModel(this.settings()));
  protected readonly form = form(
    this.model,
    (path) => {
      emailRules(path.contactEmail);
      for (const [colour, theme] of [
        [path.actionColour, 'light'],
        [path.actionColourDark, 'dark'],
      ] as const) {
        validate(colour, ({ value }) => {
          const text = value().trim().toLowerCase();
          if (text === '') return undefined;
          if (!/^#[0-9a-f]{6}$/.test(text))
            return {
              kind: 'colour',
              message: $localize`:@@admin.organisation.noColour:Enter a colour such as #0a5c55`,
            };
          const ratio = contrastIn(theme, text);
          if (ratio >= leastContrast) return undefined;
          const shown = (Math.floor(ratio * 10) / 10).toLocaleString();
          return {
            kind: 'contrast',
            message: $localize`:@@admin.organisation.contrast:Choose a colour with more contrast: text in it would have ${shown}:ratio: to 1, and needs 4.5 to 1`,
          };
        });
      }
    },
    {
      submission: {
        action: async (fields) => {
          this.saved.set(false);
          try {
            const stored = await this.api.saveOrganisation({ ...toBody(this.model()), revision: this.revision() });
            this.revision.set(stored.revision);
            this.meanwhile.set(undefined);
            this.saved.set(true);
            this.store.reload();
          } catch (error) {
            const problem = problemOf(error);
            if (problem?.code === 'organisation.changed_meanwhile') {
              const stored = problem.context?.['stored'] as OrganisationSettings;
              this.meanwhile.set(stored);
              this.revision.set(stored.revision);
            }
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected nameIn(stored: OrganisationSettings): string {
    return Object.values(stored.name).join(' / ');
  }
}

function toModel(settings: OrganisationSettings) {
  return {
    name: settings.name,
    locales: [...settings.locales] as string[],
    defaultLocale: settings.defaultLocale as string,
    timeZone: settings.timeZone,
    contactEmail: settings.contactEmail,
    exitUrl: settings.exitUrl ?? '',
    mailSender: settings.mailSender ?? '',
    actionColour: settings.actionColour ?? '',
    actionColourDark: settings.actionColourDark ?? '',
    mark: settings.mark ?? '',
  };
}

/** What is left empty is the installation's, or ours. */
function toBody(model: ReturnType<typeof toModel>): object {
  const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    ...model,
    contactEmail: model.contactEmail.trim(),
    exitUrl: given(model.exitUrl),
    mailSender: given(model.mailSender),
    actionColour: given(model.actionColour),
    actionColourDark: given(model.actionColourDark),
    mark: given(model.mark),
  };
}
