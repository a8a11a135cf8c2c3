import { validate, type SchemaPath } from '@angular/forms/signals';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { parseDay } from '@placet/contract/forms/days.ts';

/** A name in at least one language: others can follow. */
export function nameNeeded(path: SchemaPath<LocalizedText>): void {
  validate(path, ({ value }) =>
    Object.values(value()).some((text) => text.trim() !== '')
      ? undefined
      : { kind: 'required', message: $localize`:@@setUp.rule.name:Write the name in at least one language` },
  );
}

/** Empty, or a day of the calendar. */
export function dayOrNothing(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    /\d/.test(value()) && parseDay(value()) === undefined
      ? { kind: 'date', message: $localize`:@@setUp.rule.day:Enter a day, for example 15 3 2027` }
      : undefined,
  );
}

/** A time of day, as in 18:00. */
export function clockTime(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    /^([01]?\d|2[0-3]):[0-5]\d$/.test(value().trim())
      ? undefined
      : { kind: 'time', message: $localize`:@@setUp.rule.time:Enter a time, for example 18:00` },
  );
}

/** Why, for those who answer for it later. */
export function reasonNeeded(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    value().trim() === ''
      ? { kind: 'required', message: $localize`:@@setUp.rule.reason:Say why` }
      : value().length > 500
        ? { kind: 'length', message: $localize`:@@setUp.rule.reasonLong:Shorten the reason` }
        : undefined,
  );
}

/** A day as typed and a time as one local time; null without a day. */
export function localTime(day: string, time: string): string | null {
  return parseDay(day) === undefined ? null : `${day}T${time.trim().padStart(5, '0')}`;
}

/** A typed day, or null. */
export const dayOrNull = (day: string): string | null => (parseDay(day) === undefined ? null : day);
