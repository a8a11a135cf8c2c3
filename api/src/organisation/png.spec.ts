import { expect, it } from 'vitest';
import { chunk, png } from '../../test/support/png.ts';
import { plainPng } from './png.ts';

it('keeps a picture as it is', () => {
  expect(plainPng(png(64, 32))).toEqual(png(64, 32));
});

it('leaves out what is no picture: who made it, where and when', () => {
  const text = chunk('tEXt', Buffer.from('Author\0Amina Haddad'));
  expect(plainPng(png(64, 64, [text, chunk('eXIf', Buffer.alloc(40))]))).toEqual(png(64, 64));
});

it('leaves out what is hidden after its end', () => {
  expect(plainPng(Buffer.concat([png(64, 64), Buffer.from('<script>alert(1)</script>')]))).toEqual(png(64, 64));
});

it.each([
  ['another file', Buffer.from('GIF89a and so on')],
  ['nothing', Buffer.alloc(0)],
  ['half a picture', png(64, 64).subarray(0, 60)],
  ['a changed byte', Buffer.from(png(64, 64)).fill(1, 30, 31)],
  ['fewer pixels than it says', png(64, 64, [], 63)],
  ['more pixels than it says', png(64, 64, [], 4_000)],
])('refuses %s', (_what, bytes) => {
  expect(plainPng(bytes)).toBe('not_a_png');
});

it.each([
  [15, 64],
  [64, 513],
])('refuses %i by %i pixels', (width, height) => {
  expect(plainPng(png(width, height))).toBe('picture_size');
});
