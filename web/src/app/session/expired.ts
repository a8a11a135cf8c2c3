import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { signInTree } from './guards';
import { problemOf } from './problem';
import { SessionStore } from './session-store';

/** When the API no longer knows the session, the person signs in again and comes back to the same page. */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const store = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const lost = error instanceof HttpErrorResponse && problemOf(error)?.code === 'sign_in_required';
        if (!lost || !store.signedIn()) return;
        store.set(null);
        void router.navigateByUrl(signInTree(router, router.url));
      },
    }),
  );
};
