import type { documentErrors } from '@placet/contract/documents/errors.ts';

export const documents = {} satisfies Record<keyof typeof documentErrors, string>;
