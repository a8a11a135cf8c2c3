import { AddPlatform1764000000000 } from './1764000000000-add-platform.ts';
import { AddAccounts1764000001000 } from './1764000001000-add-accounts.ts';

/** In order; a landed migration is never rewritten. */
export const migrations = [AddPlatform1764000000000, AddAccounts1764000001000];
