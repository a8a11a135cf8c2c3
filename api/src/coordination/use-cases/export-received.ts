import type { exportReceived } from '@placet/contract/coordination/list.ts';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { coordinatedCalls } from '../coordinated-calls.ts';
import { exportSnapshot, noteExports, readExport } from '../data/export.queries.ts';
import { organisationTimeZone, type ListWanted } from '../data/received-applications.queries.ts';
import { byteOrderMark, csvLine } from '../../platform/text/csv.ts';
import { exportRows, exportTexts } from '../domain/export-columns.ts';

type Query = z.infer<typeof exportReceived>;

export interface Export {
  /** Rows that follow the head. */
  readonly rows: number;
  /** The day, in the organisation's time zone, for the file's name. */
  readonly day: string;
  /** Ends in an error, never quietly, when it cannot be given whole. */
  readonly body: Readable;
}

/** A reader who takes nothing for so long is gone; their transaction must not stay open for them. */
const patience = 60_000;
const attempts = 5;
const overtaken = (error: unknown): boolean => (error as { code?: unknown }).code === '40001';
const readerLeft = (error: unknown): boolean =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes(String((error as { code?: unknown }).code));

/**
 * A list as CSV. Whose application left the system is noted and committed before the first byte, in a transaction that sees the same
 * snapshot as the one that then streams: what is noted, counted and sent is the same.
 */
@Injectable()
export class ExportReceived {
  private readonly logger = new Logger('export');
  private running = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `export.busy`: each export holds a connection for as long as it is read. */
  run(actor: Actor, query: Query): Promise<Export> {
    authoriseKind(actor, 'received_application.export');
    if (actor.kind !== 'account') throw new Problem('forbidden');
    if (this.running >= Math.max(1, Math.floor(this.config.DATABASE_POOL_SIZE / 4)))
      throw new Problem('export.busy', { retryAfter: 10 });
    this.running++;
    const body = new PassThrough();
    // What breaks before anybody reads is told by the rejection; without a listener it would end the process.
    body.on('error', () => undefined);
    return new Promise<Export>((resolve, reject) => {
      this.again(attempts, () => this.stream(actor, query, body, resolve))
        .finally(() => this.running--)
        .then(
          () => body.end(),
          (error: unknown) => {
            const reason = error instanceof Error ? error : new Error(String(error));
            reject(reason);
            body.destroy(reason);
            if (!readerLeft(error)) this.logger.error({ err: error }, 'an export broke off');
          },
        );
    });
  }

  /** An application that changes while it is noted overtakes the snapshot: a newer one is taken. Nothing was sent or noted until then. */
  private again(left: number, work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => {
      if (left > 1 && overtaken(error)) return this.again(left - 1, work);
      throw error;
    });
  }

  private stream(
    actor: AccountActor,
    { locale = actor.locale, ...filters }: Query,
    body: PassThrough,
    begun: (begun: Export) => void,
  ): Promise<void> {
    const wanted: ListWanted = { scope: coordinatedCalls(actor), filters };
    return this.unitOfWork.read(actor, async (tx) => {
      const timeZone = await organisationTimeZone(tx);
      const rows = await this.note(tx, actor, wanted);
      begun({ rows, day: tx.now.toZonedDateTimeISO(timeZone).toPlainDate().toString(), body });
      const stalled = new AbortController();
      const timer = setTimeout(() => {
        stalled.abort();
      }, patience);
      const lines = this.lines(tx, wanted, { rows, locale, timeZone, progress: () => timer.refresh() });
      try {
        // Ended by the caller, once the connection is given back: an end that was seen is the end of everything.
        await pipeline(lines, body, { signal: stalled.signal, end: false });
      } finally {
        clearTimeout(timer);
      }
    });
  }

  private async note(reader: Transaction, actor: AccountActor, wanted: ListWanted): Promise<number> {
    const snapshot = await exportSnapshot(reader);
    const rows = await this.unitOfWork.snapshot(actor, (tx) => noteExports(tx, wanted, actor.accountId), snapshot);
    await this.unitOfWork.run(actor, (tx) =>
      tx.audit({ subject: { type: 'account', id: actor.accountId }, type: 'account.list_exported', data: { rows } }),
    );
    return rows;
  }

  private async *lines(
    tx: Transaction,
    wanted: ListWanted,
    { rows, locale, timeZone, progress }: { rows: number; locale: 'en' | 'fr'; timeZone: string; progress: () => void },
  ): AsyncGenerator<string> {
    const { head, separator } = exportTexts[locale];
    yield byteOrderMark + csvLine(head(timeZone), separator);
    const toRow = exportRows(locale);
    let written = 0;
    for await (const chunk of readExport(tx, wanted, timeZone)) {
      written += chunk.length;
      yield chunk.map((application) => csvLine(toRow(application), separator)).join('');
      progress();
    }
    if (written !== rows) throw new Error(`an export of ${String(rows)} rows came to ${String(written)}`);
  }
}
