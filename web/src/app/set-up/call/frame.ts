import { Component, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentCall } from '../current-call';

/** Around the pages of one call's set-up: loads it once, and says so while it cannot. */
@Component({
  selector: 'app-set-up-frame',
  imports: [PageState, RouterOutlet],
  providers: [CurrentCall],
  host: { class: 'set-up' },
  template: `
    @if (current.isReady()) {
      <router-outlet />
    } @else {
      <app-page-state [resource]="current.resource" />
    }
  `,
})
export class Frame {
  readonly id = input.required<string>();
  protected readonly current = inject(CurrentCall);

  constructor() {
    effect(() => {
      this.current.id.set(this.id());
    });
  }
}
