import { httpResource } from '@angular/common/http';
import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import type { OfferedInvitation } from '@placet/contract/accounts/schemas.ts';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { mailedToken } from '../mailed-token';
import { LinkProblem } from '../parts/link-problem';
import { roleLine } from '../role-names';
import { InvitationForm } from './invitation-form';

/** Where the mail of an invitation leads: what is offered, and the button that accepts it. */
@Component({
  selector: 'app-invitation',
  imports: [Button, InvitationForm, LinkProblem, RouterLink],
  host: { class: 'short-page' },
  templateUrl: './invitation.html',
})
export class Invitation {
  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  protected readonly organisation = inject(OrganisationStore);
  protected readonly token = mailedToken();
  protected readonly invitation = httpResource<OfferedInvitation>(() => ({
    url: '/api/v1/invitations/reading',
    method: 'POST',
    body: { token: this.token() },
  }));
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(undefined);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly roles = computed(() =>
    this.invitation.hasValue() ? this.invitation.value().roles.map((role) => roleLine(role, this.locale)) : [],
  );

  protected async accept(): Promise<void> {
    this.busy.set(true);
    try {
      const { session } = await this.api.acceptInvitation({ token: this.token() });
      await this.entry.begin(session, undefined);
    } catch (error) {
      this.refused.set(error);
    }
    this.busy.set(false);
  }
}
