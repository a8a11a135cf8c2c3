import { accountEntities } from './accounts/data/entities.ts';
import type { Entities } from './platform/database/data-sources.ts';

/** Every entity, gathered from the features. */
export const entities: Entities = [...accountEntities];
