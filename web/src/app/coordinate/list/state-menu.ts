import { Component, computed, ElementRef, model, viewChild } from '@angular/core';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import { stateNames } from '../state-names';

const states = Object.keys(stateNames) as ReceivedState[];

/** Any number of states, in a menu that says which are chosen; the value is the list of the API, separated by commas. */
@Component({
  selector: 'app-state-menu',
  host: { class: 'field', '(document:click)': 'closeUnlessInside($event)', '(keydown.escape)': 'close()' },
  template: `
    <span class="field-label" id="state-menu" i18n="@@coordinate.filters.state">State</span>
    <details #menu class="state-menu">
      <summary class="control" aria-labelledby="state-menu state-menu-chosen">
        <span id="state-menu-chosen">{{ summary() }}</span>
      </summary>
      <fieldset class="state-menu-list" aria-labelledby="state-menu">
        @for (state of states; track state) {
          <label>
            <input #box type="checkbox" [checked]="set().has(state)" (change)="toggle(state, box.checked)" />
            {{ names[state] }}
          </label>
        }
      </fieldset>
    </details>
  `,
})
export class StateMenu {
  readonly chosen = model.required<string>();

  private readonly menu = viewChild.required<ElementRef<HTMLDetailsElement>>('menu');
  protected readonly states = states;
  protected readonly names = stateNames;
  protected readonly set = computed(() => new Set(this.chosen().split(',')));
  protected readonly summary = computed(() => {
    const chosen = states.filter((state) => this.set().has(state)).map((state) => stateNames[state]);
    return chosen.length === 0 ? $localize`:@@coordinate.filters.anyState:Any` : chosen.join(', ');
  });

  protected toggle(state: ReceivedState, on: boolean): void {
    this.chosen.set(states.filter((one) => (one === state ? on : this.set().has(one))).join(','));
  }

  protected close(): void {
    const menu = this.menu().nativeElement;
    if (!menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  protected closeUnlessInside(event: Event): void {
    const menu = this.menu().nativeElement;
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  }
}
