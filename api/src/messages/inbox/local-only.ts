import type { Config } from '../../platform/config/config.ts';

type Settings = Pick<Config, 'SMTP_URL' | 'NODE_ENV' | 'TRUST_PROXY'>;

/** Mails are shown on this machine only where they are sent nowhere, never in production and never behind a proxy. */
export function hasInbox({ SMTP_URL, NODE_ENV, TRUST_PROXY }: Settings): boolean {
  return SMTP_URL === undefined && NODE_ENV !== 'production' && TRUST_PROXY === undefined;
}

export interface Caller {
  /** Of the other end of the socket, never of a header. */
  readonly address: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
/** A name that any site may point at this machine (DNS rebinding) is none of these. */
const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** A program on this machine that asks this machine by its own name, with nobody in between. */
export function isLocal({ address, headers }: Caller): boolean {
  const { host } = headers;
  return (
    loopback.test(address ?? '') &&
    typeof host === 'string' &&
    ownHost.test(host) &&
    forwarding.every((name) => headers[name] === undefined)
  );
}
