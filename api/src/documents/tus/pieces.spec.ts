import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { pieces } from './pieces.ts';

async function gather(body: Readable, bytes = 4, silenceSeconds = 5): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of pieces(body, { bytes, silenceSeconds })) found.push(Buffer.concat(piece).toString());
  return found;
}

it('gives pieces of about the size asked for, and the rest', async () => {
  expect(await gather(Readable.from(['ab', 'cd', 'efgh', 'i'].map((text) => Buffer.from(text))))).toEqual([
    'abcd',
    'efgh',
    'i',
  ]);
  expect(await gather(Readable.from([]))).toEqual([]);
});

it('gives what arrived when the sender goes away', async () => {
  const body = new PassThrough();
  body.write('abcdefg');
  body.write('h');
  setTimeout(() => body.destroy(new Error('aborted')), 20);
  expect(await gather(body, 7)).toEqual(['abcdefg', 'h']);
});

it('gives what arrived when the sender falls silent, and lets go of them', async () => {
  const body = new PassThrough();
  body.write('abc');
  expect(await gather(body, 100, 0.05)).toEqual(['abc']);
  expect(body.destroyed).toBe(true);
});

it('leaves the sender connected when the receiver stops early', async () => {
  const body = new PassThrough();
  body.write('abcdef');
  for await (const piece of pieces(body, { bytes: 3, silenceSeconds: 5 })) {
    expect(piece).toHaveLength(1);
    break;
  }
  expect(body.destroyed).toBe(false);
});
