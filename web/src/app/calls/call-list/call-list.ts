import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { CallPhase, CallSummary } from '@placet/contract/calls/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { CallRow } from '../call-row/call-row';
import { callsResource } from '../calls-api';

interface Group {
  readonly phase: CallPhase;
  readonly calls: readonly CallSummary[];
}

/** The first page: every call, filtered by place and language; the filters work without script, as a GET. */
@Component({
  selector: 'app-call-list',
  imports: [Button, CallRow, PageState],
  templateUrl: './call-list.html',
})
export class CallList {
  // The router binds absent query parameters as undefined.
  readonly place = input('', { transform: (value: string | undefined) => value ?? '' });
  readonly language = input('', { transform: (value: string | undefined) => value ?? '' });

  private readonly locale = injectLocale();
  private readonly router = inject(Router);
  protected readonly organisation = inject(OrganisationStore);
  protected readonly action = `/${this.locale}/`;
  protected readonly list = callsResource(() => ({ place: this.place(), language: this.language() }));

  protected readonly groups = computed<readonly Group[]>(() => {
    if (!this.list.hasValue()) return [];
    const { calls } = this.list.value();
    return (['open', 'opens_later', 'closed'] as const)
      .map((phase) => ({ phase, calls: calls.filter((call) => call.phase === phase) }))
      .filter((group) => group.calls.length > 0);
  });

  protected readonly filtered = computed(() => this.place() !== '' || this.language() !== '');

  protected nameOf(language: string): string {
    return languageName(language, this.locale);
  }

  protected async filter(event: Event, place: string, language: string): Promise<void> {
    event.preventDefault();
    await this.router.navigate([], { queryParams: { place: place || null, language: language || null } });
  }
}
