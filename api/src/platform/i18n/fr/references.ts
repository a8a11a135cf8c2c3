import type { referenceErrors } from '@placet/contract/references/errors.ts';

export const references = {} satisfies Record<keyof typeof referenceErrors, string>;
