import { readQuery } from '../list-query';
import { sameQuery, viewQueryOf } from './view-query';

describe('the query of a view', () => {
  it('keeps filters and order, and neither page nor page size', () => {
    const query = readQuery({ state: 'submitted', sort: 'name', limit: '100', cursor: 'abc' });
    expect(viewQueryOf(query)).toBe('state=submitted&sort=name');
    expect(viewQueryOf(readQuery({}))).toBe('');
  });

  it('is the same in any order', () => {
    expect(sameQuery('a=1&b=2%2C3', 'b=2,3&a=1')).toBe(true);
    expect(sameQuery('a=1', 'a=1&b=2')).toBe(false);
  });
});
