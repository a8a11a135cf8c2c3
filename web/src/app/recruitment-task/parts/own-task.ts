import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnTask } from '@placet/contract/recruitment-task/schemas.ts';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { ownTaskUrl } from '../task-api';

/** On the page of one's own application: the task, from the moment it was sent. Before, nothing. */
@Component({
  selector: 'app-own-task',
  imports: [Button, Instant, RouterLink],
  template: `
    @if (task(); as task) {
      <section class="part">
        <h2 i18n="@@task.part.heading">Your task</h2>
        <div>
          @switch (task.phase) {
            @case ('not_open') {
              <p>
                <span i18n="@@task.part.notOpen">It can be started from</span>&ngsp;<app-instant
                  [at]="task.opens"
                  [zone]="task.timeZone"
                />
              </p>
            }
            @case ('to_start') {
              <p>
                <span i18n="@@task.part.toStart">It can be started until</span>&ngsp;<app-instant
                  [at]="task.closes"
                  [zone]="task.timeZone"
                />
              </p>
            }
            @case ('writing') {
              <p>
                <span i18n="@@task.part.writing">You have started it. It is due</span>&ngsp;<app-instant
                  [at]="task.due"
                  [zone]="task.timeZone"
                />
              </p>
            }
            @case ('late') {
              <p i18n="@@task.part.late">Your time is up. What you saved can still be handed in, as late.</p>
            }
            @case ('handed_in') {
              <p i18n="@@task.part.handedIn">You have handed it in.</p>
            }
            @case ('withdrawn') {
              <p i18n="@@task.part.withdrawn">We have taken it back: there is nothing for you to do.</p>
            }
            @default {
              <p i18n="@@task.part.over">Its time is over.</p>
            }
          }
          <p class="no-print">
            @if (['to_start', 'writing', 'late'].includes(task.phase)) {
              <a appButton [routerLink]="['/my-applications', id(), 'task']" i18n="@@task.part.open">Open the task</a>
            } @else {
              <a [routerLink]="['/my-applications', id(), 'task']" i18n="@@task.part.see">See the task</a>
            }
          </p>
        </div>
      </section>
    }
  `,
})
export class OwnTaskPart {
  readonly id = input.required<string>();
  private readonly resource = httpResource<OwnTask>(() => ownTaskUrl(this.id()));
  protected readonly task = computed(() => (this.resource.hasValue() ? this.resource.value().task : null));
}
