import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import type { FollowedReference, ReplaceReferee } from '@placet/contract/references/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { RefereesApi } from './referees-api';

/** Somebody else, or the same person at a corrected address. Who was asked already and may be writing is let go only after a second look. */
@Component({
  selector: 'app-replace-form',
  imports: [Button, Confirm, Control, ErrorSummary, Field, Form, FormField],
  host: { class: 'replace-form' },
  templateUrl: './replace-form.html',
})
export class ReplaceForm {
  readonly applicationId = input.required<string>();
  readonly reference = input.required<FollowedReference>();
  readonly replaced = output<FollowedReference>();
  readonly cancelled = output();
  readonly stale = output();

  private readonly api = inject(RefereesApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly languages = siteLocales;
  protected readonly corrects = computed(() => this.reference().state === 'bounced');
  protected readonly confirming = signal(false);

  /** Begins empty, but for a mail that came back: then it is most likely a slip in the address. */
  protected readonly model = linkedSignal(() => {
    const { name, email, organisation, relation, locale } = this.reference().referee;
    return this.corrects()
      ? { name, email, organisation, relation, locale: locale }
      : { name: '', email: '', organisation: '', relation: '', locale: locale };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: $localize`:@@referees.form.nameMissing:Enter the referee’s full name.` });
      required(path.email, { message: $localize`:@@referees.form.emailMissing:Enter the referee’s e-mail address.` });
      required(path.relation, { message: $localize`:@@referees.form.relationMissing:Say how they know you.` });
    },
    {
      submission: {
        action: async (fields) => {
          if (this.reference().replacement === 'needs_confirmation' && !this.confirming()) {
            this.confirming.set(true);
            this.focusSoon('app-confirm p');
            return undefined;
          }
          try {
            const referee = { ...this.model(), locale: this.model().locale, confirmed: this.confirming() };
            this.replaced.emit(await this.send(referee));
          } catch (error) {
            this.confirming.set(false);
            const code = problemOf(error)?.code;
            if (code !== undefined && code !== 'reference.referee_invalid') this.stale.emit();
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected goBack(): void {
    this.confirming.set(false);
    this.focusSoon('button[type=submit]');
  }

  private send(referee: ReplaceReferee): Promise<FollowedReference> {
    return this.api.replace(this.applicationId(), this.reference().id, referee);
  }

  private focusSoon(selector: string): void {
    const focus = (): void => {
      this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
