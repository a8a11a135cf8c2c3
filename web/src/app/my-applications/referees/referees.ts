import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { FollowedReference, FollowedReferences } from '@placet/contract/references/schemas.ts';
import { Notice } from '../../ui/notice/notice';
import { Button } from '../../ui/button/button';
import { Connection } from '../../session/connection';
import { RefereeCard } from './referee-card';
import { referencesUrl } from './referees-api';

/**
 * The referees of an application: the state of each, a reminder, somebody else instead.
 *
 *     <h2>Your referees</h2>
 *     <app-referees [applicationId]="application.id" />
 *
 * The names are headings of level 3.
 */
@Component({
  selector: 'app-referees',
  imports: [Button, Notice, RefereeCard],
  template: `
    @if (references.hasValue()) {
      @let all = references.value();
      <ul class="referees">
        @for (reference of all.references; track reference.position) {
          <li>
            <app-referee-card
              [applicationId]="applicationId()"
              [reference]="reference"
              [when]="all.when"
              [timeZone]="all.timeZone"
              (changed)="put($event)"
              (stale)="references.reload()"
            />
          </li>
        } @empty {
          <li class="muted" i18n="@@referees.none">This call asks for no references.</li>
        }
      </ul>
    } @else if (references.error()) {
      <app-notice kind="warning">
        <p>{{ failure() }}</p>
        <button appButton kind="quiet" type="button" (click)="references.reload()" i18n="@@referees.retry">
          Try again
        </button>
      </app-notice>
    } @else {
      <p class="muted" role="status" i18n="@@referees.loading">Loading your referees …</p>
    }
  `,
})
export class Referees {
  readonly applicationId = input.required<string>();

  private readonly connection = inject(Connection);
  protected readonly references = httpResource<FollowedReferences>(() => referencesUrl(this.applicationId()));
  protected readonly failure = computed(() =>
    this.connection.online()
      ? $localize`:@@referees.failed:Your referees could not be shown just now.`
      : $localize`:@@referees.offline:Your referees show again when you are back online.`,
  );

  /** The answer to an action takes the place of what was shown there. */
  protected put(reference: FollowedReference): void {
    this.references.update(
      (all) =>
        all && {
          ...all,
          references: all.references.map((one) => (one.position === reference.position ? reference : one)),
        },
    );
  }
}
