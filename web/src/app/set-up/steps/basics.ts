import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { Locale } from '@placet/contract';
import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Programmes } from '@placet/contract/set-up/schemas.ts';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';
import { Surroundings } from '../parts/surroundings';

/** Those offered first: of the United Nations, then what many teams in this field speak. */
const offered = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'it', 'pt', 'fa', 'sw', 'tr', 'uk'];

/** Programme, address, languages of work, languages to apply in. */
@Component({
  selector: 'app-set-up-basics',
  imports: [Button, Checkboxes, Control, ErrorSummary, Field, Form, FormField, StepHead],
  templateUrl: './basics.html',
})
export class BasicsPage {
  protected readonly current = inject(CurrentCall);
  private readonly surroundings = inject(Surroundings);
  protected readonly programmes = httpResource<Programmes>(() => '/api/v1/set-up/programmes');
  protected readonly fixed = this.current.call().state !== 'draft';
  private readonly basics = this.current.call().basics;
  protected readonly languages = [...new Set([...offered, ...this.basics.languages])].map((value) => ({
    value,
    label: languageName(value, this.surroundings.locale),
  }));
  protected readonly locales = siteLocales
    .filter(({ code }) => this.current.call().organisationLocales.includes(code as Locale))
    .map(({ code, name }) => ({ value: code, label: name }));
  protected readonly choices = computed(() => {
    const { programme } = this.current.call();
    const all = this.programmes.hasValue() ? this.programmes.value().programmes : [programme];
    return all.map(({ id, name }) => ({ id, name: this.surroundings.text(name) }));
  });
  protected readonly stored = computed(() => {
    const stored = this.current.meanwhile();
    if (!stored) return [];
    const { slug, languages, locales } = stored.basics;
    return [
      {
        label: $localize`:@@setUp.basics.programmeStored:Programme`,
        value: this.surroundings.text(stored.programme.name),
      },
      { label: $localize`:@@setUp.basics.slugStored:Address`, value: slug },
      { label: $localize`:@@setUp.basics.languagesStored:Languages of work`, value: languages.join(', ') },
      { label: $localize`:@@setUp.basics.localesStored:Languages to apply in`, value: locales.join(', ') },
    ];
  });
  protected readonly heading = $localize`:@@setUp.basics.heading:Basics`;
  private readonly model = signal({
    programmeId: this.basics.programmeId,
    slug: this.basics.slug,
    languages: [...this.basics.languages],
    locales: [...this.basics.locales] as string[],
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.slug, ({ value }) =>
        /^[a-z0-9][a-z0-9-]{0,99}$/.test(value().trim())
          ? undefined
          : {
              kind: 'slug',
              message: $localize`:@@setUp.basics.slugRule:Use small letters, digits and hyphens in the address`,
            },
      );
      validate(path.locales, ({ value }) =>
        value().length > 0
          ? undefined
          : { kind: 'required', message: $localize`:@@setUp.basics.noLocale:Choose at least one language to apply in` },
      );
    },
    {
      submission: {
        action: (fields) => this.current.save('basics', { ...this.model(), slug: this.model().slug.trim() }, fields),
      },
    },
  );
}
