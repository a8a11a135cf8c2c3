import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { AskFirst } from '../../ui/confirm/ask-first';

/** Withdraws an application, after saying what that means. */
@Component({
  selector: 'app-withdraw',
  imports: [AskFirst],
  template: `
    <app-ask-first
      kind="secondary"
      ask="Withdraw…"
      i18n-ask="@@myApplications.withdraw.ask"
      action="Withdraw this application"
      i18n-action="@@myApplications.withdraw.action"
      [run]="withdraw"
    >
      <p unasked i18n="@@myApplications.withdraw.when">
        If you no longer want this internship, withdraw: somebody else may get the place. You need give no reason.
      </p>
      <p><strong i18n="@@myApplications.withdraw.sure">Do you want to withdraw this application for good?</strong></p>
      <p i18n="@@myApplications.withdraw.means">
        Nobody will consider it any more, and your referees need not write. This cannot be undone; while the call is
        open, you may apply again from the beginning.
      </p>
    </app-ask-first>
  `,
})
export class Withdraw {
  readonly id = input.required<string>();
  readonly withdrawn = output();
  private readonly http = inject(HttpClient);

  protected readonly withdraw = async (): Promise<void> => {
    await firstValueFrom(this.http.post(`/api/v1/applications/${this.id()}/withdrawal`, { confirm: true }));
    this.withdrawn.emit();
  };
}
