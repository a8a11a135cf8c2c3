import { inject, Injectable, signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Design } from './design';

/** The question before somebody leaves what could not be saved. */
@Injectable()
export class Leaving {
  readonly asking = signal(false);
  private answer: (leave: boolean) => void = () => undefined;

  ask(): Promise<boolean> {
    this.decide(false);
    this.asking.set(true);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  decide(leave: boolean): void {
    this.asking.set(false);
    this.answer(leave);
  }
}

/** A page that can be asked whether it may be left. */
export interface Leavable {
  mayLeave(): Promise<boolean>;
}

/** Saves before leaving; asks when that fails. */
export const saveFirst: CanDeactivateFn<Leavable> = (page) => page.mayLeave();

/** Saves what is open; else the person decides. Somebody who was signed out finds it again after signing in, in this tab. */
export function injectMayLeave(): () => Promise<boolean> {
  const design = inject(Design);
  const leaving = inject(Leaving);
  return async () => {
    if (await design.flush()) return true;
    if (design.state().phase === 'signed_out') return true;
    const leave = await leaving.ask();
    if (leave) design.close();
    return leave;
  };
}
