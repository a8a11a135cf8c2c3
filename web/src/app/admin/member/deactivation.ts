import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { StaffMember } from '@placet/contract/accounts/schemas.ts';
import { reasonRules } from '../../accounts/field-rules';
import { formErrors, messageOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { plainDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { AdminApi } from '../admin-api';

/** Closes a colleague's account, or opens it again. */
@Component({
  selector: 'app-deactivation',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Notice],
  host: { class: 'short-page' },
  template: `
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
    @if (since(); as day) {
      <app-notice kind="warning" heading="This account is closed" i18n-heading="@@admin.closed">
        <p i18n="@@admin.closed.what">Closed on {{ day }}. Nobody can sign in to it; the roles are kept.</p>
        <button
          appButton
          type="button"
          kind="secondary"
          [busy]="busy()"
          (click)="reactivate()"
          i18n="@@admin.closed.open"
        >
          Open the account again
        </button>
      </app-notice>
    } @else {
      <h2 i18n="@@admin.close">Close the account</h2>
      <form [appForm]="form">
        <app-error-summary />
        <p i18n="@@admin.close.what">
          {{ member().name }} is signed out everywhere at once and cannot sign in any more, also not to applications of
          their own. Their roles, notes and everything they did are kept, and you can open the account again.
        </p>
        <app-field
          label="Reason"
          i18n-label="@@admin.close.reason"
          hint="Kept with your name; they are not told."
          i18n-hint="@@admin.close.reasonHint"
        >
          <textarea appControl dir="auto" rows="2" [formField]="form.reason"></textarea>
        </app-field>
        <button appButton kind="warning" type="submit" [busy]="form().submitting()" i18n="@@admin.close.action">
          Close the account
        </button>
      </form>
    }
  `,
})
export class Deactivation {
  readonly member = input.required<StaffMember>();
  readonly changed = output<'closed' | 'opened'>();

  private readonly api = inject(AdminApi);
  private readonly locale = injectLocale();
  protected readonly since = computed(() => {
    const at = this.member().deactivatedAt;
    return at === null ? undefined : plainDate(new Date(at), undefined, this.locale);
  });
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  private readonly model = signal({ reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      reasonRules(path.reason);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            await this.api.deactivate(this.member().id, this.model().reason);
            this.changed.emit('closed');
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected async reactivate(): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.api.reactivate(this.member().id);
      this.changed.emit('opened');
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
