import type { MailKind } from './mail-kind.ts';
import { accountMails } from './mails/accounts.ts';
import { applicationMails } from './mails/applications.ts';
import { assignmentMails } from './mails/assignment.ts';
import { decisionMails } from './mails/decisions.ts';
import { placementMails } from './mails/placement.ts';
import { taskMails } from './mails/recruitment-task.ts';
import { referenceMails } from './mails/references.ts';
import { wishMails } from './mails/wishes.ts';
import { reviewMails } from './mails/reviews.ts';

/**
 * Every mail the system sends. A new mail is an entry in one of these, and a text of its name in each of
 * `api/src/messages/templates/<locale>`: else it does not compile. Whoever sends it (`Post.send`) has a value for each placeholder.
 */
export const mails = {
  ...applicationMails,
  ...decisionMails,
  ...referenceMails,
  ...reviewMails,
  ...assignmentMails,
  ...taskMails,
  ...wishMails,
  ...placementMails,
  ...accountMails,
} as const;

export type MailName = keyof typeof mails;
export const mailNames = Object.keys(mails) as [MailName, ...MailName[]];

export type PlaceholderOf<Name extends MailName> = keyof (typeof mails)[Name]['placeholders'] & string;

/** What one mail has in place of its placeholders: always there, or null when the descriptor says `optional`. */
export type MailValues<Name extends MailName> = {
  readonly [P in PlaceholderOf<Name>]: (typeof mails)[Name]['placeholders'][P] extends { readonly optional: true }
    ? string | number | null
    : string | number;
};

/** The kind without its exact type: to read placeholders of any mail. */
export const mailKind = (name: MailName): MailKind => mails[name];
