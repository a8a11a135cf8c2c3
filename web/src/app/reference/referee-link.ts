import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { NavigationEnd, RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import { filter } from 'rxjs';

const shape = /^[\w-]{43}$/;

/**
 * The token of the link by which a referee came. It arrives in the fragment, which browsers send to no server, and is taken out of
 * the address at once: addresses get copied, photographed, and carried to other devices by a browser's history. From then on it
 * is kept in memory and in the state of this tab's history entries (`history.state`), where a reload finds it and nothing
 * outlives the tab. (Session storage would do that too, but every script of the site could list it, and it is what
 * "Exit this page" must remember to clear.)
 */
@Injectable()
export class RefereeLink {
  private readonly current = signal(kept());
  readonly token = this.current.asReadonly();
  /** The page was opened with a link that is not whole. */
  readonly cut = signal(false);

  constructor() {
    const ended = inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd));
    ended.subscribe(({ urlAfterRedirects }) => {
      const token = this.current();
      if (token !== undefined && /^\/reference(?=[/?]|$)/.test(urlAfterRedirects))
        history.replaceState({ ...(history.state as object | null), refereeToken: token }, '');
    });
  }

  take(fragment: string): void {
    this.cut.set(!shape.test(fragment));
    this.current.set(this.cut() ? undefined : fragment);
  }

  headers(): Readonly<Record<string, string>> {
    const token = this.current();
    return token === undefined ? {} : { Authorization: `Reference ${token}` };
  }
}

/** What an earlier page of this history entry left; nothing on the server. */
function kept(): string | undefined {
  const { refereeToken } = ((globalThis as { history?: History }).history?.state ?? {}) as { refereeToken?: unknown };
  return typeof refereeToken === 'string' && shape.test(refereeToken) ? refereeToken : undefined;
}

/** Takes the token out of the address before any page of the referee shows. */
export const takeRefereeToken: CanActivateFn = ({ fragment }, { url }) => {
  const router = inject(Router);
  if (fragment === null) return true;
  inject(RefereeLink).take(fragment);
  return new RedirectCommand(router.parseUrl(url.replace(/#.*/, '')), { replaceUrl: true });
};

/**
 * What the referee's pages ask of the API they ask by the link, whoever is signed in in this browser. The routes of these pages, and they
 * alone, provide it.
 */
export const refereeAuthorization: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { ...inject(RefereeLink).headers() } }));
