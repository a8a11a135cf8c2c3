import type { FileType } from '../forms/limits.ts';

/** Kinds of file that can belong to what a task asks: all that we can look into. */
export const materialTypes: readonly FileType[] = ['pdf', 'docx', 'odt', 'rtf', 'jpeg', 'png'];
export const materialLimit = 10;
/** Each; sent in one request. */
export const materialBytes = 10_000_000;
/** Media type of such a file on its way. */
export const materialMediaType = 'application/octet-stream';
