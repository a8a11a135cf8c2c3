import { Inject, Injectable } from '@nestjs/common';
import type { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../../platform/storage/file-store.ts';
import { ownAccount } from '../own-account.ts';
import { PersonalData, type ExportedFile } from '../personal-data.ts';

/** Everything kept about a person, for that person: JSON and files in a zip, streamed so that no size is too large. */
@Injectable()
export class ExportAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** The zip's bytes; files are opened one after another, while it is read. */
  async execute(asked: Actor): Promise<Readable> {
    const actor = ownAccount(asked, 'account.read');
    // On its own: a chain cannot be appended to within an older snapshot, where what others appended meanwhile is not seen.
    await this.unitOfWork.run(actor, (tx) =>
      tx.audit({ subject: { type: 'account', id: actor.accountId }, type: 'account.exported', data: {} }),
    );
    const found = await this.unitOfWork.read(actor, (tx) => this.personalData.collect(tx, actor.accountId));
    const sizes = await Promise.all(
      found.map((file) => ('storageKey' in file ? this.files.size(file.storageKey) : Promise.resolve(null))),
    );
    return this.zip(found, sizes);
  }

  private zip(found: readonly ExportedFile[], sizes: readonly (number | null)[]): Readable {
    const zip = new ZipFile();
    const bytes = zip.outputStream as PassThrough;
    let open: Readable | undefined;
    bytes.on('close', () => open?.destroy());
    zip.on('error', (error: Error) => bytes.destroy(error));
    for (const [index, file] of found.entries()) {
      const size = sizes[index];
      if ('json' in file) {
        zip.addBuffer(Buffer.from(JSON.stringify(file.json, null, 2)), file.path);
      } else if (size == null) {
        zip.addBuffer(Buffer.from('This file is missing from our store.\n'), `${file.path}.missing.txt`);
      } else {
        zip.addReadStreamLazy(file.path, { compress: false, size }, (give) => {
          this.files.get(file.storageKey).then(
            (stream) => {
              open = stream.on('error', (error) => zip.emit('error', error));
              give(null, stream);
            },
            (error: unknown) => zip.emit('error', error),
          );
        });
      }
    }
    zip.end();
    return bytes;
  }
}
