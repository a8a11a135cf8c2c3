import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Programmes } from '@placet/contract/set-up/schemas.ts';
import { PageState } from '../../ui/page-state/page-state';
import { NewCallForm } from './new-call-form';

/** Begins a call, once there is a programme for it. */
@Component({
  selector: 'app-new-call-page',
  imports: [NewCallForm, PageState, RouterLink],
  host: { class: 'set-up' },
  template: `
    <a class="back-link" routerLink="/coordinate/calls" i18n="@@setUp.new.back">Calls</a>
    @if (programmes.hasValue()) {
      @if (programmes.value().programmes.length > 0) {
        <app-new-call-form [programmes]="programmes.value().programmes" />
      } @else {
        <h1 i18n="@@setUp.new.first">First, a programme</h1>
        <p i18n="@@setUp.new.firstWhy">
          A call is one intake of a programme, such as “Geneva internship”. There is none yet.
        </p>
        <p><a routerLink="/coordinate/programmes" i18n="@@setUp.new.toProgrammes">Add a programme</a></p>
      }
    } @else {
      <app-page-state [resource]="programmes" />
    }
  `,
})
export class NewCallPage {
  protected readonly programmes = httpResource<Programmes>(() => '/api/v1/set-up/programmes');
}
