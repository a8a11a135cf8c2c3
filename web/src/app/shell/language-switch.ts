import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { CurrentUrl } from './current-url';
import { localeCookie, siteLocales } from './locales';
import { OrganisationStore } from './organisation-store';

/** Links to the same page in the other languages the organisation offers, each named in its own. */
@Component({
  selector: 'app-language-switch',
  template: `
    @for (other of others(); track other.code) {
      <a
        [href]="other.href"
        [attr.hreflang]="other.code"
        [attr.lang]="other.code"
        [attr.dir]="other.direction"
        (click)="remember(other.code)"
        >{{ other.name }}</a
      >
    }
  `,
})
export class LanguageSwitch {
  private readonly locale = inject(LOCALE_ID);
  private readonly current = inject(CurrentUrl);
  private readonly organisation = inject(OrganisationStore);

  protected readonly others = computed(() =>
    siteLocales
      .filter(({ code }) => code !== this.locale && this.organisation.locales().some((locale) => locale === code))
      .map((other) => ({ ...other, href: `/${other.code}${this.current.url()}${this.current.carried()}` })),
  );

  protected remember(code: string): void {
    document.cookie = `${localeCookie}=${code}; path=/; max-age=31536000; samesite=lax`;
  }
}
