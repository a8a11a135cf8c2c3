import { Injectable } from '@nestjs/common';
import { formDefinition, type FormDefinition } from '@placet/contract/forms/question.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';

export interface FormVersion {
  readonly id: string;
  readonly number: number;
  readonly definition: FormDefinition;
}

const most = 200;

/** Form versions by id. A frozen one never changes, so it is read and checked once in the life of the process. */
@Injectable()
export class FormVersions {
  private readonly frozen = new Map<string, FormVersion>();

  async get(tx: Transaction, id: string): Promise<FormVersion> {
    const known = this.frozen.get(id);
    if (known) return known;
    const [row] = await tx.query<{ id: string; number: number; definition: unknown; frozen: boolean }>(
      'SELECT id, number, definition, frozen_at IS NOT NULL AS frozen FROM form_version WHERE id = $1',
      [id],
    );
    if (!row) throw notFound();
    const version = { id: row.id, number: row.number, definition: formDefinition.parse(row.definition) };
    // Only once it is certain: a transaction that froze it may still be rolled back.
    if (row.frozen)
      tx.afterCommit(() => {
        this.keep(version);
      });
    return version;
  }

  private keep(version: FormVersion): void {
    if (this.frozen.size >= most) this.frozen.delete(this.frozen.keys().next().value ?? '');
    this.frozen.set(version.id, version);
  }
}
