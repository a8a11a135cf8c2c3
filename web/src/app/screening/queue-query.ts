import type { ScreeningFilters, ScreeningTab } from '@placet/contract/screening/schemas.ts';

/** What the queue's address may hold, by the names the API has for it. */
const parameters = {
  tab: /^(to_screen|returned|ineligible|accepted)$/,
  call: /^[a-z0-9-]{1,100}$/,
  eligibility: /^(eligible|not_eligible|unsure|unknown)$/,
  sort: /^-?submitted$/,
  cursor: /^[\w-]{1,600}$/,
} satisfies Record<keyof ScreeningFilters | 'cursor', RegExp>;

type Parameter = keyof typeof parameters;
const names = Object.keys(parameters) as Parameter[];

/** Which part of the queue is shown, in which order. What is not set is the empty string. */
export type QueueQuery = Readonly<Record<Parameter, string>>;

/** The queue an address asks for; what is not understood counts as not set. */
export function readQueueQuery(address: Readonly<Record<string, unknown>>): QueueQuery {
  const entries = names.map((name) => {
    const value = address[name];
    return [name, typeof value === 'string' && parameters[name].test(value) ? value : ''];
  });
  return Object.fromEntries(entries) as QueueQuery;
}

/** The address of a queue that differs in something: another one begins with its first page. */
export function otherQueue(query: QueueQuery, changes: Partial<QueueQuery>): Record<Parameter, string | null> {
  const next = { ...query, cursor: '', ...changes };
  return Object.fromEntries(names.map((name) => [name, next[name] === '' ? null : next[name]])) as Record<
    Parameter,
    string | null
  >;
}

function search(query: QueueQuery, wanted: readonly Parameter[]): string {
  const set = wanted.filter((name) => query[name] !== '').map((name): [string, string] => [name, query[name]]);
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}

const base = '/api/v1/screening';
const filterNames = names.filter((name) => name !== 'cursor');
export const queueUrl = (query: QueueQuery): string => base + search(query, names);
export const countsUrl = (query: QueueQuery): string => `${base}/counts${search(query, ['call', 'eligibility'])}`;
export const besideUrl = (id: string, query: QueueQuery): string =>
  `${base}/${id}/neighbours${search(query, filterNames)}`;

/** The filter as a batch over all that it finds takes it. */
export function filterOf(query: QueueQuery): Partial<ScreeningFilters> {
  return Object.fromEntries(filterNames.filter((name) => query[name] !== '').map((name) => [name, query[name]]));
}

export const tabOf = ({ tab }: QueueQuery): ScreeningTab => (tab === '' ? 'to_screen' : (tab as ScreeningTab));
