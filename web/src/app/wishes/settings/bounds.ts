import { Component, computed, input, output } from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { PlacementSetUp } from '@placet/contract/wishes/settings.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import type { BoundRow } from './settings-model';

type Group = PlacementSetUp['choices']['groupQuestions'][number];

/** Soft bounds, a row each: of a need, at least and at most so many with one answer. */
@Component({
  selector: 'app-bounds-form',
  imports: [Button],
  template: `
    @if (bounds().length > 0) {
      <div class="table-scroll" tabindex="0" role="region" aria-label="Bounds" i18n-aria-label="@@wishes.bounds.region">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col" i18n="@@wishes.bounds.need">Need</th>
              <th scope="col" i18n="@@wishes.bounds.answer">Answer</th>
              <th scope="col" i18n="@@wishes.bounds.floor">At least</th>
              <th scope="col" i18n="@@wishes.bounds.ceiling">At most</th>
              <th scope="col"><span class="visually-hidden" i18n="@@wishes.bounds.actions">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            @for (row of bounds(); track $index; let at = $index) {
              <tr>
                <td>
                  <select
                    #need
                    class="control"
                    [attr.aria-label]="label('need', at)"
                    (change)="set(at, { needId: need.value })"
                  >
                    @for (one of needs(); track one.id) {
                      <option [value]="one.id" [selected]="one.id === row.needId">{{ nameOf(one) }}</option>
                    }
                  </select>
                </td>
                <td>
                  <select
                    #answer
                    class="control"
                    [attr.aria-label]="label('answer', at)"
                    (change)="set(at, { value: answer.value })"
                  >
                    @for (one of group().values; track one.value) {
                      <option [value]="one.value" [selected]="one.value === row.value">{{ text(one.label) }}</option>
                    }
                  </select>
                </td>
                <td>
                  <input
                    #floor
                    class="control"
                    size="4"
                    inputmode="numeric"
                    autocomplete="off"
                    [attr.aria-label]="label('floor', at)"
                    [value]="row.floor"
                    (input)="set(at, { floor: floor.value })"
                  />
                </td>
                <td>
                  <input
                    #ceiling
                    class="control"
                    size="4"
                    inputmode="numeric"
                    autocomplete="off"
                    [attr.aria-label]="label('ceiling', at)"
                    [value]="row.ceiling"
                    (input)="set(at, { ceiling: ceiling.value })"
                  />
                </td>
                <td>
                  <button appButton type="button" kind="quiet" (click)="remove(at)" i18n="@@wishes.bounds.remove">
                    Remove<span class="visually-hidden"> bound {{ at + 1 }}</span>
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    <p>
      <button appButton type="button" kind="secondary" (click)="add()" i18n="@@wishes.bounds.add">Add a bound</button>
    </p>
  `,
})
export class BoundsForm {
  readonly bounds = input.required<readonly BoundRow[]>();
  readonly group = input.required<Group>();
  readonly needs = input.required<PlacementSetUp['choices']['needs']>();
  readonly changed = output<readonly BoundRow[]>();
  private readonly locale = injectLocale();
  private readonly several = computed(
    () => new Set(this.needs().flatMap(({ team, order }) => (order > 1 ? [JSON.stringify(team)] : []))),
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected nameOf({ team, order }: PlacementSetUp['choices']['needs'][number]): string {
    return this.several().has(JSON.stringify(team)) ? `${this.text(team)} ${String(order)}` : this.text(team);
  }

  protected label(what: 'need' | 'answer' | 'floor' | 'ceiling', at: number): string {
    const number = at + 1;
    return {
      need: $localize`:@@wishes.bounds.needOf:Need of bound ${number}:number:`,
      answer: $localize`:@@wishes.bounds.answerOf:Answer of bound ${number}:number:`,
      floor: $localize`:@@wishes.bounds.floorOf:At least, of bound ${number}:number:`,
      ceiling: $localize`:@@wishes.bounds.ceilingOf:At most, of bound ${number}:number:`,
    }[what];
  }

  protected set(at: number, change: Partial<BoundRow>): void {
    this.changed.emit(this.bounds().map((row, index) => (index === at ? { ...row, ...change } : row)));
  }

  protected remove(at: number): void {
    this.changed.emit(this.bounds().filter((_row, index) => index !== at));
  }

  protected add(): void {
    const [need] = this.needs();
    const [answer] = this.group().values;
    if (!need || !answer) return;
    this.changed.emit([...this.bounds(), { needId: need.id, value: answer.value, floor: '1', ceiling: '' }]);
  }
}
