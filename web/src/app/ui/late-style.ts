import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/** Guard that loads the stylesheet of staff pages (dense type, our own fonts) once, before the first of them shows. */
export const staffStyle: CanActivateFn = async () => {
  const document = inject(DOCUMENT);
  if (document.querySelector('link[data-staff]')) return true;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'staff.css';
  link.dataset['staff'] = '';
  await new Promise<void>((resolve) => {
    // A page in the wrong type is better than none.
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
  return true;
};
