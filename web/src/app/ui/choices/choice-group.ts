import { booleanAttribute, computed, Directive, ElementRef, inject, input, output } from '@angular/core';
import { nextId, shownError } from '../field/shown-error';
import type { Choice } from './choice';

/** What radios and checkboxes share: a fieldset with legend, hint and error around native inputs. */
@Directive()
export abstract class ChoiceGroup {
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The legend is the page's h1: one question to a page. */
  readonly heading = input(false, { transform: booleanAttribute });
  readonly optional = input(false, { transform: booleanAttribute });
  /** Side by side, for two or three short answers. */
  readonly inline = input(false, { transform: booleanAttribute });
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();

  protected readonly shown = shownError(this.error);
  protected readonly description = computed(() => {
    const ids = [];
    if (this.hint() !== undefined && this.hint() !== '') ids.push(`${this.id()}-hint`);
    if (this.shown() !== '') ids.push(`${this.id()}-error`);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Focuses the chosen answer, or the first; called by the error summary. */
  focus(options?: FocusOptions): void {
    const element = this.host.nativeElement;
    (element.querySelector<HTMLInputElement>('input:checked') ?? element.querySelector('input'))?.focus(options);
  }
}
