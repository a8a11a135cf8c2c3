import { Component, computed, forwardRef, input, output } from '@angular/core';
import type { Condition } from '@placet/contract/forms/condition.ts';
import {
  conditionOf,
  groupOf,
  isStatement,
  wholeConditionOf,
  type ConditionGroup,
  type GroupKind,
} from '@placet/contract/forms/design/condition-group.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import { conditionFrom, firstStatement } from './statement';
import { StatementRow } from './statement-row';

/** Groups deeper than this are shown, but no deeper ones are offered: nobody could read them. */
const deepest = 2;

/** Statements and further groups, of which all, any or none have to be true. */
@Component({
  selector: 'app-condition-group',
  imports: [StatementRow, forwardRef(() => ConditionGroupEditor)],
  host: { class: 'condition-group' },
  template: `
    @if (isChoice()) {
      <p class="condition-kind">
        <select
          #kind
          class="control"
          aria-label="How many of these"
          i18n-aria-label="@@design.group.kind"
          [id]="id() + '-kind'"
          (change)="turn(kind.value)"
        >
          @for (one of kinds(); track one.value) {
            <option [value]="one.value" [selected]="one.value === group().kind">{{ one.name }}</option>
          }
        </select>
        <span i18n="@@design.group.of">of these:</span>
      </p>
    }
    <ul class="plain-list">
      @for (item of group().items; track $index; let index = $index) {
        <li>
          @if (isStatement(item)) {
            <app-statement-row
              [id]="id() + '-' + index"
              [condition]="item"
              [form]="form()"
              [earlier]="earlier()"
              (changed)="put(index, $event)"
              (removed)="put(index, undefined)"
            />
          } @else {
            <app-condition-group
              [id]="id() + '-' + index"
              [depth]="depth() + 1"
              [condition]="item"
              [form]="form()"
              [earlier]="earlier()"
              (changed)="put(index, $event)"
            />
          }
        </li>
      }
    </ul>
    <div class="condition-add">
      <button class="small-button" type="button" [id]="id() + '-add'" (click)="add()">
        @if (group().items.length === 0) {
          <span i18n="@@design.group.first">Add a condition</span>
        } @else {
          <span i18n="@@design.group.add">Add a statement</span>
        }
      </button>
      @if (group().items.length > 0 && depth() < deepest) {
        <button class="small-button" type="button" (click)="addGroup()" i18n="@@design.group.nest">
          Add a group of statements
        </button>
      }
    </div>
  `,
})
export class ConditionGroupEditor {
  readonly id = input.required<string>();
  readonly condition = input.required<Condition | undefined>();
  readonly form = input.required<FormDefinition>();
  /** The questions that may be looked at; there is at least one. */
  readonly earlier = input.required<readonly Question[]>();
  readonly depth = input(0);
  readonly changed = output<Condition | undefined>();

  protected readonly deepest = deepest;
  protected readonly isStatement = isStatement;
  protected readonly group = computed(() => groupOf(this.condition()));
  protected readonly isChoice = computed(
    () => this.group().items.length > 1 || this.group().kind !== 'all' || this.depth() > 0,
  );
  protected readonly kinds = computed<{ value: GroupKind; name: string }[]>(() => [
    { value: 'all', name: $localize`:@@design.group.all:all` },
    { value: 'any', name: $localize`:@@design.group.any:any` },
    { value: 'none', name: $localize`:@@design.group.none:none` },
    ...(this.group().kind === 'not_all'
      ? [{ value: 'not_all' as const, name: $localize`:@@design.group.notAll:not all` }]
      : []),
  ]);

  protected turn(kind: string): void {
    this.emit({ ...this.group(), kind: kind as GroupKind });
  }

  protected add(): void {
    const statement = this.newStatement();
    if (statement) this.emit({ ...this.group(), items: [...this.group().items, statement] });
  }

  protected addGroup(): void {
    const statement = this.newStatement();
    if (!statement) return;
    const group: Condition = { op: this.group().kind === 'any' ? 'all' : 'any', of: [statement] };
    this.emit({ ...this.group(), items: [...this.group().items, group] });
  }

  protected put(index: number, condition: Condition | undefined): void {
    const { items } = this.group();
    this.emit({
      ...this.group(),
      items: condition ? items.with(index, condition) : items.toSpliced(index, 1),
    });
  }

  /** About the question asked just before: mostly that one is meant. */
  private newStatement(): Condition | undefined {
    const nearest = this.earlier().at(-1);
    return nearest && conditionFrom(firstStatement(nearest));
  }

  private emit(group: ConditionGroup): void {
    this.changed.emit(this.depth() === 0 ? wholeConditionOf(group) : conditionOf(group));
  }
}
