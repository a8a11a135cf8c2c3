import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The whole message as it came over the wire. */
  readonly raw: string;
}

/** What the server answers to a recipient; null accepts. */
export type Verdict = (recipient: string, mailsSoFar: number) => { code: number; text: string } | null;

export interface TestMailServer {
  readonly url: string;
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  verdict: Verdict;
  /** Answer after the whole mail was read; null accepts. */
  dataVerdict: Verdict;
  /** Runs when a mail has come in whole, before its acceptance is answered. */
  beforeAnswer: () => Promise<void>;
  close(): Promise<void>;
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** A real SMTP server in this process, on a free port of the loopback address. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const tried = new Map<string, number>();
  const count = (recipient: string): number => {
    const before = tried.get(recipient) ?? 0;
    tried.set(recipient, before + 1);
    return before;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refused = mail.verdict(address, count(address));
      done(refused ? refusal(refused) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const refused = mail.dataVerdict(to[0] ?? '', received.length);
        if (refused) {
          done(refusal(refused));
          return;
        }
        const from = session.envelope.mailFrom;
        received.push({ from: from ? from.address : '', to, raw: Buffer.concat(chunks).toString() });
        void mail.beforeAnswer().then(() => {
          done(null);
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.server.address() as AddressInfo).port;
  const mail: TestMailServer = {
    url: `smtp://127.0.0.1:${String(bound)}`,
    port: bound,
    received,
    verdict: () => null,
    dataVerdict: () => null,
    beforeAnswer: () => Promise.resolve(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
  return mail;
}

/** Header of a raw mail, unfolded. */
export function headerOf(raw: string, name: string): string[] {
  const head = raw.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim());
}

/** Text of an RFC 2047 encoded header. */
export function decodeHeader(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : fromQuotedPrintable(text.replaceAll('_', ' ')),
    );
}

/** A part of a multipart mail by its type, decoded. */
export function partOf(raw: string, type: string): string {
  const part = raw
    .split(/\r?\n--[^\r\n]+/)
    .find((piece) => headerOf(piece.trimStart(), 'content-type')[0]?.startsWith(type));
  if (part === undefined) return '';
  const trimmed = part.trimStart();
  const body = trimmed.slice(trimmed.search(/\r?\n\r?\n/)).trim();
  const encoding = headerOf(trimmed, 'content-transfer-encoding')[0]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body.replaceAll(/=\r?\n/g, '')) : body;
}

function fromQuotedPrintable(text: string): string {
  return Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
}
