import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding the client accepts. */
export function encodingFor(accept: string | string[] | undefined): Encoding {
  const offered = String(accept ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.replace(/;.*/, ''));
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'identity';
}

/** Bytes to send, with their compressed forms once somebody asked for them. */
export interface Encodable {
  readonly html: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/** A page in one encoding, compressed once for as long as the page is kept. Quality 5: a page in about a millisecond. */
export function encode(page: Encodable, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return (page.br ??= brotliCompressSync(page.html, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.html.length },
      }));
    case 'gzip':
      return (page.gzip ??= gzipSync(page.html));
    case 'identity':
      return page.html;
  }
}
