import type { Locale } from '@placet/contract';
import type { RoleName } from '@placet/contract/accounts/roles.ts';

/** What a mail says. Paragraphs are plain text; the link, if any, is the one thing to do. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** After the link: what happens otherwise, until when, whom to ask. */
  readonly afterwards?: readonly string[];
}

/** A role, and the name of the call or team it is limited to. */
export interface RoleLine {
  readonly role: RoleName;
  readonly scope: string | null;
}

/** Data of each template. A new mail is a new entry here, and a text of that name in each locale, or it does not compile. */
export interface TemplateData {
  /** In place of a mail about an application, to somebody whose mails may be read by others: names nothing, links nowhere. */
  something_new: Record<never, never>;
  confirm_address: { url: string; hours: number };
  already_registered: { name: string; signInUrl: string; minutes: number; resetUrl: string };
  sign_in_link: { name: string; url: string; minutes: number };
  no_account: { registerUrl: string; hours: number };
  reset_password: { name: string; url: string; minutes: number };
  password_changed: { name: string; contact: string | null };
  confirm_new_address: { name: string; url: string; hours: number };
  address_change_asked: { name: string; newAddressHint: string; contact: string | null };
  address_changed: { name: string; newAddressHint: string; contact: string | null };
  account_deleted: { name: string };
  invitation: { organisation: string; inviter: string | null; roles: readonly RoleLine[]; url: string; days: number };
  roles_changed: { name: string; organisation: string; given: readonly RoleLine[]; taken: readonly RoleLine[] };
  application_received: {
    name: string;
    call: string;
    number: string;
    sha256: string;
    submittedAt: string;
    url: string;
    /** More than one: sent again after a repair. */
    sequence: number;
    referees: number;
    /** A day, or null when the call names none. */
    decisionBy: string | null;
    /** Of a rolling call: until when it is considered. */
    activeUntil: string | null;
  };
  application_returned: {
    name: string;
    call: string;
    number: string;
    sections: readonly string[];
    deadline: string;
    note: string;
    url: string;
  };
  application_return_undone: { name: string; call: string; number: string; url: string };
  application_withdrawn: { name: string; call: string; number: string };
  application_inactive: { name: string; call: string; number: string; url: string };
  /** Of a draft: the call was extended, or this application alone. */
  deadline_extended: { name: string; call: string; deadline: string; url: string };
  reference_request: {
    referee: string;
    applicant: string;
    organisation: string;
    call: string;
    url: string;
    deadline: string;
  };
  reference_reminder: {
    referee: string;
    applicant: string;
    organisation: string;
    call: string;
    url: string;
    deadline: string;
  };
  /** Somebody else was named, or the application ended, while the referee was writing. */
  reference_ended: { referee: string; applicant: string; organisation: string };
  reference_expired: { name: string; referee: string; call: string; url: string };
  reference_received: { name: string; referee: string; call: string; url: string };
  reference_declined: { name: string; referee: string; call: string; url: string };
  reference_thanks: { referee: string; applicant: string; organisation: string };
  reference_bounced: { name: string; referee: string; email: string; call: string; url: string };
}

export type TemplateName = keyof TemplateData;
export type Templates = { readonly [Name in TemplateName]: (data: TemplateData[Name]) => Letter };
export type TemplateCatalogue = Readonly<Record<Locale, Templates>>;
