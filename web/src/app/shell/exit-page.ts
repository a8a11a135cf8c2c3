import { Component, inject, signal } from '@angular/core';
import { forgetDevice } from '../session/device-choice';
import { SessionStore } from '../session/session-store';
import { OrganisationStore } from './organisation-store';
import { ShiftCounter } from './shift-counter';

/**
 * "Exit this page", by its button or by pressing Shift three times: blanks the page at once, signs out, forgets what this device
 * keeps, opens an everyday page in a new tab and replaces this one with it. Without script it is a plain link there.
 * What it does not do (history of earlier pages, the network's records) is said on the safety page.
 */
@Component({
  selector: 'app-exit-page',
  host: { '(document:keydown)': 'key($event)' },
  template: `
    <a
      class="exit"
      [href]="organisation.exitUrl()"
      rel="noreferrer nofollow"
      (click)="$event.preventDefault(); leave()"
      i18n="@@shell.exit"
      >Exit this page</a
    >
    <span class="visually-hidden" role="status">
      @if (missing() === 2) {
        <ng-container i18n="@@shell.exit.two">Press Shift two more times to leave.</ng-container>
      } @else if (missing() === 1) {
        <ng-container i18n="@@shell.exit.one">Press Shift once more to leave.</ng-container>
      }
    </span>
  `,
})
export class ExitPage {
  protected readonly organisation = inject(OrganisationStore);
  private readonly session = inject(SessionStore);
  private readonly counter = new ShiftCounter();
  protected readonly missing = signal(ShiftCounter.needed);

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const missing = this.counter.press(event.key, event.timeStamp, event.repeat);
    this.missing.set(missing);
    if (missing === 0) this.leave();
  }

  protected leave(): void {
    const neutral = this.organisation.exitUrl();
    document.body.replaceChildren();
    document.title = '…';
    if (this.session.signedIn()) void fetch('/api/v1/session', { method: 'DELETE', keepalive: true });
    sessionStorage.clear();
    forgetDevice();
    window.open(neutral, '_blank', 'noopener,noreferrer');
    location.replace(neutral);
  }
}
