import { Component } from '@angular/core';

/**
 * Questions and answers, or facts and values. Rows are plain HTML:
 *
 *     <app-summary-list>
 *       <div><dt>Opens</dt><dd>…</dd><dd class="summary-action"><a …>Change<span class="visually-hidden"> opening date</span></a></dd></div>
 *     </app-summary-list>
 */
@Component({
  selector: 'app-summary-list',
  template: `
    <dl class="summary">
      <ng-content />
    </dl>
  `,
})
export class SummaryList {}
