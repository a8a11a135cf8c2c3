import type { callErrors } from '@placet/contract/calls/errors.ts';

export const calls = {} satisfies Record<keyof typeof callErrors, string>;
