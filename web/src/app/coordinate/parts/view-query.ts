/** What of a list a view keeps: filters and order, never the page. */
export function viewQueryOf(query: Readonly<Record<string, string>>): string {
  const entries = Object.entries(query).filter(
    ([name, value]) => value !== '' && name !== 'cursor' && name !== 'limit',
  );
  return new URLSearchParams(entries).toString();
}

/** Whether two queries ask for the same, whatever their order. */
export function sameQuery(a: string, b: string): boolean {
  const sorted = (query: string): string => {
    const parameters = new URLSearchParams(query);
    parameters.sort();
    return parameters.toString();
  };
  return sorted(a) === sorted(b);
}
