import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { FILE_STORE, FileMissing, type FileStore } from '../../platform/storage/file-store.ts';
import { Capacity } from '../capacity.ts';
import { CheckDocument } from '../check-document.ts';
import { findArrived } from '../arrived.ts';
import type { DocumentRecord } from '../data/document-record.ts';
import { uploadKey } from '../data/storage-keys.ts';
import { expiryOf, leaseTime, pieceBytes, silenceSeconds } from '../domain/upload-state.ts';
import { pieces } from '../tus/pieces.ts';
import type { Progress } from '../tus/tus-headers.ts';

export interface IncomingBytes {
  readonly offset: number;
  /** As far as the request says. */
  readonly length: number | undefined;
  readonly body: Readable;
}

/** How long the answer to the last byte may wait for the check, in milliseconds; most files take a tenth of it. */
const patience = 8_000;

/**
 * Takes bytes of an upload. No transaction or connection is held while they come: the writer holds a lease, renewed with each piece, so that of
 * two tabs one writes and the other is told to wait, and a writer that vanished is followed soon.
 */
@Injectable()
export class ContinueUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly capacity: Capacity,
    private readonly checks: CheckDocument,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws Problem `not_found` | `upload.offset_wrong` | `upload.busy` | `upload.longer_than_declared` | `storage_full` */
  async run(actor: Actor, id: string, bytes: IncomingBytes): Promise<Progress> {
    const lease = randomUUID();
    const document = await this.claim(actor, id, bytes, lease);
    const { sent: size, createdAt } = document;
    if (document.state !== 'receiving') return { offset: size, size, expiresAt: null };
    let offset: number;
    try {
      offset = await this.receive(actor, document, bytes, lease);
    } finally {
      await this.release(actor, id, lease);
    }
    if (offset < size) return { offset, size, expiresAt: expiryOf(createdAt) };
    await this.checks.settle(id, patience);
    return { offset, size, expiresAt: null };
  }

  private claim(actor: Actor, id: string, { offset, length }: IncomingBytes, lease: string): Promise<DocumentRecord> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { document, arrived } = await findArrived(tx, this.files, id, true);
      if (document.state === 'receiving' && document.leasedUntil && isAfter(document.leasedUntil, tx.now))
        throw new Problem('upload.busy', { retryAfter: 2 });
      if (offset !== arrived) throw new Problem('upload.offset_wrong', { context: { offset: arrived } });
      if (length !== undefined && offset + length > document.sent) throw new Problem('upload.longer_than_declared');
      if (document.state !== 'receiving') return document;
      await this.capacity.requireRoom(document.size - offset);
      await tx.query('UPDATE document SET lease = $2, leased_until = $3 WHERE id = $1', [
        id,
        lease,
        tx.now.add(leaseTime).toString(),
      ]);
      return document;
    });
  }

  private async receive(actor: Actor, document: DocumentRecord, bytes: IncomingBytes, lease: string): Promise<number> {
    const key = uploadKey(document.storageKey);
    let { offset } = bytes;
    for await (const piece of pieces(bytes.body, { bytes: pieceBytes, silenceSeconds })) {
      const length = piece.reduce((sum, chunk) => sum + chunk.length, 0);
      if (offset + length > document.size) throw new Problem('upload.longer_than_declared');
      await this.files.append(key, offset, Readable.from(piece)).catch((error: unknown) => {
        throw error instanceof FileMissing ? notFound() : error;
      });
      offset += length;
      await this.record(actor, document, offset, lease);
    }
    return offset;
  }

  /** Stored and synced before it is recorded: what HEAD promises is there. */
  private record(
    actor: Actor,
    { id, applicationId, kind, size, storageKey }: DocumentRecord,
    offset: number,
    lease: string,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const whole = offset === size;
      const subject = { type: 'application', id: applicationId } as const;
      if (whole) await holdChain(tx, subject);
      const now = tx.now.toString();
      const rows = await tx.query(
        `UPDATE document SET received = $3, leased_until = $4, state = CASE WHEN $5 THEN 'checking' ELSE state END,
           completed_at = CASE WHEN $5 THEN $6::timestamptz END
         WHERE id = $1 AND lease = $2 AND state = 'receiving' RETURNING id`,
        [id, lease, offset, tx.now.add(leaseTime).toString(), whole, now],
      );
      if (rows.length === 0) throw await this.overtaken(tx, id, storageKey);
      if (!whole) return;
      await tx.audit({
        subject,
        type: 'document.added',
        data: { documentId: id, kind },
      });
    });
  }

  /** Somebody else writes now, or the upload was removed meanwhile: then nothing may stay of what was just written. */
  private async overtaken(tx: Transaction, id: string, storageKey: string): Promise<Problem> {
    const [left] = await tx.query('SELECT id FROM document WHERE id = $1', [id]);
    if (left) return new Problem('upload.busy', { retryAfter: 2 });
    await this.files.delete(uploadKey(storageKey));
    return notFound();
  }

  private async release(actor: Actor, id: string, lease: string): Promise<void> {
    // Without a database the lease ends by itself; the error that brought us here is the one to tell.
    await this.unitOfWork
      .run(actor, (tx) =>
        tx.query('UPDATE document SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2', [id, lease]),
      )
      .catch(() => undefined);
  }
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;
