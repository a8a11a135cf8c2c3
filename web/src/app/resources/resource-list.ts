import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ResourceList, ResourceSummary } from '@placet/contract/content/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { apiResource } from '../session/api';
import { injectLocale } from '../shell/locales';
import { Button } from '../ui/button/button';
import { PageState } from '../ui/page-state/page-state';

const given = (value: string | undefined): string => value ?? '';

/** The library by category, filtered by category and language; the filters work without script, as a GET. */
@Component({
  selector: 'app-resource-list',
  imports: [Button, PageState, RouterLink],
  templateUrl: './resource-list.html',
})
export class ResourceListPage {
  readonly base = input.required<string>();
  readonly audience = input('', { transform: given });
  // The router binds absent query parameters as undefined.
  readonly category = input('', { transform: given });
  readonly language = input('', { transform: given });

  private readonly locale = injectLocale();
  private readonly router = inject(Router);
  protected readonly action = computed(() => `/${this.locale}${this.base()}`);
  protected readonly list = apiResource<ResourceList>('resources', () => {
    const [audience, category, language] = [this.audience(), this.category(), this.language()];
    const query = new URLSearchParams(
      Object.entries({ audience, category, language }).filter(([, value]) => value !== ''),
    );
    return `/api/v1/resources${query.size > 0 ? `?${query.toString()}` : ''}`;
  });
  /** The list, and while another is fetched the one before, so that nothing jumps and the focus stays. */
  protected readonly shown = linkedSignal<ResourceList | undefined, ResourceList | undefined>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (list, previous) => list ?? (this.list.error() ? undefined : previous?.value),
  });
  protected readonly filtered = computed(() => this.category() !== '' || this.language() !== '');

  protected nameOf(language: string): string {
    return languageName(language, this.locale);
  }

  protected namesOf({ languages }: ResourceSummary): string {
    return new Intl.ListFormat(this.locale, { type: 'unit' }).format(
      languages.map((language) => this.nameOf(language)),
    );
  }

  protected foreign({ textLocale }: ResourceSummary): string | null {
    return textLocale === this.locale ? null : textLocale;
  }

  protected async filter(event: Event, category: string, language: string): Promise<void> {
    event.preventDefault();
    await this.router.navigate([], { queryParams: { category: category || null, language: language || null } });
  }
}
