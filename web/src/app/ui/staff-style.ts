import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/**
 * Guard of staff routes: loads the staff stylesheet (dense type, our own fonts) before the first staff page shows, and only then.
 *
 *     { path: 'applications', canActivate: [withRole('coordinator'), staffStyle], … }
 */
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
