import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KeptPage } from '@placet/contract/content/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale, siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { addressOf } from '../words';

/** Every single page there is, and those the product links to that nobody has written yet. */
@Component({
  selector: 'app-page-list',
  imports: [Button, PageState, RouterLink, StatusTag],
  template: `
    @if (list.hasValue()) {
      <ul class="plain-list">
        @for (slug of list.value().unwritten; track slug) {
          <li class="content-row">
            <div>
              <a routerLink="/coordinate/pages/pages/new" [queryParams]="{ slug }" i18n="@@content.page.write"
                >Write the page “{{ slug }}”</a
              >
              <app-status-tag tone="problem"
                ><span i18n="@@content.page.unwritten"
                  >every page links to it, and it is not there</span
                ></app-status-tag
              >
            </div>
          </li>
        }
        @for (page of list.value().pages; track page.id) {
          <li class="content-row">
            <div>
              <a [routerLink]="['/coordinate/pages/pages', page.id]" dir="auto">{{ text(page.title) }}</a>
              <bdi class="muted">{{ address(page.slug) }}</bdi>
              @if (page.missing.length > 0) {
                <app-status-tag tone="waiting"
                  ><span i18n="@@content.missing">missing in {{ languages(page.missing) }}</span></app-status-tag
                >
              }
            </div>
          </li>
        }
      </ul>
      <div class="actions">
        <a appButton kind="secondary" routerLink="/coordinate/pages/pages/new" i18n="@@content.page.add">Add a page</a>
      </div>
      <p class="muted measure" i18n="@@content.page.how">
        Link to a page from anywhere you write: [our access statement](/pages/accessibility).
      </p>
    } @else {
      <app-page-state [resource]="list" />
    }
  `,
})
export class PageList {
  private readonly locale = injectLocale();
  protected readonly list = httpResource<{ pages: KeptPage[]; unwritten: string[] }>(() => '/api/v1/content/pages');

  protected readonly address = addressOf;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected languages(missing: readonly Locale[]): string {
    const names = missing.map((code) => siteLocales.find((site) => site.code === code)?.name ?? code);
    return new Intl.ListFormat(this.locale).format(names);
  }
}
