import { Component, inject, input, LOCALE_ID, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ScreeningRow, ScreeningTab } from '@placet/contract/screening/schemas.ts';
import { Lists } from '../../coordinate/lists';
import { RowKeys } from '../../ui/data-table/row-keys';
import { shortDate } from '../../ui/instant/instant-text';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { outcomeText, outcomeTones, reasonNames, waited } from '../words';

/** The queue, a row each, with keys of its own; on a phone a card each. */
@Component({
  selector: 'app-screening-table',
  imports: [RouterLink, RowKeys, StatusTag],
  templateUrl: './queue-table.html',
})
export class QueueTable {
  readonly rows = input.required<readonly ScreeningRow[]>();
  readonly tab = input.required<ScreeningTab>();
  readonly busy = input(false);
  readonly chosen = model.required<ReadonlySet<string>>();

  private readonly locale = inject<Locale>(LOCALE_ID);
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

  protected toggle(row: number): void {
    const id = this.rows()[row]?.id;
    if (id !== undefined && this.tab() === 'to_screen') this.choose(id, !this.chosen().has(id));
  }
}
