import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal, type OnDestroy } from '@angular/core';
import { Router } from '@angular/router';
import type { coordinatedCall } from '@placet/contract/coordination/list.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type * as z from 'zod';
import { namedCountries } from '../../forms/countries';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { changed, filterCount, unfiltered, type ListQuery } from '../list-query';
import { StateMenu } from './state-menu';

/** How long a pause in typing is, in milliseconds, before the list follows. */
const pause = 350;

/** What the list is narrowed by. Every change shows in the address at once; what is typed, after a pause. */
@Component({
  selector: 'app-received-filters',
  imports: [Button, Control, Field, StateMenu],
  templateUrl: './filters.html',
})
export class Filters implements OnDestroy {
  readonly query = input.required<ListQuery>();

  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly calls = httpResource<{ calls: z.infer<typeof coordinatedCall>[] }>(
    () => '/api/v1/coordinated-calls',
  );
  /** One call alone needs no choice. */
  protected readonly choices = computed(() => {
    const calls = this.calls.hasValue() ? this.calls.value().calls : [];
    return calls.length > 1 ? calls : [];
  });
  protected readonly countries = namedCountries(this.locale);
  /** As it is typed: a space at the end waits for the next word. */
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.query().q,
    computation: (q, previous) => (previous?.value.trim() === q ? previous.value : q),
  });
  protected readonly set = computed(() => filterCount(this.query()));
  /** On a phone the filters below the search stay folded until wanted. */
  protected readonly open = signal(false);

  ngOnDestroy(): void {
    clearTimeout(this.timer);
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.later({ q: text });
  }

  protected search(event: Event): void {
    event.preventDefault();
    this.apply({ q: this.typed() });
  }

  protected clear(): void {
    this.typed.set('');
    this.apply(unfiltered);
  }

  /** While somebody still types, the address follows only after a pause, and the way back skips what was in between. */
  protected later(changes: Partial<ListQuery>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.apply(changes, true);
    }, pause);
  }

  protected apply(changes: Partial<ListQuery>, replaceUrl = false): void {
    clearTimeout(this.timer);
    const wanted = { q: this.typed(), ...changes };
    // A single letter finds nothing: the list waits for the second.
    const q = wanted.q.trim().length === 1 ? this.query().q : wanted.q.trim();
    void this.router.navigate([], { queryParams: changed(this.query(), { ...wanted, q }), replaceUrl });
  }
}
