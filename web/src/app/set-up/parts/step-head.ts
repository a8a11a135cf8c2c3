import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentCall } from '../current-call';
import { Notice } from '../../ui/notice/notice';
import type { StoredLine } from './stored-line';
import { Surroundings } from './surroundings';

/** Top of a page of the set-up: the way back, its title, and what somebody else saved while it was being written (content). */
@Component({
  selector: 'app-step-head',
  imports: [Notice, RouterLink],
  template: `
    <a class="back-link" [routerLink]="['/coordinate/calls', current.call().id]">{{ name() }}</a>
    <h1>{{ heading() }}</h1>
    @if (current.meanwhile()) {
      <app-notice
        kind="warning"
        live
        heading="Somebody else saved this page meanwhile"
        i18n-heading="@@setUp.meanwhile"
      >
        <p i18n="@@setUp.meanwhile.how">
          What you wrote is below, unchanged. This is what is stored now; save again to put yours in its place.
        </p>
        <dl class="summary">
          @for (line of stored(); track line.label) {
            <div>
              <dt>{{ line.label }}</dt>
              <dd dir="auto" class="summary-pre">{{ line.value }}</dd>
            </div>
          }
        </dl>
      </app-notice>
    }
  `,
})
export class StepHead {
  readonly heading = input.required<string>();
  /** What is stored, as lines to compare with. */
  readonly stored = input<readonly StoredLine[]>([]);
  protected readonly current = inject(CurrentCall);
  private readonly surroundings = inject(Surroundings);
  protected readonly name = computed(() => this.surroundings.text(this.current.call().texts.name));
}
