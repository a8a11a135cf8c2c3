import { httpResource } from '@angular/common/http';
import { Component, inject, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import type { Invitation, StaffMember } from '@placet/contract/accounts/schemas.ts';
import { roleLine } from '../../accounts/role-names';
import { messageOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialog } from '../../ui/dialog/dialog';
import { longDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { AdminApi } from '../admin-api';

/** Who holds which roles, and who was invited. */
@Component({
  selector: 'app-staff',
  imports: [Button, Confirm, Dialog, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './staff.html',
})
export class Staff {
  private readonly api = inject(AdminApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly store = inject(SessionStore);
  protected readonly staff = httpResource<StaffMember[]>(() => '/api/v1/staff');
  protected readonly invitations = httpResource<Invitation[]>(() => '/api/v1/invitations');
  protected readonly chosen = signal<Invitation | undefined>(undefined);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly said = signal('');

  protected lines(roles: readonly Parameters<typeof roleLine>[0][]): readonly string[] {
    return roles.map((role) => roleLine(role, this.locale));
  }

  protected day(at: string): string {
    return longDate(new Date(at), this.store.session()?.account.timeZone ?? undefined, this.locale);
  }

  protected ask(invitation: Invitation): void {
    this.chosen.set(invitation);
    this.asking.set(true);
  }

  protected async takeBack(): Promise<void> {
    const { id, email } = this.chosen() ?? { id: '', email: '' };
    this.busy.set(true);
    this.failed.set('');
    this.said.set('');
    try {
      await this.api.revokeInvitation(id);
      this.said.set($localize`:@@admin.staff.takenBack:The invitation of ${email}:email: was taken back.`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
    this.asking.set(false);
    this.invitations.reload();
  }
}
