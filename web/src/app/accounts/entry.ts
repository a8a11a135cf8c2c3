import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Session } from '@placet/contract/accounts/schemas.ts';
import { returnPath } from '../session/guards';
import { SessionStore } from '../session/session-store';

/** What the pages around signing in share, so that nobody types an address twice or lands somewhere unexpected. */
@Service()
export class Entry {
  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);

  /** The address as typed so far; kept in memory alone. */
  readonly email = signal('');

  /** Signed in: goes where the person wanted to, else where their role begins. */
  async begin(session: Session, wanted: string | null | undefined): Promise<void> {
    this.email.set('');
    this.store.set(session);
    await this.router.navigateByUrl(returnPath(wanted, startOf(session)), { replaceUrl: true });
  }
}

function startOf({ roles }: Session): string {
  const holds = (name: string): boolean => roles.some(({ role }) => role === name);
  if (holds('coordinator')) return '/coordinate';
  return holds('administrator') ? '/admin/accounts' : '/my-applications';
}
