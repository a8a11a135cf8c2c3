import { effect, inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { OrganisationStore } from './organisation-store';

/**
 * The window's title: "Error: Your motivation – Lighthouse for Rights". Routes give `title` (a function with `$localize`);
 * pages that know more (a call's name) use `set`; the error summary sets `failed`.
 */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly organisation = inject(OrganisationStore);
  private readonly page = signal('');
  readonly failed = signal(false);

  constructor() {
    super();
    effect(() => {
      const name = this.organisation.name();
      const page = this.page();
      const whole = page === '' ? name : `${page} – ${name}`;
      this.title.setTitle(this.failed() ? $localize`:@@shell.title.error:Error: ${whole}:title:` : whole);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.set(this.buildTitle(snapshot) ?? '');
  }

  set(page: string): void {
    this.page.set(page);
  }
}
