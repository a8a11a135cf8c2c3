import { Component, computed, effect, inject, input } from '@angular/core';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { plainDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { pageResource } from '../calls-api';
import { Parts } from '../parts/parts';

/** A single page as the organisation wrote it, such as what happens to people's data. */
@Component({
  selector: 'app-privacy',
  imports: [PageState, Parts],
  template: `
    @if (value(); as page) {
      <article class="sheet" [attr.lang]="foreign()">
        <header class="sheet-head">
          <h1>{{ page.title }}</h1>
        </header>
        <app-parts [blocks]="page.body" />
        <p class="sheet-body muted" i18n="@@calls.privacy.updated">Last changed on {{ updated() }}</p>
      </article>
    } @else {
      <app-page-state [resource]="page" />
    }
  `,
})
export class Privacy {
  readonly slug = input.required<string>();
  private readonly locale = injectLocale();
  protected readonly page = pageResource(this.slug);
  protected readonly value = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly updated = computed(() => plainDate(new Date(this.value()?.updatedAt ?? 0), 'UTC', this.locale));
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
