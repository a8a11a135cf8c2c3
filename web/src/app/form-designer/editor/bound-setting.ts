import { booleanAttribute, Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { DateBound } from '@placet/contract/forms/limits.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { anchorNames, boundWords } from '../words/bound-words';
import { NumberSetting } from './number-setting';

type Unit = 'years' | 'months' | 'days';
type Base = 'none' | 'on' | Extract<DateBound, { from: string }>['from'];

const today = (): string => new Date().toISOString().slice(0, 10);

/** A limit on a date: a fixed day, or so long before or after a day of the call. */
@Component({
  selector: 'app-bound-setting',
  imports: [NumberSetting],
  host: { class: 'bound', role: 'group', '[attr.aria-labelledby]': 'id() + "-name"' },
  template: `
    <p class="field-label" [id]="id() + '-name'">{{ label() }}</p>
    <div class="bound-row">
      <select #base class="control" [id]="id()" [attr.aria-labelledby]="id() + '-name'" (change)="choose(base.value)">
        @for (one of bases(); track one.value) {
          <option [value]="one.value" [selected]="one.value === kind()">{{ one.name }}</option>
        }
      </select>
      @if (fixed(); as day) {
        <input
          #date
          class="control"
          type="date"
          size="12"
          [attr.aria-labelledby]="id() + '-name'"
          [value]="day.on"
          (change)="pickDay(date.value)"
        />
      }
      @if (relative(); as distance) {
        <app-number-setting
          label="How far away"
          i18n-label="@@design.bound.amount"
          [id]="id() + '-amount'"
          [min]="0"
          [max]="30000"
          [value]="amount(distance)"
          (changed)="measure($event ?? 0, unit(distance), isBefore(distance))"
        />
        <select
          #units
          class="control"
          aria-label="Unit"
          i18n-aria-label="@@design.bound.unit"
          (change)="measure(amount(distance), asUnit(units.value), isBefore(distance))"
        >
          <option value="years" [selected]="unit(distance) === 'years'" i18n="@@design.bound.years">years</option>
          <option value="months" [selected]="unit(distance) === 'months'" i18n="@@design.bound.months">months</option>
          <option value="days" [selected]="unit(distance) === 'days'" i18n="@@design.bound.days">days</option>
        </select>
        <select
          #side
          class="control"
          aria-label="Before or after"
          i18n-aria-label="@@design.bound.side"
          (change)="measure(amount(distance), unit(distance), side.value === 'before')"
        >
          <option value="before" [selected]="isBefore(distance)" i18n="@@design.bound.isBefore">before</option>
          <option value="after" [selected]="!isBefore(distance)" i18n="@@design.bound.isAfter">after</option>
        </select>
      }
    </div>
    @if (relative()) {
      <p class="field-hint">{{ words() }}</p>
    }
  `,
})
export class BoundSetting {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<DateBound | undefined>();
  /** There has to be one, as in a condition. */
  readonly needed = input(false, { transform: booleanAttribute });
  readonly changed = output<DateBound | undefined>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly anchors = anchorNames();
  protected readonly bases = computed<{ value: Base; name: string }[]>(() => [
    ...(this.needed() ? [] : [{ value: 'none' as const, name: $localize`:@@design.bound.none:No limit` }]),
    { value: 'on', name: $localize`:@@design.bound.on:A fixed day` },
    ...Object.entries(this.anchors).map(([value, name]) => ({ value: value as Base, name })),
  ]);
  protected readonly kind = computed<Base>(() => {
    const value = this.value();
    return value === undefined ? 'none' : 'on' in value ? 'on' : value.from;
  });
  protected readonly fixed = computed(() => {
    const value = this.value();
    return value && 'on' in value ? value : undefined;
  });
  protected readonly relative = computed(() => {
    const value = this.value();
    return value && 'from' in value ? value : undefined;
  });
  protected readonly words = computed(() => {
    const value = this.value();
    return value ? boundWords(value, this.locale) : '';
  });

  protected choose(base: string): void {
    if (base === 'none') this.changed.emit(undefined);
    else if (base === 'on') this.changed.emit({ on: today() });
    else this.changed.emit({ ...this.relative(), from: base as Exclude<Base, 'none' | 'on'> });
  }

  protected pickDay(day: string): void {
    if (day !== '') this.changed.emit({ on: day });
  }

  protected measure(amount: number, unit: Unit, before: boolean): void {
    const from = this.relative()?.from ?? 'today';
    this.changed.emit(amount === 0 ? { from, [unit]: 0 } : { from, [unit]: before ? -amount : amount });
  }

  protected unit({ years, months, days }: Partial<Record<Unit, number>>): Unit {
    if (years !== undefined) return 'years';
    return months !== undefined || days === undefined ? 'months' : 'days';
  }

  protected amount(distance: Partial<Record<Unit, number>>): number {
    return Math.abs(distance[this.unit(distance)] ?? 0);
  }

  protected isBefore(distance: Partial<Record<Unit, number>>): boolean {
    return (distance[this.unit(distance)] ?? 0) < 0;
  }

  protected asUnit(unit: string): Unit {
    return unit as Unit;
  }
}
