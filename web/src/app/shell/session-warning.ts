import { Component, computed, effect, inject, signal } from '@angular/core';
import { messageOf } from '../session/problem';
import type { Session } from '../session/session';
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

  /** The session as last asked for here: others of this page's requests may have prolonged the one that is known. */
  private readonly asked = signal<Session | null>(null);

  private readonly left = computed(() => {
    const session = this.store.session();
    if (!session) return undefined;
    const ends = Math.min(Date.parse(session.idleExpiresAt), Date.parse(session.absoluteExpiresAt));
    return ends - this.clock.now().getTime();
  });
  private readonly near = computed(() => (this.left() ?? Infinity) <= warnBefore);

  protected readonly minutes = computed(() => {
    const left = this.left() ?? 0;
    return this.near() && left > 0 && this.store.session() === this.asked() ? Math.ceil(left / 60_000) : 0;
  });

  protected readonly extendable = computed(() => {
    const session = this.store.session();
    return !!session && Date.parse(session.idleExpiresAt) < Date.parse(session.absoluteExpiresAt);
  });

  constructor() {
    effect(() => {
      this.clock.now();
      if (this.near()) void this.ask();
    });
  }

  protected async stay(): Promise<void> {
    this.error.set('');
    await this.store.extend().catch((error: unknown) => {
      this.error.set(messageOf(error));
    });
  }

  private async ask(): Promise<void> {
    this.asked.set(await this.store.reload());
  }
}
