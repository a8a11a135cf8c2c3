import { changed, countUrl, csvUrl, filterCount, pageUrl, readQuery, statesOf, unfiltered } from './list-query';

describe('list query', () => {
  it('reads an address, and what it writes back is the same address', () => {
    const address = { q: 'Amina', state: 'submitted,returned', sort: 'name', limit: '100', cursor: 'abc_-1' };
    const query = readQuery(address);
    expect(statesOf(query)).toEqual(['submitted', 'returned']);
    const written = Object.entries(changed(query, { cursor: query.cursor })).filter(([, value]) => value !== null);
    expect(Object.fromEntries(written)).toEqual(address);
  });

  it('takes what it does not understand as not set', () => {
    const query = readQuery({ q: 'a', sort: 'salary', from: 'yesterday', limit: '5000', state: ['returned', 'x'] });
    expect(pageUrl(query)).toBe('/api/v1/received-applications');
    expect(filterCount(query)).toBe(0);
  });

  it('begins with the first page when anything changes', () => {
    const query = readQuery({ sort: 'name', cursor: 'abc' });
    expect(changed(query, { call: 'geneva' })).toMatchObject({ call: 'geneva', sort: 'name', cursor: null });
  });

  it('keeps order and page size when filters are cleared', () => {
    const query = readQuery({ q: 'Amina', country: 'SN', sort: 'state', limit: '25' });
    const cleared = changed(query, unfiltered);
    expect(cleared).toMatchObject({ q: null, country: null, sort: 'state', limit: '25' });
  });

  it('asks for count and CSV of the same filters, whatever the page', () => {
    const query = readQuery({ q: 'a & b', documents: 'unscanned', sort: 'name', limit: '25', cursor: 'abc' });
    expect(countUrl(query)).toBe('/api/v1/received-applications/count?q=a+%26+b&documents=unscanned');
    expect(csvUrl(query)).toBe('/api/v1/received-applications.csv?q=a+%26+b&documents=unscanned&sort=name');
  });
});
