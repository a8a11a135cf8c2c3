import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnWishes } from '@placet/contract/wishes/wishes.ts';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { ownWishesUrl } from '../wishes-api';

/** On the page of one's own application: wishes, from the moment they were asked for. Before, nothing. */
@Component({
  selector: 'app-own-wishes',
  imports: [Button, Instant, RouterLink],
  template: `
    @if (wishes(); as own) {
      <section class="part">
        <h2 i18n="@@wishes.part.heading">Your wishes</h2>
        <div>
          @if (own.answeredAt) {
            <p i18n="@@wishes.part.answered">You have said which teams you would like to join.</p>
          } @else if (own.phase === 'open') {
            @if (own.until; as until) {
              <p>
                <span i18n="@@wishes.part.open">Say which teams you would like to join. You can until</span
                >&ngsp;<app-instant [at]="until" [zone]="own.timeZone" />
              </p>
            }
          } @else {
            <p i18n="@@wishes.part.over">The time to answer is over.</p>
          }
          <p class="no-print">
            @if (own.phase === 'open' && !own.answeredAt) {
              <a appButton [routerLink]="['/my-applications', id(), 'wishes']" i18n="@@wishes.part.say"
                >Say what I wish</a
              >
            } @else {
              <a [routerLink]="['/my-applications', id(), 'wishes']" i18n="@@wishes.part.see">See my wishes</a>
            }
          </p>
        </div>
      </section>
    }
  `,
})
export class OwnWishesPart {
  readonly id = input.required<string>();
  private readonly resource = httpResource<OwnWishes>(() => ownWishesUrl(this.id()));
  protected readonly wishes = computed(() => {
    const wishes = this.resource.hasValue() ? this.resource.value().wishes : null;
    return wishes?.phase === 'ended' ? null : wishes;
  });
}
