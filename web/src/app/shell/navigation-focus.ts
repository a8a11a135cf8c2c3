import { Location } from '@angular/common';
import { afterNextRender, DOCUMENT, effect, inject, Injector, Service } from '@angular/core';
import { Router, Scroll } from '@angular/router';
import { filter, take } from 'rxjs';
import { CurrentUrl } from './current-url';

/**
 * After each navigation inside the site the focus goes to the new page's heading, so that a screen reader says where one is
 * and the next Tab continues from there. The first page is left to the browser. Staff pages are marked for their dense type.
 */
@Service()
export class NavigationFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  private readonly router = inject(Router);
  private readonly scrolled = this.router.events.pipe(filter((event) => event instanceof Scroll));

  constructor() {
    const { url } = inject(CurrentUrl);
    let before = pathOf(inject(Location).path());
    effect(() => {
      const path = pathOf(url());
      const moved = this.router.navigated && path !== before;
      if (this.router.navigated) before = path;
      this.document.body.classList.toggle('staff', /^\/(coordinate|admin|review)(\/|$)/.test(path));
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

  /**
   * The heading may come later, with the page's data; until then the focus waits on the main part. A page that one comes back to
   * marks with `data-arrive` what goes before its heading: the row that was opened.
   */
  private focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const place = main?.querySelector<HTMLElement>('[data-arrive]');
    if (place) {
      place.focus();
      // The router, which may come later, scrolls a page that a link led to to its top.
      this.scrolled.pipe(take(1)).subscribe(() => {
        queueMicrotask(() => {
          place.scrollIntoView({ block: 'nearest' });
        });
      });
      return;
    }
    if (!main || focusOn(main.querySelector('h1'))) return;
    focusOn(main);
    const waiting = new MutationObserver(() => {
      if (this.document.activeElement !== main || focusOn(main.querySelector('h1'))) waiting.disconnect();
    });
    waiting.observe(main, { childList: true, subtree: true });
  }
}

/** Of an address within the site, without query and fragment. */
const pathOf = (url: string): string => url.replace(/[?#].*/, '') || '/';

function focusOn(element: HTMLElement | null): boolean {
  if (!element) return false;
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
  return true;
}
