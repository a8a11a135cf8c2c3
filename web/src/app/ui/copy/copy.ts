import { Component, input, signal } from '@angular/core';
import { Button } from '../button/button';

/** Copies a text and says so: `<app-copy [text]="receipt().sha256" />`. */
@Component({
  selector: 'app-copy',
  imports: [Button],
  host: { class: 'no-print' },
  template: `
    <button appButton kind="secondary" type="button" (click)="copy()" i18n="@@ui.copy">Copy</button>
    <span role="status">
      @if (copied()) {
        <span i18n="@@ui.copied">Copied</span>
      }
    </span>
  `,
})
export class Copy {
  readonly text = input.required<string>();
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text());
    this.copied.set(true);
  }
}

/** Prints the page as it stands. */
@Component({
  selector: 'app-print',
  imports: [Button],
  host: { class: 'no-print' },
  template: `<button appButton kind="secondary" type="button" (click)="print()" i18n="@@ui.print">
    Print this page
  </button>`,
})
export class Print {
  protected print(): void {
    window.print();
  }
}
