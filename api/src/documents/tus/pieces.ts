import type { Readable } from 'node:stream';

export interface PieceOptions {
  readonly bytes: number;
  /** Without a byte for so long, the sender counts as gone. */
  readonly silenceSeconds: number;
}

/**
 * A stream in pieces of about so many bytes, so that each can be stored and recorded before the next. Ends without an error when the sender
 * goes away or falls silent: what arrived is given out, and the upload resumes there. Whoever stops early can still answer the sender.
 */
export async function* pieces(body: Readable, { bytes, silenceSeconds }: PieceOptions): AsyncGenerator<Buffer[]> {
  const cutOff = setTimeout(() => body.destroy(), silenceSeconds * 1000);
  let gathered: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      cutOff.refresh();
      gathered.push(chunk);
      length += chunk.length;
      if (length < bytes) continue;
      yield gathered;
      gathered = [];
      length = 0;
    }
  } catch (error) {
    if (!body.destroyed) throw error;
  } finally {
    clearTimeout(cutOff);
  }
  if (gathered.length > 0) yield gathered;
}
