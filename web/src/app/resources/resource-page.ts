import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResourcePage as Page } from '@placet/contract/content/schemas.ts';
import { apiResource } from '../session/api';
import { injectLocale } from '../shell/locales';
import { PageTitle } from '../shell/page-title';
import { Markdown } from '../ui/markdown/markdown';
import { PageState } from '../ui/page-state/page-state';

/** One resource of the library. */
@Component({
  selector: 'app-resource-page',
  imports: [Markdown, PageState, RouterLink],
  template: `
    @if (value(); as page) {
      <article class="sheet">
        <header class="sheet-head">
          <a class="back-link" [routerLink]="base()" i18n="@@resources.back">Resources</a>
          <p class="eyebrow" dir="auto">{{ page.category }}</p>
          <h1 dir="auto" [attr.lang]="foreign()">{{ page.title }}</h1>
          <p class="lead" dir="auto" [attr.lang]="foreign()">{{ page.summary }}</p>
        </header>
        <app-markdown class="sheet-body" [attr.lang]="foreign()" [blocks]="page.body" />
        @if (page.link; as link) {
          <p class="sheet-body">
            <a [href]="link" rel="noopener noreferrer"><span i18n="@@resources.go">Go to</span>&ngsp;{{ link }}</a>
          </p>
        }
      </article>
    } @else {
      <app-page-state [resource]="page" />
    }
  `,
})
export class ResourcePage {
  readonly base = input.required<string>();
  readonly slug = input.required<string>();

  private readonly locale = injectLocale();
  protected readonly page = apiResource<Page>('resource', () => `/api/v1/resources/${encodeURIComponent(this.slug())}`);
  protected readonly value = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly foreign = computed(() => {
    const textLocale = this.value()?.textLocale;
    return textLocale === undefined || textLocale === this.locale ? null : textLocale;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.value()?.title;
      if (name !== undefined) title.set(name);
    });
  }
}
