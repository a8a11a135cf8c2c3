import type { applicationErrors } from '@placet/contract/applications/errors.ts';

export const applications = {} satisfies Record<keyof typeof applicationErrors, string>;
