import * as z from 'zod';

/** Locales with complete texts. Spanish and Arabic are prepared (`direction`), and become members when their texts are complete. */
export const locales = ['en', 'fr'] as const;
export const locale = z.enum(locales).meta({ id: 'Locale' });
export type Locale = z.infer<typeof locale>;

/** What an organisation writes: one text per locale; a missing one falls back, and is shown to the coordinator as missing. */
export const localizedText = z.partialRecord(locale, z.string()).meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof localizedText>;

export { pick } from './pick.ts';
