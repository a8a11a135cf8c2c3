import type { Locale } from '@placet/contract';
import type { LinkPurpose, RoleGrantInput } from '@placet/contract/accounts/schemas.ts';

/** How long a link of each purpose works, and on which page of ours its button stands. */
const purposes: Readonly<Record<LinkPurpose, { readonly lasts: Temporal.Duration; readonly page: string }>> = {
  confirmation: { lasts: Temporal.Duration.from({ hours: 24 }), page: 'confirm' },
  sign_in: { lasts: Temporal.Duration.from({ minutes: 15 }), page: 'sign-in-link' },
  password_reset: { lasts: Temporal.Duration.from({ minutes: 30 }), page: 'reset-password' },
  email_change: { lasts: Temporal.Duration.from({ hours: 24 }), page: 'account/new-address' },
  invitation: { lasts: Temporal.Duration.from({ hours: 7 * 24 }), page: 'invitation' },
};

export const lastsFor = (purpose: LinkPurpose): Temporal.Duration => purposes[purpose].lasts;

/** The token stands in the fragment: browsers send it to no server, so no log can hold it. */
export function linkUrl(publicUrl: string, locale: Locale, purpose: LinkPurpose, token: string): string {
  return `${publicUrl}/${locale}/${purposes[purpose].page}#${token}`;
}

/** What a link's purpose needs to know besides the address. */
export interface LinkPayloads {
  confirmation: { readonly returnTo: string | null };
  sign_in: { readonly returnTo: string | null };
  password_reset: { readonly returnTo: string | null };
  email_change: object;
  invitation: {
    readonly roles: readonly RoleGrantInput[];
    /** Null when the software itself invites the first administrator. */
    readonly invitedBy: { readonly accountId: string; readonly name: string } | null;
    readonly locale: Locale;
  };
}
