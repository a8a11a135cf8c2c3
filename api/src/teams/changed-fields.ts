import { isDeepStrictEqual } from 'node:util';

/** The fields of `wanted` that differ from what is kept: what the audit names. A revision is no field. */
export function changedFields(kept: object, wanted: object): string[] {
  const before = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(wanted)
    .filter(([field, value]) => field !== 'revision' && !isDeepStrictEqual(before.get(field), value))
    .map(([field]) => field);
}
