import { afterNextRender, DOCUMENT, inject, Injector, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/**
 * After each navigation inside the site the focus goes to the new page's heading, so that a screen reader says where one is
 * and the next Tab continues from there. The first page is left to the browser.
 */
@Service()
export class NavigationFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private path = '';

  constructor() {
    const ended = inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd));
    ended.subscribe((event) => {
      const path = event.urlAfterRedirects.replace(/[?#].*/, '');
      const moved = this.path !== '' && path !== this.path;
      this.path = path;
      if (moved)
        afterNextRender(
          {
            read: () => {
              this.focusHeading();
            },
          },
          { injector: this.injector },
        );
    });
  }

  private focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const target = main?.querySelector<HTMLElement>('h1') ?? main;
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
  }
}
