import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemDocument, problemMediaType } from './problem-document.ts';
import { Problem } from './problem.ts';

/**
 * Answers what Node could not read as HTTP, such as headers that are too many or a line that is no request. There is no request yet, so
 * neither Nest nor Fastify takes part, and no language was asked for.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = new Problem(error.code === 'HPE_HEADER_OVERFLOW' ? 'request.too_large' : 'request.malformed');
  const document = problemDocument(problem, 'en', randomUUID());
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${String(document.status)} ${STATUS_CODES[document.status] ?? ''}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${String(Buffer.byteLength(body))}`,
    'content-language: en',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
