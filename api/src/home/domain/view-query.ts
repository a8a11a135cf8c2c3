import { viewQueries, type SavedViewList } from '@placet/contract/home/saved-views.ts';

/**
 * The query of a list as it is kept: its parameters in one order, those without value left out. Null when the list does not understand
 * it: a view must find tomorrow what it found when it was saved.
 */
export function viewQuery(list: SavedViewList, query: string): string | null {
  const parameters = new URLSearchParams(query);
  const entries = [...parameters].filter(([, value]) => value !== '');
  const schema = viewQueries[list];
  const known = Object.keys(schema.shape);
  if (entries.some(([name]) => !known.includes(name)) || new Set(entries.map(([name]) => name)).size < entries.length)
    return null;
  if (!schema.safeParse(Object.fromEntries(entries)).success) return null;
  return new URLSearchParams(known.flatMap((name) => entries.filter(([key]) => key === name))).toString();
}
