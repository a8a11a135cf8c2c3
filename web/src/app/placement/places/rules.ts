import { validate, type SchemaPath } from '@angular/forms/signals';

/** A whole day has to be there; as typed so far it is not one yet. */
export function dayRule(path: SchemaPath<string>, message: string, needed: () => boolean = () => true): void {
  validate(path, ({ value }) =>
    needed() && !/^\d{4}-\d{2}-\d{2}$/.test(value()) ? { kind: 'required', message } : undefined,
  );
}

/** Something has to be written or chosen. */
export function textRule(path: SchemaPath<string>, message: string): void {
  validate(path, ({ value }) => (value().trim() === '' ? { kind: 'required', message } : undefined));
}

export const reasonMissing = $localize`:@@placement.places.reasonMissing:Write the reason: it stays with the place.`;
