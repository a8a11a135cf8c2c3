import { Component, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';

/** On top of every part of placing the people of a call: which call, and the way between the parts. */
@Component({
  selector: 'app-placement-head',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <p class="eyebrow" dir="auto">{{ name() ? text(name()!) : '…' }}</p>
    <h1 i18n="@@placement.heading">Placement</h1>
    <nav class="placement-tabs" aria-label="Parts of the placement" i18n-aria-label="@@placement.tabs">
      <a
        [routerLink]="['/coordinate/placement', call(), 'wishes']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@placement.tab.wishes"
        >Wishes</a
      >
      <a
        [routerLink]="['/coordinate/placement', call(), 'plans']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@placement.tab.plans"
        >Plans</a
      >
      <a
        [routerLink]="['/coordinate/placement', call(), 'places']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@placement.tab.places"
        >Places</a
      >
      <a
        [routerLink]="['/coordinate/placement', call(), 'settings']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@placement.tab.settings"
        >Settings</a
      >
    </nav>
  `,
})
export class PlacementHead {
  readonly call = input.required<string>();
  /** As soon as it is known. */
  readonly name = input<LocalizedText>();
  private readonly locale = inject<Locale>(LOCALE_ID);

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
