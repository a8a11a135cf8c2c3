import { afterNextRender, Service, signal } from '@angular/core';

/** Whether the device has a connection, as far as the browser knows. */
@Service()
export class Connection {
  private readonly current = signal(true);
  readonly online = this.current.asReadonly();

  constructor() {
    afterNextRender(() => {
      const update = (): void => {
        this.current.set(navigator.onLine);
      };
      update();
      addEventListener('online', update);
      addEventListener('offline', update);
    });
  }
}
