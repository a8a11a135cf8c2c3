import { Component, computed, effect, inject, input } from '@angular/core';
import { PageTitle } from '../../shell/page-title';

/** `missing`: the page was opened without a link; `unknown`: it was cut or mistyped; `ended`: nobody needs it any more. */
export type NoLinkReason = 'missing' | 'unknown' | 'ended';

/** There is no reference to show, and why. */
@Component({
  selector: 'app-no-link',
  host: { class: 'page-state' },
  template: `
    <h1>{{ heading() }}</h1>
    @switch (reason()) {
      @case ('ended') {
        <p i18n="@@reference.ended.why">
          You need not do anything. Somebody else was asked instead, or the application has ended. What you had not sent
          was deleted.
        </p>
        <p i18n="@@reference.ended.thanks">Thank you for your time.</p>
      }
      @case ('unknown') {
        <p i18n="@@reference.unknown.why">
          It may have been cut in two by your mail program. Open it again from our mail; if that does not help, copy the
          whole link, down to its last character, into the address bar of your browser.
        </p>
      }
      @default {
        <p i18n="@@reference.missing.why">
          We wrote to you with a link of your own, and this page needs it. Open it again from our mail: what you had
          written is still there.
        </p>
      }
    }
  `,
})
export class NoLink {
  readonly reason = input.required<NoLinkReason>();
  protected readonly heading = computed(() => {
    switch (this.reason()) {
      case 'ended':
        return $localize`:@@reference.ended.heading:This request has ended`;
      case 'unknown':
        return $localize`:@@reference.unknown.heading:This link does not work`;
      case 'missing':
        return $localize`:@@reference.missing.heading:Open the link from our mail`;
    }
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.heading());
    });
  }
}
