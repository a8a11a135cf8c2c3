import { Service, signal } from '@angular/core';

const name = 'placet-review-keys';

/** Whether single keys do something on the desk. Off, they are off on this device until they are switched on again (WCAG 2.1.4). */
@Service()
export class SingleKeys {
  private readonly kept = signal(read());
  readonly on = this.kept.asReadonly();

  set(on: boolean): void {
    this.kept.set(on);
    try {
      localStorage.setItem(name, on ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing: it holds for this visit.
    }
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}
