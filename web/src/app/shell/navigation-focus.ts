import { afterNextRender, DOCUMENT, effect, inject, Injector, Service } from '@angular/core';
import { CurrentUrl } from './current-url';

/**
 * After each navigation inside the site the focus goes to the new page's heading, so that a screen reader says where one is
 * and the next Tab continues from there. The first page is left to the browser. Staff pages are marked for their dense type.
 */
@Service()
export class NavigationFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    const { url } = inject(CurrentUrl);
    let before = '';
    effect(() => {
      const path = url().replace(/[?#].*/, '');
      const moved = before !== '' && path !== before;
      before = path;
      this.document.body.classList.toggle('staff', /^\/(coordinate|admin)(\/|$)/.test(path));
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

  /** The heading may come later, with the page's data; until then the focus waits on the main part. */
  private focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    if (!main || focusOn(main.querySelector('h1'))) return;
    focusOn(main);
    const waiting = new MutationObserver(() => {
      if (this.document.activeElement !== main || focusOn(main.querySelector('h1'))) waiting.disconnect();
    });
    waiting.observe(main, { childList: true, subtree: true });
  }
}

function focusOn(element: HTMLElement | null): boolean {
  if (!element) return false;
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
  return true;
}
