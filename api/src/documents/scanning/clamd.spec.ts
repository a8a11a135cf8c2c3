import { expect, it } from 'vitest';
import { clamdAddress } from './clamd.ts';

it.each([
  ['localhost:3310', { host: 'localhost', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('finds clamd at %s', (setting, address) => {
  expect(clamdAddress(setting)).toEqual(address);
});
