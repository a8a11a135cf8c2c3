/** The locale for dates, numbers and lists: our English is written the way most of its readers here do, day before month. */
export const formatLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
