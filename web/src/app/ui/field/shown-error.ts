import { computed, ElementRef, inject, type Signal } from '@angular/core';
import { FORM_CONTEXT } from '../form/form-context';

/**
 * The error a control shows: what the page says explicitly, else what the surrounding form finds wrong with it once the person
 * tried to send.
 */
export function shownError(
  explicit: Signal<string | undefined>,
  control: () => Element | undefined = hostElement(),
): Signal<string> {
  const form = inject(FORM_CONTEXT, { optional: true });
  return computed(() => {
    const said = explicit();
    if (said !== undefined && said !== '') return said;
    const element = control();
    return form && form.attempts() > 0 && element ? form.errorAt(element) : '';
  });
}

function hostElement(): () => Element {
  const host = inject<ElementRef<Element>>(ElementRef);
  return () => host.nativeElement;
}

let count = 0;

/** An id for a control that was given none; unique within the page. */
export const nextId = (): string => `c${String(++count)}`;
