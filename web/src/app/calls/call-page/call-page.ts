import { Component, effect, inject, input } from '@angular/core';
import { PageTitle } from '../../shell/page-title';
import { PageState } from '../../ui/page-state/page-state';
import { callResource } from '../calls-api';
import { CallSheet } from '../parts/call-sheet';

/** One published call. */
@Component({
  selector: 'app-call-page',
  imports: [CallSheet, PageState],
  template: `
    @if (call.hasValue()) {
      <app-call-sheet [call]="call.value()" />
    } @else {
      <app-page-state [resource]="call" />
    }
  `,
})
export class CallPage {
  readonly slug = input.required<string>();
  protected readonly call = callResource(this.slug);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.call.hasValue()) title.set(this.call.value().name);
    });
  }
}
