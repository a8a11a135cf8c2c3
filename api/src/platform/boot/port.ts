import { createServer } from 'node:net';

/** Fails at once, before anything else is started, when the port cannot be opened. */
export function requirePort(port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(port, host, () => {
      probe.close(() => {
        done();
      });
    });
  });
}
