import { inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** The path and query of the page that is shown, within this language. */
@Service()
export class CurrentUrl {
  private readonly router = inject(Router);
  private readonly current = signal(this.router.url);
  readonly url = this.current.asReadonly();

  constructor() {
    const ended = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
    ended.subscribe((event) => {
      this.current.set(event.urlAfterRedirects);
    });
  }
}
