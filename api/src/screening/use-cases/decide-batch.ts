import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { BatchDecision, BatchResult, ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { authoriseKind } from '../../access/authorise.ts';
import type { ApplicationRecord } from '../../applications/lifecycle.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { readBatch } from '../data/decisions.queries.ts';
import { readNames } from '../data/preview.queries.ts';
import { Deciding } from '../deciding.ts';
import { undoOf } from '../actions.ts';
import { requireNote } from '../require-note.ts';

type Row = BatchResult['rows'][number];

/**
 * Decides on several at once, in one transaction: each changes wholly or stays as it is, with the reason. They are held in the order of their
 * ids, so that two batches never wait for each other in a circle.
 */
@Injectable()
export class DecideBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly deciding: Deciding,
  ) {}

  /** @throws Problem `screening.note_required` */
  run(actor: Actor, { applications, ...decision }: BatchDecision, request: IdempotentRequest): Promise<BatchResult> {
    authoriseKind(actor, 'screening.decide');
    requireNote({ applications, ...decision });
    return this.unitOfWork.run(actor, (tx) =>
      once(tx, request, async () => {
        const batchId = randomUUID();
        const rows: Row[] = [];
        for (const id of applications.toSorted()) rows.push(await this.one(tx, id, decision, batchId));
        return this.result(tx, batchId, rows);
      }),
    );
  }

  /** Takes a batch back where it still stands. @throws Problem `not_found` when none of it is in the actor's calls */
  undo(actor: Actor, batchId: string): Promise<BatchResult> {
    authoriseKind(actor, 'screening.decide');
    return this.unitOfWork.run(actor, async (tx) => {
      const decided = await readBatch(tx, batchId);
      if (decided.length === 0) throw notFound();
      const rows: Row[] = [];
      for (const { applicationId: id, kind, stands } of decided)
        rows.push(
          stands
            ? await this.one(tx, id, { action: undoOf[kind] }, batchId)
            : { ...unknown(id), refused: 'not_possible' },
        );
      return this.result(tx, batchId, rows);
    });
  }

  private async one(tx: Transaction, id: string, decision: ScreeningDecision, batchId: string): Promise<Row> {
    const application = await this.held(tx, id);
    if (!application) return { ...unknown(id), refused: 'not_found' };
    const result = await this.deciding.decide(tx, application, decision, batchId);
    const { number } = application;
    if ('state' in result) return { id, number, name: null, state: result.state, refused: null };
    const refused = result.refused === 'unknown_rule' ? 'no_rule_against' : result.refused;
    return { id, number, name: null, state: application.state as ReceivedState, refused };
  }

  private async held(tx: Transaction, id: string): Promise<ApplicationRecord | null> {
    try {
      return await this.received.record(tx, id, 'screening.decide', 'change');
    } catch (error) {
      if (error instanceof Problem && error.code === 'not_found') return null;
      throw error;
    }
  }

  private async result(tx: Transaction, batchId: string, rows: readonly Row[]): Promise<BatchResult> {
    const names = await readNames(
      tx,
      rows.map(({ id }) => id),
    );
    return {
      batchId,
      changed: rows.filter(({ refused }) => refused === null).length,
      rows: rows.map((row) => ({ ...row, ...names.get(row.id) })),
    };
  }
}

const unknown = (id: string): Omit<Row, 'refused'> => ({ id, number: null, name: null, state: null });
