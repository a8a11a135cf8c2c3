import {
  APP_BOOTSTRAP_LISTENER,
  ApplicationRef,
  inject,
  makeEnvironmentProviders,
  ɵCACHE_ACTIVE as CACHE_ACTIVE,
  ɵwithDomHydration as domHydration,
  ɵwithI18nSupport as i18nSupport,
  type EnvironmentProviders,
} from '@angular/core';

/**
 * `provideClientHydration(withI18nSupport(), withNoIncrementalHydration())`, put together from its own parts: the public function
 * carries event replay, incremental hydration and HttpClient's cache (15 kB) even when they are off or unused, and the first two
 * must be off, because they need inline scripts that the content security policy refuses. The parts are Angular's private exports; versions are pinned, and the
 * specs and page tests show when a new version changes them.
 */
export function provideHydration(): EnvironmentProviders {
  return makeEnvironmentProviders([
    domHydration(),
    i18nSupport(),
    { provide: CACHE_ACTIVE, useValue: { isActive: true } },
    {
      provide: APP_BOOTSTRAP_LISTENER,
      multi: true,
      useFactory: () => {
        const app = inject(ApplicationRef);
        const cache = inject(CACHE_ACTIVE);
        return () => void app.whenStable().then(() => (cache.isActive = false));
      },
    },
  ]);
}
