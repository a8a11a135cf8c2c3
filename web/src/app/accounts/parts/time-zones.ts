/** Time zones to choose from, by their region. */
export interface ZoneGroup {
  readonly region: string;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
}

/**
 * Every time zone the browser knows, by continent or ocean, as the IANA database names them; and `current`, which another browser may
 * have known.
 */
export function timeZones(current: string): readonly ZoneGroup[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const value of new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current].filter((zone) => zone !== ''))) {
    const [region = value, ...rest] = value.split('/');
    const label = (rest.length === 0 ? value : rest.join(', ')).replaceAll('_', ' ');
    groups.set(region, [...(groups.get(region) ?? []), { value, label }]);
  }
  return Array.from(groups, ([region, zones]) => ({ region, zones }));
}
