import { Component, input, signal } from '@angular/core';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choices/checkbox';
import { Dialog } from '../../ui/dialog/dialog';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

/** Asks what a view is called and whether others see it. */
@Component({
  selector: 'app-save-view',
  imports: [Button, Checkbox, Control, Dialog, Field],
  template: `
    <button appButton kind="quiet" type="button" (click)="begin()">{{ ask() }}</button>
    <app-dialog heading="Saved view" i18n-heading="@@views.dialog" [(open)]="open">
      <form method="dialog" (submit)="submit($event, name.value)">
        <app-field label="Name of the view" i18n-label="@@views.name" [error]="error()">
          <input #name appControl maxlength="60" autocomplete="off" [value]="view()?.name ?? ''" />
        </app-field>
        @if (canShare()) {
          <app-checkbox [(checked)]="shared"
            ><span i18n="@@views.share"
              >Share it with all coordinators. Each sees only what they may see anyway.</span
            ></app-checkbox
          >
        }
        <div class="actions">
          <button appButton type="submit" [busy]="busy()" i18n="@@views.keep">Save</button>
          <button appButton kind="quiet" type="button" (click)="open.set(false)" i18n="@@views.cancel">Cancel</button>
        </div>
      </form>
    </app-dialog>
  `,
})
export class SaveView {
  readonly ask = input.required<string>();
  readonly canShare = input.required<boolean>();
  /** The one to be changed; none for a new one. */
  readonly view = input<{ readonly name: string; readonly shared: boolean }>();
  readonly save = input.required<(view: { name: string; shared: boolean }) => Promise<void>>();

  protected readonly open = signal(false);
  protected readonly shared = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected begin(): void {
    this.shared.set(this.view()?.shared ?? false);
    this.error.set('');
    this.open.set(true);
  }

  protected async submit(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    this.error.set(name === '' ? $localize`:@@views.nameMissing:Give the view a name` : '');
    if (name === '') return;
    this.busy.set(true);
    try {
      await this.save()({ name, shared: this.shared() });
      this.open.set(false);
    } catch (error) {
      const issue = problemOf(error)?.issues?.find(({ path }) => path[1] === 'name');
      this.error.set(issue?.message ?? messageOf(error));
    }
    this.busy.set(false);
  }
}
