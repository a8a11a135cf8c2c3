import { afterNextRender, Service, signal } from '@angular/core';

/** The present time, to the half minute, so that "in 2 hours" and a passed deadline show without a reload. */
@Service()
export class Now {
  private readonly current = signal(new Date());
  readonly now = this.current.asReadonly();

  constructor() {
    afterNextRender(() => {
      this.current.set(new Date());
      setInterval(() => {
        this.current.set(new Date());
      }, 30_000);
    });
  }
}
