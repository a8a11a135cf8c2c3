/**
 * One thing the person wants done once, however often it is sent: sending an application, a reference. Every attempt carries
 * the same `Idempotency-Key`, so a retry after a lost answer changes nothing twice. Make a new one when the content changes.
 *
 *     private readonly sending = new Intent();
 *     http.post(url, body, { headers: this.sending.headers })
 */
export class Intent {
  readonly key = randomId();
  readonly headers: Readonly<Record<string, string>> = { 'Idempotency-Key': this.key };
}

/** 128 random bits; `crypto.randomUUID` exists on secure origins alone. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
