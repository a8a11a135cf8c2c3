import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing, type FileStore } from './file-store.ts';

const validKey = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** Files in a folder. Written, synced, then named: a crash leaves the old file or the new one, never half of one. */
export class DiskFileStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(key: string, bytes: Readable): Promise<void> {
    const part = `${key}-part`;
    await rm(this.path(part), { force: true });
    await this.append(part, 0, bytes);
    await this.move(part, key);
  }

  async append(key: string, offset: number, bytes: Readable): Promise<number> {
    await mkdir(dirname(this.path(key)), { recursive: true });
    const file = await open(this.path(key), offset === 0 ? 'w' : 'r+').catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new FileMissing(key) : error;
    });
    let written = 0;
    try {
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        await file.write(chunk, 0, chunk.length, offset + written);
        written += chunk.length;
      }
    } catch (error) {
      // A client that went away is no fault: what arrived is kept, and the upload resumes there.
      if (!bytes.readableAborted) throw error;
    } finally {
      await file.sync();
      await file.close();
    }
    return written;
  }

  async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    if ((await this.size(key)) === null) throw new FileMissing(key);
    return createReadStream(this.path(key), range);
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.path(key))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(this.path(to)), { recursive: true });
    await rename(this.path(from), this.path(to));
    // The name is durable only once its folder is.
    const folder = await open(dirname(this.path(to)), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async free(): Promise<number | null> {
    await mkdir(this.root, { recursive: true });
    const { bavail, bsize } = await statfs(this.root);
    return bavail * bsize;
  }

  private path(key: string): string {
    if (!validKey.test(key)) throw new Error(`not a storage key: ${key}`);
    return join(this.root, key);
  }
}
