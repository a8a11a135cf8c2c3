import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { CallRanking, RankedApplication } from '@placet/contract/review/ranking.ts';
import { shownIn } from '../words';

/** How one application's numbers come about: its reviews, and the parts of the adjusted estimate. */
@Component({
  selector: 'app-ranking-details',
  imports: [RouterLink],
  host: { class: 'ranking-details' },
  template: `
    @if (application().adjusted; as parts) {
      <p i18n="@@ranking.details.adjusted">
        Adjusted {{ shown(parts.value) }} = mean of all {{ shown(parts.mean) }} + {{ shown(parts.reliance, 2) }} × (own
        average {{ shown(parts.average) }} − severity of its reviewers {{ shown(parts.severity) }} − mean of all
        {{ shown(parts.mean) }}). With 95% it lies between {{ shown(parts.lower) }} and {{ shown(parts.upper) }}.
      </p>
    }
    @if (application().reviews.length > 0) {
      <div class="table-scroll">
        <table class="data-table ranking-reviews">
          <caption i18n="@@ranking.details.reviews">
            Reviews
          </caption>
          <thead>
            <tr>
              <th scope="col" i18n="@@ranking.details.reviewer">Reviewer</th>
              @for (criterion of criteria(); track criterion.key) {
                <th scope="col" class="numeric">{{ criterion.name }}</th>
              }
              <th scope="col" class="numeric" i18n="@@ranking.details.weighted">Weighted</th>
              <th scope="col" class="numeric" i18n="@@ranking.details.without">Without severity</th>
            </tr>
          </thead>
          <tbody>
            @for (review of reviews(); track review.review) {
              <tr>
                <th scope="row" dir="auto">{{ review.name }}</th>
                @for (score of review.scores; track $index) {
                  <td class="numeric">{{ score }}</td>
                }
                <td class="numeric">{{ shown(review.weighted) }}</td>
                <td class="numeric">{{ shown(review.withoutSeverity) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="muted" i18n="@@ranking.details.none">Nobody has submitted a review yet.</p>
    }
    <p>
      <a [routerLink]="['/coordinate/applications', application().id]" i18n="@@ranking.details.open"
        >Open the application</a
      >
    </p>
  `,
})
export class RankingDetails {
  readonly application = input.required<RankedApplication>();
  readonly ranking = input.required<CallRanking>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly shown = shownIn(this.locale);
  protected readonly criteria = computed(() =>
    this.ranking().rubric.criteria.map(({ key, name }) => ({ key, name: pick(name, this.locale) })),
  );
  protected readonly reviews = computed(() =>
    this.application().reviews.map((review) => ({
      ...review,
      name: this.ranking().reviewers.find(({ id }) => id === review.reviewer)?.name ?? '',
      scores: this.ranking().rubric.criteria.map(({ key }) =>
        this.shown(review.parts.find((part) => part.key === key)?.score, 0),
      ),
    })),
  );
}
