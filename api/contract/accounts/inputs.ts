import * as z from 'zod';
import { locale } from '../locale.ts';
import { addressName, email, personName, returnTo, timeZone, token } from './schemas.ts';

/** Refusals of whatever a mailed link does. */
export const linkErrors = ['link.unknown', 'link.expired', 'link.used'] as const;

/** The locale is that of a mail to somebody without an account; the page's language unless given. */
export const byAddress = z.strictObject({ email, returnTo: returnTo.optional(), locale: locale.optional() });
export const byToken = z.strictObject({ token });

/** What a new account needs to know of its person. */
export const person = {
  name: personName,
  addressName: addressName.optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
};
