import { booleanAttribute, Component, input } from '@angular/core';

/** What a notice is: worth knowing, worth a warning, done, or gone wrong. */
export type NoticeKind = 'info' | 'warning' | 'success' | 'error';

/**
 * A passage set apart by a rule in the colour of its kind. Give `live` when it appears as the answer to something the person did.
 *
 *     <app-notice kind="warning" heading="Closes in 2 hours"> … </app-notice>
 */
@Component({
  selector: 'app-notice',
  host: {
    class: 'notice',
    '[attr.data-kind]': 'kind()',
    '[attr.role]': "live() ? (kind() === 'error' ? 'alert' : 'status') : null",
  },
  template: `
    @if (heading(); as text) {
      <h2 class="notice-heading">{{ text }}</h2>
    }
    <ng-content />
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  readonly heading = input<string>();
  readonly live = input(false, { transform: booleanAttribute });
}
