import { Component, computed, inject, signal } from '@angular/core';
import { messageOf } from '../session/problem';
import { SessionStore } from '../session/session-store';
import { Button } from '../ui/button/button';
import { Now } from '../ui/instant/now';

const warnBefore = 5 * 60_000;

/** Says in time that the session will end, and offers to stay. What was typed is saved either way. */
@Component({
  selector: 'app-session-warning',
  imports: [Button],
  template: `
    @if (minutes(); as minutes) {
      <div class="session-warning" role="alert">
        <p>
          <span i18n="@@shell.session.ends">{minutes, plural,
            =1 {You will be signed out in 1 minute.}
            other {You will be signed out in {{minutes}} minutes.}
          }</span>
          @if (error(); as text) {
            {{ text }}
          }
        </p>
        @if (extendable()) {
          <button appButton type="button" (click)="stay()" i18n="@@shell.session.stay">Stay signed in</button>
        }
      </div>
    }
  `,
})
export class SessionWarning {
  private readonly store = inject(SessionStore);
  private readonly clock = inject(Now);
  protected readonly error = signal('');

  private readonly left = computed(() => {
    const session = this.store.session();
    if (!session) return undefined;
    const ends = Math.min(Date.parse(session.idleExpiresAt), Date.parse(session.absoluteExpiresAt));
    return ends - this.clock.now().getTime();
  });

  protected readonly minutes = computed(() => {
    const left = this.left();
    return left === undefined || left > warnBefore || left <= 0 ? 0 : Math.ceil(left / 60_000);
  });

  protected readonly extendable = computed(() => {
    const session = this.store.session();
    return !!session && Date.parse(session.idleExpiresAt) < Date.parse(session.absoluteExpiresAt);
  });

  protected async stay(): Promise<void> {
    this.error.set('');
    await this.store.extend().catch((error: unknown) => {
      this.error.set(messageOf(error));
    });
  }
}
