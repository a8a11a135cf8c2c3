import { expect } from '@playwright/test';
import { sql } from './database.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** The first link in it. */
  readonly link: string;
}

/** Waits for the newest mail of a template to an address. */
export async function mailTo(address: string, template: string): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(
      async () => {
        const [row] = await sql<{ subject: string; body_text: string }>(
          'SELECT subject, body_text FROM message WHERE recipient = $1 AND template = $2 ORDER BY created_at DESC, id DESC LIMIT 1',
          [address.toLowerCase(), template],
        );
        if (row)
          mail = { subject: row.subject, text: row.body_text, link: /https?:\/\/\S+/.exec(row.body_text)?.[0] ?? '' };
        return mail !== undefined;
      },
      { message: `a mail ${template} to ${address}` },
    )
    .toBe(true);
  if (!mail) throw new Error('unreachable');
  return mail;
}
