import { Component, computed, input } from '@angular/core';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { Copy } from '../../ui/copy/copy';
import { Instant } from '../../ui/instant/instant';
import { SummaryList } from '../../ui/summary-list/summary-list';

/** The receipt, and copies of what was sent. */
@Component({
  selector: 'app-copies',
  imports: [Copy, Instant, SummaryList],
  template: `
    <app-summary-list>
      <div>
        <dt i18n="@@myApplications.copies.number">Number</dt>
        <dd class="number">{{ receipt().number }}</dd>
      </div>
      <div>
        <dt i18n="@@myApplications.copies.received">Received</dt>
        <dd><app-instant [at]="receipt().submittedAt" [zone]="receipt().timeZone" /></dd>
      </div>
      <div class="no-print">
        <dt i18n="@@myApplications.copies.copy">Your copy</dt>
        <dd>
          <p><a [href]="copy() + '.pdf'" download i18n="@@myApplications.copies.pdf">To read and print (PDF)</a></p>
          <p>
            <a [href]="copy() + '.json'" download i18n="@@myApplications.copies.json">Exactly what you sent (JSON)</a>
          </p>
        </dd>
      </div>
      <div>
        <dt i18n="@@myApplications.copies.hash">Fingerprint (SHA-256)</dt>
        <dd>
          <p class="receipt-hash" translate="no">{{ receipt().sha256 }}</p>
          <p class="muted" i18n="@@myApplications.copies.proof">
            It proves what you sent: it is computed from the JSON copy and changes with every letter.
          </p>
          <app-copy [text]="receipt().sha256" />
        </dd>
      </div>
    </app-summary-list>
  `,
})
export class Copies {
  readonly id = input.required<string>();
  readonly receipt = input.required<Receipt>();
  protected readonly copy = computed(() => `/api/v1/applications/${this.id()}/copy`);
}
