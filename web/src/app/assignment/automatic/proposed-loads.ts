import { Component, computed, input } from '@angular/core';
import type { Proposal } from '@placet/contract/assignment/runs.ts';

/** What each reviewer would have, beside what they have and what they take at most. */
@Component({
  selector: 'app-proposed-loads',
  template: `
    <section aria-labelledby="proposed-loads">
      <h2 id="proposed-loads" i18n="@@assignment.auto.loads">Reviewers</h2>
      <div class="table-scroll">
        <table class="data-table auto-loads">
          <caption class="visually-hidden" i18n="@@assignment.auto.loads.caption">
            What each reviewer would have to review
          </caption>
          <thead>
            <tr>
              <th scope="col" i18n="@@assignment.auto.loads.name">Name</th>
              <th scope="col" class="numeric" i18n="@@assignment.auto.loads.before">Has</th>
              <th scope="col" class="numeric" i18n="@@assignment.auto.loads.after">Would have</th>
              <th scope="col" class="numeric" i18n="@@assignment.auto.loads.most">At most</th>
              <th class="auto-bar-cell" aria-hidden="true"></th>
            </tr>
          </thead>
          <tbody>
            @for (one of reviewers(); track one.id) {
              <tr>
                <th scope="row" dir="auto">{{ one.name }}</th>
                <td class="numeric">{{ one.before }}</td>
                <td class="numeric">
                  <strong>{{ one.after }}</strong>
                </td>
                <td class="numeric">{{ one.maxLoad }}</td>
                <td class="auto-bar-cell" aria-hidden="true">
                  <span class="auto-bar" [style.inline-size.%]="share(one.maxLoad)">
                    <span class="auto-bar-after" [style.inline-size.%]="part(one.after, one.maxLoad)"></span>
                    <span class="auto-bar-before" [style.inline-size.%]="part(one.before, one.maxLoad)"></span>
                  </span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class ProposedLoads {
  readonly reviewers = input.required<Proposal['reviewers']>();
  private readonly widest = computed(() =>
    Math.max(1, ...this.reviewers().map(({ maxLoad, after }) => Math.max(maxLoad, after))),
  );

  protected share(most: number): number {
    return (100 * most) / this.widest();
  }

  protected part(load: number, most: number): number {
    return most === 0 ? 0 : Math.min(100, (100 * load) / most);
  }
}
