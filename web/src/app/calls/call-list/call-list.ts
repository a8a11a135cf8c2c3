import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Router } from '@angular/router';
import type { CallList, CallPhase, CallSummary } from '@placet/contract/calls/schemas.ts';
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
export class CallListPage {
  // The router binds absent query parameters as undefined.
  readonly place = input('', { transform: (value: string | undefined) => value ?? '' });
  readonly language = input('', { transform: (value: string | undefined) => value ?? '' });

  private readonly locale = injectLocale();
  private readonly router = inject(Router);
  protected readonly organisation = inject(OrganisationStore);
  protected readonly action = `/${this.locale}/`;
  protected readonly list = callsResource(() => ({ place: this.place(), language: this.language() }));
  /** The list, and while another is fetched the one before, so that nothing jumps and the focus stays. */
  protected readonly shown = linkedSignal<CallList | undefined, CallList | undefined>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (list, previous) => list ?? (this.list.error() ? undefined : previous?.value),
  });

  private readonly placeChoice = viewChild<ElementRef<HTMLSelectElement>>('placeSelect');
  private readonly languageChoice = viewChild<ElementRef<HTMLSelectElement>>('languageSelect');

  protected readonly groups = computed<readonly Group[]>(() => {
    const calls = this.shown()?.calls ?? [];
    return (['open', 'opens_later', 'closed'] as const)
      .map((phase) => ({ phase, calls: calls.filter((call) => call.phase === phase) }))
      .filter((group) => group.calls.length > 0);
  });

  protected readonly filtered = computed(() => this.place() !== '' || this.language() !== '');

  constructor() {
    // "Back" brings earlier filters. What the first page shows is not touched: somebody may have chosen before the scripts came.
    let first = true;
    effect(() => {
      const [place, language] = [this.place(), this.language()];
      if (first) {
        first = false;
        return;
      }
      for (const [choice, value] of [
        [untracked(this.placeChoice), place],
        [untracked(this.languageChoice), language],
      ] as const)
        if (choice) choice.nativeElement.value = value;
    });
  }

  protected nameOf(language: string): string {
    return languageName(language, this.locale);
  }

  protected async filter(event: Event, place: string, language: string): Promise<void> {
    event.preventDefault();
    await this.router.navigate([], { queryParams: { place: place || null, language: language || null } });
  }
}
