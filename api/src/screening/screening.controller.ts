import { Controller, Req } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  countScreeningRoute,
  decideBatchRoute,
  decideScreeningRoute,
  dismissDuplicateRoute,
  listScreeningRoute,
  previewBatchRoute,
  readScreeningRoute,
  restoreDuplicateRoute,
  screeningNeighboursRoute,
  undoBatchRoute,
} from '@placet/contract/screening/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { CountQueue } from './use-cases/count-queue.ts';
import { DecideBatch } from './use-cases/decide-batch.ts';
import { DecideOne } from './use-cases/decide-one.ts';
import { DismissDuplicate } from './use-cases/dismiss-duplicate.ts';
import { ListQueue } from './use-cases/list-queue.ts';
import { PreviewBatch } from './use-cases/preview-batch.ts';
import { ReadScreening } from './use-cases/read-screening.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class ScreeningController {
  constructor(
    private readonly queue: ListQueue,
    private readonly counting: CountQueue,
    private readonly reading: ReadScreening,
    private readonly deciding: DecideOne,
    private readonly previews: PreviewBatch,
    private readonly batches: DecideBatch,
    private readonly duplicates: DismissDuplicate,
  ) {}

  @Handles(listScreeningRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof listScreeningRoute>,
  ): Answer<typeof listScreeningRoute> {
    return this.queue.run(actor, query);
  }

  @Handles(countScreeningRoute)
  count(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof countScreeningRoute>,
  ): Answer<typeof countScreeningRoute> {
    return this.counting.run(actor, query);
  }

  @Handles(previewBatchRoute)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof previewBatchRoute>,
  ): Answer<typeof previewBatchRoute> {
    return this.previews.run(actor, body);
  }

  @Handles(decideBatchRoute)
  batch(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof decideBatchRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof decideBatchRoute> {
    return this.batches.run(actor, body, idempotentRequest(request));
  }

  @Handles(undoBatchRoute)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof undoBatchRoute>,
  ): Answer<typeof undoBatchRoute> {
    return this.batches.undo(actor, params.id);
  }

  @Handles(readScreeningRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readScreeningRoute>,
  ): Answer<typeof readScreeningRoute> {
    return this.reading.run(actor, params.id);
  }

  @Handles(screeningNeighboursRoute)
  neighbours(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof screeningNeighboursRoute>,
  ): Answer<typeof screeningNeighboursRoute> {
    return this.queue.neighbours(actor, params.id, query);
  }

  @Handles(decideScreeningRoute)
  decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof decideScreeningRoute>,
  ): Answer<typeof decideScreeningRoute> {
    return this.deciding.run(actor, params.id, body);
  }

  @Handles(dismissDuplicateRoute)
  dismiss(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof dismissDuplicateRoute>): Promise<void> {
    return this.duplicates.dismiss(actor, params);
  }

  @Handles(restoreDuplicateRoute)
  restore(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof restoreDuplicateRoute>): Promise<void> {
    return this.duplicates.restore(actor, params);
  }
}
