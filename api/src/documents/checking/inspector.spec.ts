import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { docx, pdf, pdfBomb } from '../../../test/documents/files.ts';
import { Inspector } from './inspector.ts';

const inspector = new Inspector();
const from = (bytes: Buffer): Readable => Readable.from([bytes]);

it('looks into files in a process without rights', async () => {
  const [first, second, third] = await Promise.all([
    inspector.inspect(from(pdf({ pages: 2 }))),
    inspector.inspect(from(docx())),
    inspector.inspect(from(Buffer.alloc(0))),
  ]);
  expect(first).toEqual({ type: 'pdf', found: 'PDF', pages: 2 });
  expect(second).toEqual({ type: 'docx', found: 'DOCX' });
  expect(third).toEqual({ type: null, found: '' });
});

it('ends an inspection that eats memory or takes too long, and only that', async () => {
  const bomb = pdfBomb(500);
  expect(bomb.length).toBeLessThan(5_000_000);
  const before = process.memoryUsage.rss();
  const [eater, sleeper] = await Promise.all([
    inspector.inspect(from(bomb), { seconds: 30, memory: 250_000_000 }),
    inspector.inspect(from(bomb), { seconds: 3, memory: 2_000_000_000 }),
  ]);
  expect(eater).toMatchObject({ fault: 'too_complex' });
  expect(sleeper).toMatchObject({ fault: 'too_complex' });
  expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
}, 30_000);

it('fails when the file could not be read, instead of blaming the file', async () => {
  const failing = new Readable({
    read() {
      this.destroy(Object.assign(new Error('disk gone'), { code: 'EIO' }));
    },
  });
  await expect(inspector.inspect(failing)).rejects.toThrow('disk gone');
});
