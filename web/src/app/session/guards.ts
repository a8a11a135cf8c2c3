import { inject } from '@angular/core';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';
import { SessionStore } from './session-store';
import type { Role } from './session';

/** The sign-in page that returns to `url` afterwards. */
export function signInTree(router: Router, url: string): UrlTree {
  return router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { return: url } });
}

/** Where to go after signing in: a path of this site, or the fallback. */
export function returnPath(wanted: string | null | undefined, fallback = '/my-applications'): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : fallback;
}

/** Lets signed-in people through; others sign in first and come back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  return (await inject(SessionStore).load()) !== null || signInTree(router, state.url);
};

/** Lets through who holds one of the roles. The API decides anyway; this only saves people a dead end. */
export function withRole(...roles: readonly Role[]): CanActivateFn {
  return async (_route, state) => {
    const router = inject(Router);
    const store = inject(SessionStore);
    if ((await store.load()) === null) return signInTree(router, state.url);
    return roles.some((role) => store.has(role)) || router.createUrlTree(['/forbidden']);
  };
}
