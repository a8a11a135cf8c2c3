import { inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** The path and query of the page that is shown, within this language. */
@Service()
export class CurrentUrl {
  private readonly router = inject(Router);
  /** Empty until the first page is there: the router's own address is `/` until then. */
  private readonly current = signal(this.router.navigated ? this.router.url : '');
  readonly url = this.current.asReadonly();
  /** A fragment that the same page in another language needs, `#` included: it was taken out of the address, where it would be seen. */
  readonly carried = signal('');

  constructor() {
    const ended = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
    ended.subscribe((event) => {
      this.current.set(event.urlAfterRedirects);
    });
  }
}
