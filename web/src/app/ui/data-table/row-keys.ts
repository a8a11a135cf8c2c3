import { Directive, ElementRef, inject, output } from '@angular/core';

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Single keys for a table whose rows are headed by a link. They act only while the focus is on something in a row that is not written into
 * (WCAG 2.1.4): j, k and the arrows move from head to head, space on a head chooses its row, enter opens it as any link.
 *
 *     <table class="data-table" appRowKeys (chosenRow)="toggle($event)">
 */
@Directive({ selector: 'table[appRowKeys]', host: { '(keydown)': 'press($event)' } })
export class RowKeys {
  /** The position of the row whose choice is to be turned round. */
  readonly chosenRow = output<number>();
  private readonly table = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    if (!target.matches('a, button, input[type=checkbox]')) return;
    const heads = [...this.table.querySelectorAll<HTMLElement>('tbody th a')];
    const row = target.closest('tbody tr');
    const at = heads.findIndex((head) => head.closest('tr') === row);
    const step = steps[event.key];
    if (at < 0 || (step === undefined && (event.key !== ' ' || target !== heads[at]))) return;
    event.preventDefault();
    if (step === undefined) this.chosenRow.emit(at);
    else heads[at + step]?.focus();
  }
}
