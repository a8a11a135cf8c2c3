import { randomBytes } from 'node:crypto';

/** A new random name for a file's bytes; nothing of it follows from the file or its owner. */
export const newStorageKey = (): string => randomBytes(16).toString('hex');

/** Where bytes arrive. */
export const uploadKey = (storageKey: string): string => `uploads/${storageKey}`;

/** Where the whole file is kept: written once, never changed. */
export const fileKey = (storageKey: string): string => `documents/${storageKey.slice(0, 2)}/${storageKey}`;
