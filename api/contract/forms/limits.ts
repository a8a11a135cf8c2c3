import * as z from 'zod';
import { languageLevels, storage, type LanguageLevel } from './constants.ts';

/**
 * Keys name sections and questions in stored answers, links and exports. They never change once a form is open.
 * `constructor` is refused because answers are plain objects, and that name is already taken on every one of them.
 */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .refine((value) => value !== 'constructor')
  .meta({ id: 'FormKey', description: 'Lower case letters, digits and hyphens; begins with a letter.' });

/** A calendar day, as in 2027-02-28. */
export const isoDate = z.iso.date();

/**
 * A limit on a date: a fixed day, or a distance from a day that is only known when somebody answers. `today` is the day in
 * the call's time zone; the others are the call's own dates. A call without that date has no limit there.
 */
export const dateBound = z
  .union([
    z.strictObject({ on: isoDate }),
    z.strictObject({
      from: z.enum(['today', 'call_closes', 'period_starts', 'period_ends']),
      years: z.int().min(-150).max(150).optional(),
      months: z.int().min(-1200).max(1200).optional(),
      days: z.int().min(-36_500).max(36_500).optional(),
    }),
  ])
  .meta({ id: 'DateBound' });
export type DateBound = z.infer<typeof dateBound>;

/** What a file may be. The server decides by content, never by name; the browser only uses the list as a hint. */
export const fileType = z.enum(['pdf', 'docx', 'odt', 'rtf', 'jpeg', 'png']).meta({ id: 'FileType' });
export type FileType = z.infer<typeof fileType>;

export const languageLevel = z.enum(languageLevels).meta({ id: 'LanguageLevel' });
export { languageLevels, type LanguageLevel };

/** A language by its ISO 639 code of two or three letters. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);

export { storage };
