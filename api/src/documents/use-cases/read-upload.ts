import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../../platform/storage/file-store.ts';
import { findArrived } from '../arrived.ts';
import { expiryOf } from '../domain/upload-state.ts';
import type { Progress } from '../tus/tus-headers.ts';

/** How much of an upload has arrived. */
@Injectable()
export class ReadUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  run(actor: Actor, id: string): Promise<Progress> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { document, arrived } = await findArrived(tx, this.files, id);
      const expiresAt = document.state === 'receiving' ? expiryOf(document.createdAt) : null;
      return { offset: arrived, size: document.sent, expiresAt };
    });
  }
}
