import type { Presence } from '@placet/contract/teams/schemas.ts';

/** All kinds, numbered by their positions. */
export const presence = ['on_site', 'hybrid', 'remote'] as const satisfies readonly Presence[];
