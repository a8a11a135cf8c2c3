import type { ReceivedFilters, ReceivedState } from '@placet/contract/coordination/list.ts';

/** What the list's address may hold, by the names the API has for it; each with what it looks like. */
const parameters = {
  q: /^.{2,200}$/,
  call: /^[a-z0-9-]{1,100}$/,
  state: /^[a-z_]+(,[a-z_]+)*$/,
  references: /^(complete|incomplete)$/,
  documents: /^unscanned$/,
  country: /^[A-Z]{2}$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  sort: /^-?(submitted|name|state|call)$/,
  limit: /^(25|100|200)$/,
  cursor: /^[\w-]{1,600}$/,
} satisfies Record<keyof ReceivedFilters | 'limit' | 'cursor', RegExp>;

type Parameter = keyof typeof parameters;

/** Which list is shown: filters, order, page. What is not set is the empty string. */
export type ListQuery = Readonly<Record<Parameter, string>>;

const names = Object.keys(parameters) as Parameter[];
const filterNames = names.filter((name) => !['sort', 'limit', 'cursor'].includes(name));

export const defaultSort = '-submitted';
export const pageSizes = ['25', '50', '100', '200'] as const;
export const defaultPageSize = '50';

/** The list an address asks for. What is not understood counts as not set: an old bookmark still shows a list. */
export function readQuery(address: Readonly<Record<string, unknown>>): ListQuery {
  const entries = names.map((name) => {
    const value = address[name];
    const text = typeof value === 'string' ? value.trim() : '';
    return [name, parameters[name].test(text) ? text : ''];
  });
  return Object.fromEntries(entries) as ListQuery;
}

/** The address of a list that differs in something: another list begins with its first page. */
export function changed(query: ListQuery, changes: Partial<ListQuery>): Record<Parameter, string | null> {
  const next = { ...query, cursor: '', ...changes };
  const entries = names.map((name) => [name, next[name] === '' ? null : next[name]]);
  return Object.fromEntries(entries) as Record<Parameter, string | null>;
}

/** Without filters; order and page size stay. */
export const unfiltered: Partial<ListQuery> = Object.fromEntries(filterNames.map((name) => [name, '']));

/** How many kinds of filter are set. */
export function filterCount(query: ListQuery): number {
  return filterNames.filter((name) => query[name] !== '').length;
}

const base = '/api/v1/received-applications';

function address(path: string, query: ListQuery, wanted: readonly Parameter[]): string {
  const set = wanted.filter((name) => query[name] !== '').map((name): [string, string] => [name, query[name]]);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`;
}

/** Where the API gives this page of the list, how many there are in all, and all of it as CSV. */
export const pageUrl = (query: ListQuery): string => address(base, query, names);
export const countUrl = (query: ListQuery): string => address(`${base}/count`, query, filterNames);
export const csvUrl = (query: ListQuery): string => address(`${base}.csv`, query, [...filterNames, 'sort']);

/** The states a query asks for. */
export const statesOf = ({ state }: ListQuery): readonly ReceivedState[] =>
  state === '' ? [] : (state.split(',') as ReceivedState[]);
