import type { accountErrors } from '@placet/contract/accounts/errors.ts';

export const accounts = {} satisfies Record<keyof typeof accountErrors, string>;
