import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import { CallSheet } from '../../calls/parts/call-sheet';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentCall } from '../current-call';

/** The public page of the call, before anybody else sees it. */
@Component({
  selector: 'app-call-preview',
  imports: [CallSheet, Notice, PageState, RouterLink],
  template: `
    <a class="back-link" [routerLink]="['/coordinate/calls', current.call().id]" i18n="@@setUp.preview.back"
      >Set up the call</a
    >
    <app-notice>
      <p i18n="@@setUp.preview.what">
        This is the page as applicants see it once the call is open. The language of the page switches above; its
        buttons do nothing here.
      </p>
    </app-notice>
    @if (page.hasValue()) {
      <app-call-sheet preview [call]="page.value()" />
    } @else {
      <app-page-state [resource]="page" />
    }
  `,
})
export class PreviewPage {
  protected readonly current = inject(CurrentCall);
  protected readonly page = httpResource<CallDetail>(() => `/api/v1/set-up/calls/${this.current.call().id}/preview`);
}
