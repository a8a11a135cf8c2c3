import { Component, ElementRef, inject, input, LOCALE_ID, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ScreeningRow, ScreeningTab } from '@placet/contract/screening/schemas.ts';
import { Lists } from '../../coordinate/lists';
import { shortDate } from '../../ui/instant/instant-text';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { outcomeText, outcomeTones, reasonNames, waited } from '../words';

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The queue, a row each; on a phone a card each. Single keys act only while the focus is in the list (WCAG 2.1.4): j, k and the arrows move,
 * space chooses, enter opens.
 */
@Component({
  selector: 'app-screening-table',
  imports: [RouterLink, StatusTag],
  templateUrl: './queue-table.html',
  host: { '(keydown)': 'press($event)' },
})
export class QueueTable {
  readonly rows = input.required<readonly ScreeningRow[]>();
  readonly tab = input.required<ScreeningTab>();
  readonly busy = input(false);
  readonly chosen = model.required<ReadonlySet<string>>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly now = Date.now();
  protected readonly arrived = inject(Lists).lastOpened;
  protected readonly outcomeText = outcomeText;
  protected readonly tones = outcomeTones;
  protected readonly reasonNames = reasonNames;

  protected call({ call }: ScreeningRow): string {
    return pick(call.name, this.locale);
  }

  protected age({ submittedAt }: ScreeningRow): string {
    return waited(submittedAt, this.now);
  }

  protected day(at: string, { call }: ScreeningRow): string {
    return shortDate(new Date(at), call.timeZone, this.locale);
  }

  protected choose(id: string, on: boolean): void {
    const next = new Set(this.chosen());
    if (on) next.add(id);
    else next.delete(id);
    this.chosen.set(next);
  }

  protected chooseAll(on: boolean): void {
    this.chosen.set(new Set(on ? this.rows().map(({ id }) => id) : []));
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [...this.host.querySelectorAll<HTMLElement>('tbody a')];
    const row = (event.target as HTMLElement).closest('tbody tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      links[at + step]?.focus();
      return;
    }
    const id = this.rows()[at]?.id;
    if (event.key !== ' ' || id === undefined || event.target !== links[at] || this.tab() !== 'to_screen') return;
    event.preventDefault();
    this.choose(id, !this.chosen().has(id));
  }
}
