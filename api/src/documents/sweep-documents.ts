import { Injectable } from '@nestjs/common';
import { uploadHours } from '@placet/contract/documents/schemas.ts';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { CheckDocument } from './check-document.ts';
import { FileRemoval } from './file-removal.ts';
import { ScanDocument } from './scan-document.ts';

const system: SystemActor = { kind: 'system', job: 'documents' };
const everySeconds = 60;
const batch = 50;
/** After so many in a row the scanner counts as down until the next sweep. */
const mostFailures = 3;

/** What time does to documents: unfinished and refused ones go, checks and scans that did not come to their end are tried again. */
@Injectable()
export class SweepDocuments {
  constructor(
    jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: CheckDocument,
    private readonly scan: ScanDocument,
    private readonly removal: FileRemoval,
  ) {
    jobs.every('documents', everySeconds, () => this.run());
  }

  async run(): Promise<void> {
    await this.expire();
    await this.removal.run();
    await this.checkAgain();
    if (this.scan.configured) await this.scanAgain();
  }

  private expire(): Promise<unknown> {
    return this.unitOfWork.run(system, (tx) =>
      tx.query(
        `DELETE FROM document WHERE state IN ('receiving', 'refused') AND submitted_at IS NULL AND created_at <= $1
           AND (leased_until IS NULL OR leased_until < $2)`,
        [tx.now.subtract({ hours: uploadHours }).toString(), tx.now.toString()],
      ),
    );
  }

  private async checkAgain(): Promise<void> {
    const ids = await this.unitOfWork.read(system, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM document WHERE state = 'checking' AND (leased_until IS NULL OR leased_until < $1)
         ORDER BY created_at LIMIT ${String(batch)}`,
        [tx.now.toString()],
      ),
    );
    await Promise.all(ids.map(({ id }) => this.checks.run(id)));
  }

  /** Those that wait, and those that came before there was a scanner, in no order, so that none stands in the way of the others. */
  private async scanAgain(): Promise<void> {
    const ids = await this.unitOfWork.read(system, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM document WHERE state = 'kept' AND scan_state IN ('waiting', 'not_scanned')
         ORDER BY scan_state DESC, random() LIMIT ${String(batch)}`,
      ),
    );
    let failures = 0;
    for (const { id } of ids) {
      failures = (await this.scan.attempt(id)) ? 0 : failures + 1;
      if (failures === mostFailures) return;
    }
  }
}
