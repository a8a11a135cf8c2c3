import { Component, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Surroundings } from '../../forms/surroundings';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentApplication } from '../current-application';

/** Around the pages of one application: loads it once, and says so while it cannot. */
@Component({
  selector: 'app-apply-frame',
  imports: [PageState, RouterOutlet],
  providers: [CurrentApplication, Surroundings],
  template: `
    @if (application.isReady()) {
      <router-outlet />
    } @else {
      <app-page-state [resource]="application.awaited()" />
    }
  `,
})
export class Frame {
  readonly id = input.required<string>();
  protected readonly application = inject(CurrentApplication);

  constructor() {
    const surroundings = inject(Surroundings);
    effect(() => {
      this.application.id.set(this.id());
    });
    effect(() => {
      if (!this.application.isReady()) return;
      const { context, teams } = this.application.form();
      surroundings.context.set(context);
      surroundings.teams.set(teams);
      surroundings.upload.set({ applicationId: this.id() });
    });
  }
}
