import { createServer, type Server } from 'node:net';

/** A message of PostgreSQL's wire protocol: type, length, body. */
function message(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 0xffff)]);
const ready = message('Z', Buffer.from('I'));

function row(values: Record<string, string>, types: Record<string, number>): Buffer {
  const names = Object.keys(values);
  const columns = names.map((name) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(types[name] ?? 25),
      int16(-1),
      int32(-1),
      int16(0),
    ]),
  );
  const cells = names.map((name) => {
    const text = Buffer.from(values[name] ?? '');
    return Buffer.concat([int32(text.length), text]);
  });
  return Buffer.concat([
    message('T', Buffer.concat([int16(names.length), ...columns])),
    message('D', Buffer.concat([int16(names.length), ...cells])),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
}

/** Stands in for a PostgreSQL 15 server: lets everybody in and answers every query with its version. */
export function startOldServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.on('data', (chunk) => {
        if (chunk.toString('latin1').startsWith('Q')) {
          socket.write(row({ version: '150008', version_text: '15.8' }, { version: 23 }));
        } else socket.end();
      });
    });
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(server);
    });
  });
}
