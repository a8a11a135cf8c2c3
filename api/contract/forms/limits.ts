import * as z from 'zod';

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

/** Levels of the Common European Framework, ascending, with `native` on top. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export const languageLevel = z.enum(languageLevels).meta({ id: 'LanguageLevel' });
export type LanguageLevel = z.infer<typeof languageLevel>;

/** A language by its ISO 639 code of two or three letters. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);

/**
 * What a draft may hold at most, whatever the form says: drafts are kept over their limits, but not without end. Lengths are
 * UTF-16 code units, as the database and the request size see them.
 */
export const storage = {
  line: 2_000,
  text: 100_000,
  items: 50,
} as const;
