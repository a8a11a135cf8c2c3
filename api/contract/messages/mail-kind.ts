import type { Placeholder, Said } from './placeholders.ts';

/** What a mail is about, as lists of mails are grouped. */
export type MailGroup = 'accounts' | 'applications' | 'references' | 'staff';

/**
 * Whether a mail can be sent once more: `as_it_was`, with the same text; `reminder`, with a new link of its own, since its link left the
 * database with the first; `no`, since its link is somebody's key, worked once or for minutes, and only they can ask for another.
 */
export type SendAgain = 'as_it_was' | 'reminder' | 'no';

export interface MailKind {
  readonly group: MailGroup;
  readonly again: SendAgain;
  readonly title: Said;
  /** When it is sent, and to whom. */
  readonly when: Said;
  readonly placeholders: Readonly<Record<string, Placeholder>>;
  /** For people whom a mail could put at risk: it names nothing and links nowhere. */
  readonly namesNothing?: true;
}
