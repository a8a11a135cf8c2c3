import { DOCUMENT } from '@angular/common';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { Api } from '../session/api';
import { messageOf } from '../session/problem';
import { SessionStore } from '../session/session-store';
import { clockTime } from '../ui/instant/instant-text';
import { Now } from '../ui/instant/now';
import { injectLocale } from './locales';

/** Over every page while somebody looks with a colleague's roles: whose, until when, and the way back. */
@Component({
  selector: 'app-acting-banner',
  host: {
    class: 'acting-banner',
    '[attr.role]': "acting() ? 'region' : null",
    '[attr.aria-label]': 'acting() ? label : null',
  },
  template: `
    @if (acting(); as acting) {
      <p>
        <ng-container i18n="@@shell.acting.what"
          >You see what <strong dir="auto">{{ acting.name }}</strong> may see, until {{ until() }}. Nothing can be
          changed meanwhile.</ng-container
        >
        @if (error(); as text) {
          <span role="alert">{{ text }}</span>
        }
      </p>
      <button type="button" (click)="end()" i18n="@@shell.acting.end">Back to my own roles</button>
    }
  `,
})
export class ActingBanner {
  private readonly api = inject(Api);
  private readonly store = inject(SessionStore);
  private readonly clock = inject(Now);
  private readonly locale = injectLocale();
  private readonly document = inject(DOCUMENT);
  protected readonly acting = computed(() => this.store.session()?.acting);
  protected readonly until = computed(() => clockTime(new Date(this.acting()?.until ?? 0), undefined, this.locale));
  protected readonly label = $localize`:@@shell.acting.label:Looking as a colleague`;
  protected readonly error = signal('');

  constructor() {
    effect(() => {
      if (this.clock.now().getTime() >= Date.parse(this.acting()?.until ?? '9999-12-31')) this.leave();
    });
  }

  protected async end(): Promise<void> {
    this.error.set('');
    try {
      await this.api.send('DELETE', '/api/v1/acting');
      this.leave();
    } catch (error) {
      this.error.set(messageOf(error));
    }
  }

  /** A page load: nothing that was loaded with other roles stays. */
  private leave(): void {
    this.document.location.assign(`/${this.locale}/acting`);
  }
}
