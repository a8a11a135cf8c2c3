import { Component, computed, inject, input, LOCALE_ID, model, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionRow, DecisionTab } from '@placet/contract/decisions/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { RankedApplication } from '@placet/contract/review/ranking.ts';
import { stateNames } from '../../coordinate/state-names';
import { taskStateNames } from '../../recruitment-task/words';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { RowKeys } from '../../ui/data-table/row-keys';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { dayRangeText } from '../../ui/instant/day-text';
import { shortDate } from '../../ui/instant/instant-text';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { DecisionsApi } from '../decisions-api';
import { conflictNames, offerStateNames, offerTones, outcomeNames, outcomeTones, reasonNames } from '../words';

/** The list, a row each, with keys of its own. */
@Component({
  selector: 'app-decision-table',
  imports: [AskFirst, Button, Control, Field, RouterLink, RowKeys, StatusTag],
  templateUrl: './decision-table.html',
})
export class DecisionTable {
  readonly rows = input.required<readonly DecisionRow[]>();
  /** Somebody was sent a recruitment task. */
  protected readonly tasks = computed(() => this.rows().some(({ task }) => task !== null));
  protected readonly taskStateNames = taskStateNames;
  readonly tab = input.required<DecisionTab>();
  readonly zone = input.required<string>();
  readonly busy = input(false);
  /** What the reviews say together of each; empty while nothing is there to be said. */
  readonly ranks = input<ReadonlyMap<string, RankedApplication>>(new Map());
  /** The whole waiting list is shown, so that it can be put into another order. */
  readonly movable = input(true);
  readonly chosen = model.required<ReadonlySet<string>>();
  readonly moved = output<{ before: string[]; after: string[] }>();
  readonly opened = output<{ id: string; name: string }>();
  readonly changed = output();

  private readonly api = inject(DecisionsApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly stateNames = stateNames;
  protected readonly outcomeNames = outcomeNames;
  protected readonly outcomeTones = outcomeTones;
  protected readonly conflictNames = conflictNames;
  protected readonly reasonNames = reasonNames;
  protected readonly offerStateNames = offerStateNames;
  protected readonly offerTones = offerTones;
  protected readonly why = signal('');

  protected chooses(): boolean {
    return this.tab() !== 'offers' && this.tab() !== 'rejected';
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected period(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }

  protected day(at: string): string {
    return shortDate(new Date(at), this.zone(), this.locale);
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

  protected move(index: number, by: -1 | 1): void {
    const before = this.rows().map(({ id }) => id);
    const [id] = before.slice(index, index + 1);
    if (id === undefined || index + by < 0 || index + by >= before.length) return;
    const after = before.toSpliced(index, 1).toSpliced(index + by, 0, id);
    this.moved.emit({ before, after });
  }

  protected readonly revoke = (id: string) => async (): Promise<void> => {
    await this.api.revoke(id, this.why());
    this.why.set('');
    this.changed.emit();
  };

  protected toggle(row: number): void {
    const id = this.rows()[row]?.id;
    if (id !== undefined && this.chooses()) this.choose(id, !this.chosen().has(id));
  }

  private readonly numbers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
  protected points(value: number): string {
    return this.numbers.format(value);
  }
}
