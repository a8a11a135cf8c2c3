import { Component, inject } from '@angular/core';
import { PageTitle } from '../../shell/page-title';
import { Instant } from '../../ui/instant/instant';
import { CurrentReference } from '../current-reference';
import { Contact } from './contact';

/** The time to answer is over. */
@Component({
  selector: 'app-expired',
  imports: [Contact, Instant],
  host: { class: 'page-state' },
  template: `
    <h1 i18n="@@reference.expired.heading">The time for this reference is over</h1>
    <p>
      <ng-container i18n="@@reference.expired.until">A reference for {{ name() }} could be given until</ng-container
      >&ngsp; <app-instant plain [at]="view().expiresAt" [zone]="view().call.timeZone" />.
    </p>
    <p>
      <ng-container i18n="@@reference.expired.again"
        >If you would still like to give it, write to us: we can open it again, and what you had written is still
        there.</ng-container
      >&ngsp;
      <app-contact />
    </p>
  `,
})
export class Expired {
  protected readonly view = inject(CurrentReference).view;
  protected readonly name = () => this.view().applicant.name;

  constructor() {
    inject(PageTitle).set($localize`:@@reference.expired.heading:The time for this reference is over`);
  }
}
