import { expect, it } from 'vitest';
import { viewQuery } from './view-query.ts';

it.each([
  ['', ''],
  ['state=submitted,returned&call=geneva&sort=name', 'call=geneva&state=submitted%2Creturned&sort=name'],
  ['q=amina%20d&from=2026-11-01&to=', 'q=amina+d&from=2026-11-01'],
])('keeps %s as %s', (query, kept) => {
  expect(viewQuery('received', query)).toBe(kept);
  expect(viewQuery('received', kept)).toBe(kept);
});

it.each([
  'state=draft',
  'colour=red',
  'cursor=abc',
  'limit=25',
  'country=switzerland',
  'from=2026-02-30',
  'call=a&call=b',
  'sort=number',
])('does not keep %s', (query) => {
  expect(viewQuery('received', query)).toBeNull();
});
