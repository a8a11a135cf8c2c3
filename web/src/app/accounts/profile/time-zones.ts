/** A time zone to choose, by its region. */
export interface ZoneGroup {
  readonly region: string;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
}

/** Every time zone the browser knows, by continent or ocean, as the IANA database names them. */
export function timeZones(): readonly ZoneGroup[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const value of Intl.supportedValuesOf('timeZone')) {
    const [region = value, ...rest] = value.split('/');
    if (rest.length === 0) continue;
    const label = rest.join(', ').replaceAll('_', ' ');
    groups.set(region, [...(groups.get(region) ?? []), { value, label }]);
  }
  return Array.from(groups, ([region, zones]) => ({ region, zones }));
}
