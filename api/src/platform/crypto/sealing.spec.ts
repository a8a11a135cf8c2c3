import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { seal, unseal } from './sealing.ts';

const key = randomBytes(32);
const text = Buffer.from('a name that must not be read');

it('opens what it sealed, and never writes the text itself', () => {
  const sealed = seal(key, 'draft|1|answers', text);
  expect(sealed.includes(text)).toBe(false);
  expect(unseal(key, 'draft|1|answers', sealed)).toEqual(text);
});

it('opens neither with another key, nor in another place, nor after a change of any byte', () => {
  const sealed = seal(key, 'draft|1|answers', text);
  expect(() => unseal(randomBytes(32), 'draft|1|answers', sealed)).toThrow();
  expect(() => unseal(key, 'draft|2|answers', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(key, 'draft|1|answers', changed)).toThrow();
  }
});
