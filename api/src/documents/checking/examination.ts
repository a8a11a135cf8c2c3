import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { refusalOf, type FileRefusal } from '@placet/contract/documents/refusals.ts';
import { FILE_STORE, FileMissing, type FileStore } from '../../platform/storage/file-store.ts';
import { fileKey } from '../data/storage-keys.ts';
import { judge, type FileRules, type Inspected } from '../domain/judgement.ts';
import { Inspector } from './inspector.ts';
import { withoutMetadata } from './metadata.ts';

export interface Outcome {
  readonly refusal: FileRefusal | null;
  readonly inspected: Inspected;
  readonly sha256: Buffer;
  /** Bytes as kept. */
  readonly size: number;
}

/** What is known of a file before it was looked into. */
export interface Examined {
  readonly storageKey: string;
  readonly fileName: string;
  readonly size: number;
  readonly rules: FileRules;
}

/**
 * Bytes are copied to their final place while their SHA-256 is computed, and that copy is what is inspected (and scanned afterwards): a late
 * writer can no longer reach it. A picture is kept without what it tells besides what it shows.
 */
@Injectable()
export class Examination {
  constructor(
    private readonly inspector: Inspector,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** Bytes that are not there, or not all of them, are `broken`. What was refused lies in its place: whoever asked removes it. */
  async run(arrived: () => Promise<Readable>, { storageKey, fileName, size, rules }: Examined): Promise<Outcome> {
    const hash = createHash('sha256');
    let copied = 0;
    const hashed = async function* (bytes: Readable): AsyncGenerator<Buffer> {
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        hash.update(chunk);
        copied += chunk.length;
        yield chunk;
      }
    };
    const lost: Inspected = { type: null, found: '' };
    try {
      await this.files.put(fileKey(storageKey), Readable.from(hashed(await arrived())));
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
    }
    const sha256 = hash.digest();
    // A store that lost bytes: there is nothing left but to ask for them again.
    if (copied !== size) return { refusal: refusalOf('broken', {}), inspected: lost, sha256, size };
    const inspected = await this.inspector.inspect(await this.files.get(fileKey(storageKey)));
    const refusal = judge(inspected, fileName, size, rules);
    const { type } = inspected;
    if (refusal || (type !== 'jpeg' && type !== 'png')) return { refusal, inspected, sha256, size };
    return { inspected, ...(await this.clean(fileKey(storageKey), type)) };
  }

  private async clean(key: string, type: 'jpeg' | 'png'): Promise<Omit<Outcome, 'inspected'>> {
    const whole = await buffer(await this.files.get(key));
    const bare = withoutMetadata(type, whole);
    const kept = bare ?? whole;
    if (kept.length < whole.length) await this.files.put(key, Readable.from([kept]));
    const sha256 = createHash('sha256').update(kept).digest();
    return { refusal: bare ? null : refusalOf('broken', {}), sha256, size: kept.length };
  }
}
