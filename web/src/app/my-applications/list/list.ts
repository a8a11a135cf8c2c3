import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationSummary } from '@placet/contract/applications/schemas.ts';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { ApplicationRow } from './application-row';

/** All my applications, the newest first. */
@Component({
  selector: 'app-my-applications',
  imports: [ApplicationRow, Button, PageState, RouterLink],
  template: `
    <div class="sheet">
      <header class="sheet-head">
        <h1 i18n="@@myApplications.list.heading">My applications</h1>
      </header>
      @if (list.hasValue()) {
        <ul class="plain-list application-list">
          @for (application of list.value().applications; track application.id) {
            <li><app-application-row [application]="application" /></li>
          }
        </ul>
        @if (list.value().applications.length === 0) {
          <div class="sheet-body">
            <p class="lead" i18n="@@myApplications.list.none">You have not begun an application yet.</p>
            <p class="measure" i18n="@@myApplications.list.how">
              Choose a call first. A short check tells you whether you can apply; then you fill in the form over as many
              visits as you need.
            </p>
            <div class="actions">
              <a appButton routerLink="/" i18n="@@myApplications.list.calls">See the open calls</a>
            </div>
          </div>
        } @else {
          <p class="sheet-body">
            <a routerLink="/" i18n="@@myApplications.list.more">Apply to another call</a>
            ·
            <a routerLink="/my-applications/resources" i18n="@@myApplications.list.resources"
              >Resources for applicants</a
            >
          </p>
        }
      } @else {
        <app-page-state [resource]="list" />
      }
    </div>
  `,
})
export class ListPage {
  protected readonly list = httpResource<{ applications: ApplicationSummary[] }>(() => '/api/v1/applications');
}
