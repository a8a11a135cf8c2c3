import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn, Route } from '@angular/router';
import { injectLocale } from './locales';

/** Leaves for the other build by a page load; the navigation itself never ends. */
const leave: CanActivateFn = (_route, state) => {
  inject(DOCUMENT).location.assign(`/${injectLocale()}${state.url}`);
  return new Promise<boolean>(() => undefined);
};

/** Routes that lead over to the other build (see paths.ts). */
export function leadingOver(paths: readonly string[]): Route[] {
  return paths.flatMap((path): Route[] => [
    { path, pathMatch: 'full', canActivate: [leave], children: [] },
    ...(path === '' ? [] : [{ path, canActivate: [leave], children: [{ path: '**', children: [] }] }]),
  ]);
}
