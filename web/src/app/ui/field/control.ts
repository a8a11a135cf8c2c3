import { computed, Directive, ElementRef, inject, input } from '@angular/core';
import { Field } from './field';

/**
 * A native text input, textarea or select inside `app-field`. Width follows the expected answer: give `size` to an input that
 * takes few characters, leave it out to fill the column. `describedBy` adds ids, such as that of a counter.
 */
@Directive({
  selector: 'input[appControl], textarea[appControl], select[appControl]',
  host: {
    class: 'control',
    '[id]': 'field.id()',
    '[attr.aria-describedby]': 'description()',
    '[attr.aria-invalid]': "field.shown() === '' ? null : true",
  },
})
export class Control {
  protected readonly field = inject(Field);
  readonly describedBy = input<string>();

  protected readonly description = computed(() => {
    const ids = [...this.field.describedBy(), this.describedBy() ?? ''].join(' ').trim();
    return ids === '' ? null : ids;
  });

  constructor() {
    this.field.attach(inject<ElementRef<Element>>(ElementRef).nativeElement);
  }
}
