import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import type { HeldRole, RoleScopeChoices, StaffMember } from '@placet/contract/accounts/schemas.ts';
import { roleLine, rolePower } from '../../accounts/role-names';
import { messageOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { AdminApi } from '../admin-api';
import { Deactivation } from './deactivation';
import { GrantForm } from './grant-form';

/** One person's roles: what they hold, and the form to give another. */
@Component({
  selector: 'app-member',
  imports: [Button, Confirm, Deactivation, Dialog, GrantForm, Notice, PageState, RouterLink],
  templateUrl: './member.html',
})
export class Member {
  readonly id = input.required<string>();

  private readonly api = inject(AdminApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly store = inject(SessionStore);
  protected readonly member = httpResource<StaffMember>(() => `/api/v1/accounts/${this.id()}/roles`);
  protected readonly scopes = httpResource<RoleScopeChoices>(() => '/api/v1/staff/scopes');
  protected readonly self = computed(() => this.store.session()?.account.id === this.id());
  private readonly chosen = signal<HeldRole | undefined>(undefined);
  protected readonly chosenLine = computed(() => {
    const role = this.chosen();
    return role ? this.line(role) : '';
  });
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly said = signal('');
  /** Each role given begins a new form. */
  protected readonly rounds = signal(0);
  protected readonly rolePower = rolePower;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.member.hasValue()) title.set(this.member.value().name);
    });
  }

  protected line(role: HeldRole): string {
    return roleLine(role, this.locale);
  }

  protected given(role: HeldRole): void {
    this.failed.set('');
    this.said.set($localize`:@@admin.member.given:The role was given: ${this.line(role)}:role:. A mail tells them.`);
    this.rounds.update((round) => round + 1);
    this.member.reload();
  }

  protected reached(state: 'closed' | 'opened'): void {
    this.failed.set('');
    this.said.set(
      state === 'closed'
        ? $localize`:@@admin.member.closed:The account is closed.`
        : $localize`:@@admin.member.opened:The account is open again.`,
    );
    this.member.reload();
  }

  protected ask(role: HeldRole): void {
    this.chosen.set(role);
    this.asking.set(true);
  }

  protected async revoke(): Promise<void> {
    const role = this.chosen();
    if (!role) return;
    this.busy.set(true);
    this.failed.set('');
    this.said.set('');
    try {
      await this.api.revokeRole(this.id(), role.id);
      this.said.set(
        $localize`:@@admin.member.taken:The role was taken away: ${this.line(role)}:role:. A mail tells them.`,
      );
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
    this.asking.set(false);
    this.member.reload();
  }
}
