import { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The files of an archive, as text. */
export function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) {
        reject(error);
        return;
      }
      zip.on('error', reject).on('end', () => {
        resolve(files);
      });
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failed: Error | null, stream: Readable) => {
          if (failed) {
            reject(failed);
            return;
          }
          stream.toArray().then((chunks) => {
            files.set(entry.fileName, Buffer.concat(chunks as Buffer[]).toString());
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
