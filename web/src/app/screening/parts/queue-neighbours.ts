import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { ScreeningNeighbours } from '@placet/contract/screening/schemas.ts';
import { CurrentReceived } from '../../coordinate/current-received';
import { besideUrl, readQueueQuery } from '../queue-query';

/** The way back to the queue, and to those before and after this one in it. */
@Component({
  selector: 'app-queue-neighbours',
  imports: [RouterLink],
  template: `
    <a class="back-link" routerLink="/coordinate/screening" queryParamsHandling="preserve" i18n="@@screening.back"
      >Screening</a
    >
    <nav class="neighbours" aria-label="In the queue" i18n-aria-label="@@screening.neighbours">
      @if (beside.value()?.previous; as id) {
        <a
          rel="prev"
          [routerLink]="['/coordinate/screening', id]"
          queryParamsHandling="preserve"
          i18n="@@screening.previous"
          >Previous</a
        >
      }
      @if (beside.value()?.next; as id) {
        <a
          rel="next"
          [routerLink]="['/coordinate/screening', id]"
          queryParamsHandling="preserve"
          i18n="@@screening.next"
          >Skip to the next</a
        >
      } @else if (beside.hasValue()) {
        <span class="muted" i18n="@@screening.lastOne">Last in the queue</span>
      }
    </nav>
  `,
  host: { class: 'queue-neighbours' },
})
export class QueueNeighbours {
  private readonly received = inject(CurrentReceived);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  private readonly query = computed(() => readQueueQuery(this.address()));
  protected readonly beside = httpResource<ScreeningNeighbours>(() => besideUrl(this.received.id(), this.query()));
}
