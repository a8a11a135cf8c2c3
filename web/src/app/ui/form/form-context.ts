import { InjectionToken, type Signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';

/**
 * What fields and the error summary need to know of the form around them. A token of its own, so that pages with a few
 * controls and no signal form do not load the forms library.
 */
export interface FormContext {
  /** How often the person tried to send. */
  readonly attempts: Signal<number>;
  readonly submitting: Signal<boolean>;
  /** Every error of the form, in the order of its fields. */
  readonly errors: Signal<readonly ValidationError.WithFieldTree[]>;
  /** What is wrong with the control bound at an element; empty when nothing is. */
  errorAt(element: Element): string;
}

export const FORM_CONTEXT = new InjectionToken<FormContext>('FORM_CONTEXT');
