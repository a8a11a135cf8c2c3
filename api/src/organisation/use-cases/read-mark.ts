import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';

/** The organisation's mark, under an address that changes with it. */
@Injectable()
export class ReadMark {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor, hash: string): Promise<Buffer> {
    const [row] = await this.work.read(actor, (tx) =>
      tx.query<{ mark: Buffer }>('SELECT mark FROM organisation WHERE mark_hash = $1', [hash]),
    );
    if (!row) throw notFound();
    return row.mark;
  }
}
