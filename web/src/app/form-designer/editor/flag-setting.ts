import { Component, input, output } from '@angular/core';

/** Something to switch on about a question, with what it does; where it is impossible, the reason stands there. */
@Component({
  selector: 'app-flag-setting',
  host: { class: 'flag' },
  template: `
    <div class="choice">
      <input
        #box
        type="checkbox"
        [id]="id()"
        [checked]="checked()"
        [disabled]="blocked() !== '' && !checked()"
        [attr.aria-describedby]="id() + '-what'"
        (change)="changed.emit(box.checked)"
      />
      <label [for]="id()">{{ label() }}</label>
      <p class="choice-hint" [id]="id() + '-what'">
        {{ what() }}
        @if (blocked(); as reason) {
          <strong class="flag-blocked">{{ reason }}</strong>
        }
      </p>
    </div>
  `,
})
export class FlagSetting {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  /** What it does, in one or two sentences. */
  readonly what = input.required<string>();
  readonly checked = input.required<boolean>();
  /** Why it cannot be switched on; empty when it can. What is on can always be switched off. */
  readonly blocked = input('');
  readonly changed = output<boolean>();
}
