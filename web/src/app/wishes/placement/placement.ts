import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** Around every part of the placement of one call: one address each. */
@Component({
  selector: 'app-placement-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <nav class="assignment-tabs no-print" aria-label="Parts of placement" i18n-aria-label="@@wishes.frame.parts">
      <a
        [routerLink]="['/coordinate/placement', call(), 'wishes']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@wishes.frame.wishes"
        >Wishes</a
      >
      <a
        [routerLink]="['/coordinate/placement', call(), 'settings']"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@wishes.frame.settings"
        >Settings</a
      >
    </nav>
    <router-outlet />
  `,
})
export class PlacementFrame {
  readonly call = input.required<string>();
}
