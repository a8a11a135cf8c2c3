import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { returnPath } from '../session/guards';
import { SessionStore } from '../session/session-store';

/** Whoever is signed in already goes straight on. */
export const visitorsOnly: CanActivateFn = async (route) => {
  const router = inject(Router);
  if ((await inject(SessionStore).load()) === null) return true;
  return router.parseUrl(returnPath(route.queryParamMap.get('return')));
};
