import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Desk, PeerReviews } from '@placet/contract/review/schemas.ts';
import { deskUrl } from '../review-api';
import { confidenceNames, recommendationNames } from '../words';

/** What others said, as the call allows; nobody's name. */
@Component({
  selector: 'app-peer-reviews',
  template: `
    <section class="review-peers" aria-labelledby="peers">
      <h3 id="peers" tabindex="-1" i18n="@@review.peers">Others’ reviews</h3>
      @if (!desk().others.open) {
        <p class="muted">
          @if (desk().others.rule === 'never') {
            <ng-container i18n="@@review.peers.never">In this call, coordinators alone read all reviews.</ng-container>
          } @else {
            <ng-container i18n="@@review.peers.later"
              >You see them, and the discussion, once you have submitted your own.</ng-container
            >
          }
        </p>
      } @else {
        @for (review of reviews(); track $index; let index = $index) {
          <article class="review-peer">
            <h4 i18n="@@review.peers.one">Reviewer {{ index + 1 }}</h4>
            <ul class="plain-list">
              @for (criterion of review.rubric.criteria; track criterion.key) {
                <li>
                  <span dir="auto">{{ text(criterion.name) }}</span>
                  <strong class="number">{{ review.scores[criterion.key] ?? '–' }}</strong>
                </li>
              }
              @if (review.recommendation; as recommendation) {
                <li>
                  <span i18n="@@review.recommendation">Recommendation</span>
                  <strong>{{ recommendations[recommendation] }}</strong>
                </li>
              }
              @if (review.confidence; as confidence) {
                <li>
                  <span i18n="@@review.confidence">Confidence</span> <strong>{{ confidences[confidence] }}</strong>
                </li>
              }
            </ul>
            @if (review.comment) {
              <p class="answer-text" dir="auto">{{ review.comment }}</p>
            }
          </article>
        } @empty {
          @if (peers.hasValue()) {
            <p class="muted" i18n="@@review.peers.none">Nobody else has submitted one yet.</p>
          }
        }
      }
    </section>
  `,
})
export class Peers {
  readonly desk = input.required<Desk>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly peers = httpResource<PeerReviews>(() =>
    this.desk().others.open && !this.desk().gate ? `${deskUrl(this.desk().id)}/others` : undefined,
  );
  protected readonly reviews = computed(() => (this.peers.hasValue() ? this.peers.value().reviews : []));
  protected readonly recommendations = recommendationNames;
  protected readonly confidences = confidenceNames;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
