import type { TaskMaterial } from '@placet/contract/recruitment-task/schemas.ts';
import type { MaterialRow } from './data/materials.queries.ts';

/** What is told of a file; where its bytes lie is ours. */
export const toMaterial = ({ id, fileName, size, type }: MaterialRow): TaskMaterial => ({ id, fileName, size, type });
