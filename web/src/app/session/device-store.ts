/*
 * What this device keeps of drafts that could not be sent: one IndexedDB database with one entry for each section, gone as soon
 * as the server has it. Opened only after the person said that the device is theirs.
 */

const database = 'placet-drafts';
const store = 'unsent';

/** A draft that is not on the server yet. */
export interface UnsentDraft {
  readonly content: unknown;
  readonly revision: number;
  /** What was asked when it was written, for a section of a form. */
  readonly asked?: unknown;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => {
      // Another tab forgets everything: let it.
      request.result.onversionchange = () => {
        request.result.close();
      };
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });
}

async function within<T>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const connection = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = connection.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = transaction.onerror = () => {
        reject(transaction.error ?? new Error('IndexedDB'));
      };
    });
  } finally {
    connection.close();
  }
}

/** What is kept under a name, if anything. */
export async function readUnsent(name: string): Promise<UnsentDraft | undefined> {
  return (await within('readonly', (entries) => entries.get(name))) as UnsentDraft | undefined;
}

export async function keepUnsent(name: string, draft: UnsentDraft): Promise<void> {
  await within('readwrite', (entries) => entries.put(draft, name));
}

export async function forgetUnsent(name: string): Promise<void> {
  await within('readwrite', (entries) => entries.delete(name));
}

/** Forgets everything, the database included. */
export function wipeDevice(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess =
      request.onerror =
      request.onblocked =
        () => {
          resolve();
        };
  });
}
