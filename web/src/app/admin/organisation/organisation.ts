import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import type { OrganisationSettings } from '@placet/contract/organisation/routes.ts';
import { PageState } from '../../ui/page-state/page-state';
import { OrganisationForm } from './organisation-form';

/** The one organisation whose portal this is. */
@Component({
  selector: 'app-organisation-page',
  imports: [OrganisationForm, PageState],
  template: `
    @if (settings.hasValue()) {
      <app-organisation-form [settings]="settings.value()" />
    } @else {
      <app-page-state [resource]="settings" />
    }
  `,
})
export class OrganisationPage {
  protected readonly settings = httpResource<OrganisationSettings>(() => '/api/v1/set-up/organisation');
}
