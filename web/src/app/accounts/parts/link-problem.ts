import { Component, computed, input, type Resource } from '@angular/core';
import { messageOf, problemOf } from '../../session/problem';
import { PageState } from '../../ui/page-state/page-state';

/**
 * What stands in the way of using a mailed link, with what to do instead as content; or that it is being looked at.
 *
 *     <app-link-problem [resource]="link"> <a routerLink="/sign-in-link">Have a new link mailed</a> </app-link-problem>
 *     <app-link-problem [error]="refused()"> … </app-link-problem>
 */
@Component({
  selector: 'app-link-problem',
  imports: [PageState],
  template: `
    @switch (kind()) {
      @case ('link.used') {
        <h1 i18n="@@accounts.link.used">This link was used already</h1>
        <p i18n="@@accounts.link.usedWhy">
          Every link works once. If it was not you who used it, somebody else can read your mail: set a new password for
          your mail account, then for this one.
        </p>
        <ng-content select="[used]" />
        <ng-content />
      }
      @case ('link.expired') {
        <h1 i18n="@@accounts.link.expired">This link is too old</h1>
        <p i18n="@@accounts.link.expiredWhy">For your safety, links work for a short time only.</p>
        <ng-content />
      }
      @case ('link.unknown') {
        <h1 i18n="@@accounts.link.unknown">This link does not work</h1>
        <p i18n="@@accounts.link.unknownWhy">
          Perhaps a part of it was lost when it was copied, or a newer mail replaced it. Open the link in the newest
          mail, in full.
        </p>
        <ng-content />
      }
      @case ('other') {
        <h1 i18n="@@accounts.link.other">This did not work</h1>
        <p role="alert">{{ message() }}</p>
        <ng-content />
      }
      @default {
        <app-page-state [resource]="resource()" />
      }
    }
  `,
})
export class LinkProblem {
  /** The link being looked at. */
  readonly resource = input<Resource<unknown> & { reload?: () => boolean }>();
  /** Or what the API answered when it was used. */
  readonly error = input<unknown>();

  protected readonly message = computed(() => messageOf(this.error()));
  protected readonly kind = computed(() => {
    const used = this.error();
    const code = problemOf(used ?? this.resource()?.error())?.code;
    if (code === 'link.used' || code === 'link.expired' || code === 'link.unknown') return code;
    return used === undefined ? 'page' : 'other';
  });
}
