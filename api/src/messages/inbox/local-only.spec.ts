import { describe, expect, it } from 'vitest';
import { hasInbox, isLocal } from './local-only.ts';

describe('the inbox', () => {
  it('is there only where mails are sent nowhere, outside production, without a proxy', () => {
    const local = { NODE_ENV: 'development', SMTP_URL: undefined, TRUST_PROXY: undefined } as const;
    expect(hasInbox(local)).toBe(true);
    expect(hasInbox({ ...local, SMTP_URL: 'smtp://mail.example' })).toBe(false);
    expect(hasInbox({ ...local, NODE_ENV: 'production' })).toBe(false);
    expect(hasInbox({ ...local, TRUST_PROXY: '127.0.0.1' })).toBe(false);
  });

  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.53', '127.0.0.1:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'LOCALHOST'],
  ])('opens to %s asking for %s', (address, host) => {
    expect(isLocal({ address, headers: { host } })).toBe(true);
  });

  it.each([
    ['another machine', '192.168.1.7', { host: 'localhost:3000' }],
    ['another machine that says it is local', '10.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
    ['a name that points here', '127.0.0.1', { host: 'rebound.example:3000' }],
    ['a name that begins as ours', '127.0.0.1', { host: 'localhost.example' }],
    ['no name', '127.0.0.1', {}],
    ['a proxy on this machine', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.5' }],
    ['another proxy on this machine', '127.0.0.1', { host: 'localhost', forwarded: 'for=203.0.113.5' }],
    ['no socket', undefined, { host: 'localhost' }],
  ])('stays shut to %s', (_who, address, headers) => {
    expect(isLocal({ address, headers })).toBe(false);
  });
});
