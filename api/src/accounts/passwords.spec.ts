import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.ts';

const passwords = new Passwords(Buffer.alloc(32, 1));

describe('a password hash', () => {
  it('knows its password, however its accents are composed, and no other', async () => {
    const hash = await passwords.hash('sept bateaux d\u00e9j\u00e0 vus');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify('sept bateaux de\u0301ja\u0300 vus', hash)).toBe(true);
    expect(await passwords.verify('sept bateaux deja vus', hash)).toBe(false);
  });

  it('is another each time', async () => {
    expect(await passwords.hash('the same words')).not.toBe(await passwords.hash('the same words'));
  });

  it('is worth nothing without the master key', async () => {
    const hash = await passwords.hash('seven quiet boats turn');
    expect(await new Passwords(Buffer.alloc(32, 2)).verify('seven quiet boats turn', hash)).toBe(false);
  });

  it('is never matched where there is none', async () => {
    expect(await passwords.verify('anything', null)).toBe(false);
  });
});
