import { Component, inject } from '@angular/core';
import { PageTitle } from '../../shell/page-title';
import { CurrentReference } from '../current-reference';
import { Contact } from './contact';

/** The referee said that they cannot. */
@Component({
  selector: 'app-declined',
  imports: [Contact],
  host: { class: 'page-state' },
  template: `
    <h1 i18n="@@reference.declined.heading">Thank you for telling us</h1>
    <p i18n="@@reference.declined.what">
      You told us that you cannot give a reference for {{ name() }}. They know, so that they can ask somebody else.
      There is nothing more to do.
    </p>
    <p>
      <ng-container i18n="@@reference.declined.mistake">Did you press it by mistake? Write to us:</ng-container>&ngsp;
      <app-contact />
    </p>
  `,
})
export class Declined {
  private readonly reference = inject(CurrentReference);
  protected readonly name = () => this.reference.view().applicant.name;

  constructor() {
    inject(PageTitle).set($localize`:@@reference.declined.heading:Thank you for telling us`);
  }
}
