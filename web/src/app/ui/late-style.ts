import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/** Guard that loads a stylesheet of the build once, before the page it guards shows. */
function lateStyle(name: string): CanActivateFn {
  return async () => {
    const document = inject(DOCUMENT);
    if (document.querySelector(`link[data-style='${name}']`)) return true;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${name}.css`;
    link.dataset['style'] = name;
    await new Promise<void>((resolve) => {
      // A page without its finery is better than none.
      link.onload = link.onerror = () => {
        resolve();
      };
      document.head.append(link);
    });
    return true;
  };
}

/** Rules of what no public page shows: task lists, files, dialogs, and the features behind a sign-in. */
export const privateStyle = lateStyle('private');

/** Dense type and our own fonts, for staff. */
export const staffStyle = lateStyle('staff');
