import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { problem } from '@placet/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/* Over a real connection: what Node's parser refuses never becomes a request that the application sees. */

let test: TestApp;
let port: number;
beforeAll(async () => {
  test = await startTestApp();
  await test.app.listen(0, '127.0.0.1');
  port = ((test.app.getHttpServer() as { address(): unknown }).address() as AddressInfo).port;
});
afterAll(() => test.close());

async function answerTo(message: string): Promise<{ head: string; code: unknown }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(message, 'latin1');
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, code: problem.strict().parse(JSON.parse(body)).code };
}

const request = (line: string, ...headers: string[]): string =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

it.each([
  ['no request at all', 'hello\r\n\r\n', 400, 'request.malformed'],
  ['an unknown method', request('HACK /api/v1/faq HTTP/1.1'), 400, 'request.malformed'],
  ['a control character in a header', request('GET /api/v1/faq HTTP/1.1', 'X-A: a\u0000b'), 400, 'request.malformed'],
  [
    'two lengths',
    request('POST /api/v1/session HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'),
    400,
    'request.malformed',
  ],
  [
    'a length and chunks',
    request('POST /api/v1/session HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    400,
    'request.malformed',
  ],
  ['headers without end', request('GET /api/v1/faq HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`), 413, 'request.too_large'],
  ['a URL without end', request(`GET /api/v1/${'a'.repeat(20_000)} HTTP/1.1`), 413, 'request.too_large'],
  ['a path parameter without end', request(`GET /api/v1/calls/${'a'.repeat(500)} HTTP/1.1`), 413, 'request.too_large'],
  ['broken percent encoding', request('GET /api/v1/calls/%E0%A4%A HTTP/1.1'), 400, 'request.malformed'],
  ['a path that climbs', request('GET /api/v1/../../etc/passwd HTTP/1.1'), 404, 'not_found'],
])('answers %s with a problem document', async (_what, message, status, code) => {
  const answer = await answerTo(message);
  expect(answer.head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
  expect(answer.head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8');
  expect(answer.code).toBe(code);
});
