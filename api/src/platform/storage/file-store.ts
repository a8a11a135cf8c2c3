import type { Readable } from 'node:stream';

/** Where the bytes of files live. Keys are made by us (`[a-z0-9/-]`), never from a person's file name. */
export interface FileStore {
  /** Stores the whole stream under the key, durably, replacing what was there. */
  put(key: string, bytes: Readable): Promise<void>;
  /** Writes at `offset`, making the file on first use; resumable uploads grow by this. Gives the bytes written, also when the stream broke. @throws FileMissing */
  append(key: string, offset: number, bytes: Readable): Promise<number>;
  /** The file's bytes, optionally from `start` to `end` inclusive. @throws FileMissing */
  get(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Bytes stored, or null when there is no such file. */
  size(key: string): Promise<number | null>;
  move(from: string, to: string): Promise<void>;
  /** Removes the file; fine if it is gone. */
  delete(key: string): Promise<void>;
  /** Bytes that can still be stored, or null where that has no limit. */
  free(): Promise<number | null>;
}

export const FILE_STORE = Symbol('FILE_STORE');

export class FileMissing extends Error {
  constructor(readonly key: string) {
    super('the stored file is missing');
  }
}
