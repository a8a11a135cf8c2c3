import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

export type ScanVerdict = 'clean' | 'infected';

const timeoutSeconds = 60;

/** `host:port`, or the path of a socket. */
export function clamdAddress(setting: string): NetConnectOpts {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(setting) ?? [];
  if (host === undefined || port === undefined) return { path: setting };
  return { host: host.replaceAll(/^\[|\]$/g, ''), port: Number(port) };
}

/**
 * Asks clamd about a stream: the command INSTREAM, chunks with their length in front, a chunk of length zero, one line back (clamd(8)).
 * @throws Error when clamd cannot be reached, breaks off, or answers anything but a verdict, such as its own size limit.
 */
export async function scanByClamd(address: NetConnectOpts, bytes: Readable): Promise<ScanVerdict> {
  const socket = connect(address);
  socket.setTimeout(timeoutSeconds * 1000, () => socket.destroy(new Error('clamd did not answer in time')));
  const answer = readAnswer(socket);
  // Told through `answer`; both must have a handler before the first await.
  const sent = send(socket, bytes).catch((error: unknown) => socket.destroy(error as Error));
  try {
    const [said] = await Promise.all([answer, sent]);
    if (said.endsWith(': OK')) return 'clean';
    if (said.endsWith(' FOUND')) return 'infected';
    throw new Error(`clamd: ${said.slice(0, 200) || 'no answer'}`);
  } finally {
    socket.destroy();
    bytes.destroy();
  }
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      text = (text + part).slice(0, 2_000);
    });
    socket.once('error', fail).once('close', () => {
      done(text.replaceAll('\0', '').trim());
    });
  });
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    // clamd says so and closes when a file is beyond its limit: nothing more is to be sent then.
    if (socket.destroyed || socket.readableEnded) return;
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, data: Buffer): Promise<void> {
  return new Promise((done) => {
    socket.write(data, () => {
      done();
    });
  });
}
