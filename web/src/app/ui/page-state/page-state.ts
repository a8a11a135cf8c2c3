import { Component, computed, effect, inject, input, RESPONSE_INIT, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Connection } from '../../session/connection';
import { problemOf } from '../../session/problem';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../button/button';

/** Why a page has no content (yet). */
export type PageStateKind = 'loading' | 'not-found' | 'forbidden' | 'gone' | 'failed' | 'offline';

const status: Partial<Record<PageStateKind, number>> = { 'not-found': 404, forbidden: 403, gone: 410, failed: 503 };

/**
 * A page without content, said plainly and with a way on. Rendered on the server it sets the answer's status.
 *
 *     @if (call.hasValue()) { … } @else { <app-page-state [resource]="call" /> }
 *     <app-page-state kind="not-found" />
 */
@Component({
  selector: 'app-page-state',
  imports: [RouterLink, Button],
  host: { class: 'page-state' },
  templateUrl: './page-state.html',
})
export class PageState {
  readonly kind = input<PageStateKind>();
  /** What the page waits for; its error decides what is said. */
  readonly resource = input<Resource<unknown> & { reload?: () => boolean }>();

  private readonly connection = inject(Connection);
  private readonly response = inject(RESPONSE_INIT, { optional: true });
  private readonly title = inject(PageTitle);
  private readonly problem = computed(() => problemOf(this.resource()?.error()));
  protected readonly instance = computed(() => this.problem()?.instance);

  protected readonly shown = computed<PageStateKind>(() => {
    const kind = this.kind();
    if (kind) return kind;
    if (!this.resource()?.error()) return 'loading';
    switch (this.problem()?.status) {
      case 404:
        return 'not-found';
      case 403:
        return 'forbidden';
      case 410:
        return 'gone';
      default:
        return this.connection.online() ? 'failed' : 'offline';
    }
  });

  constructor() {
    effect(() => {
      const shown = this.shown();
      if (this.response) this.response.status = status[shown] ?? this.response.status;
      const title = titles[shown]();
      if (title !== '') this.title.set(title);
    });
  }

  protected retry(): void {
    if (this.resource()?.reload?.() === undefined) location.reload();
  }
}

const titles: Record<PageStateKind, () => string> = {
  loading: () => '',
  'not-found': () => $localize`:@@ui.state.notFoundTitle:Page not found`,
  forbidden: () => $localize`:@@ui.state.forbiddenTitle:You may not see this page`,
  gone: () => $localize`:@@ui.state.goneTitle:This is no longer here`,
  failed: () => $localize`:@@ui.state.failedTitle:Something went wrong on our side`,
  offline: () => $localize`:@@ui.state.offlineTitle:You are offline`,
};
