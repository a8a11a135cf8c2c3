import { computed, inject, type Signal } from '@angular/core';
import { Form } from '../form/form';

interface Message {
  readonly message?: string | undefined;
}

/**
 * The error a control shows: what the page says explicitly, else the first of the field's own errors once the person tried to
 * send the surrounding form.
 */
export function shownError(explicit: Signal<string | undefined>, own: () => readonly Message[]): Signal<string> {
  const form = inject(Form, { optional: true });
  return computed(() => {
    const said = explicit();
    if (said !== undefined && said !== '') return said;
    return form?.tried() === true ? (own()[0]?.message ?? '') : '';
  });
}

let count = 0;

/** An id for a control that was given none; unique within the page. */
export const nextId = (): string => `c${String(++count)}`;
