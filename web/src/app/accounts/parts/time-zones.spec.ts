import { timeZones } from './time-zones';

const values = (current: string): string[] =>
  timeZones(current).flatMap(({ zones }) => zones.map(({ value }) => value));

describe('the time zones to choose from', () => {
  it('are grouped by region and named by their place', () => {
    const europe = timeZones('').find(({ region }) => region === 'Europe');
    expect(europe?.zones).toContainEqual({ value: 'Europe/Zurich', label: 'Zurich' });
    const america = timeZones('').find(({ region }) => region === 'America');
    expect(america?.zones).toContainEqual({
      value: 'America/Argentina/La_Rioja',
      label: 'Argentina, La Rioja',
    });
  });

  it('hold the one that is set, also when this browser does not know it, and each once', () => {
    expect(values('Mars/Olympus_Mons')).toContain('Mars/Olympus_Mons');
    expect(values('Europe/Zurich').filter((value) => value === 'Europe/Zurich')).toHaveLength(1);
    expect(values('')).not.toContain('');
    expect(values('')).toContain('UTC');
  });
});
