import { Component, computed, DOCUMENT, ElementRef, inject, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Button } from '../../ui/button/button';
import { GroupHelp } from '../../ui/choices/legend';
import { nextId, shownError } from '../../ui/field/shown-error';

/** The organisation's mark as base64 of a PNG, empty for the initial of its name. Any picture the browser reads is drawn as one. */
@Component({
  selector: 'app-mark-input',
  imports: [Button, GroupHelp],
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  template: `
    <label class="field-label" [for]="id">
      {{ label }} <span class="field-optional" i18n="@@ui.optional">(optional)</span>
    </label>
    <app-group-help [id]="id" [hint]="hint" [error]="shown()" />
    @if (value() !== '') {
      <div class="mark-chosen">
        <img class="mark-on-light" [src]="picture()" alt="The mark chosen" i18n-alt="@@admin.organisation.markAlt" />
        <img class="mark-on-dark" [src]="picture()" alt="" />
        <button appButton type="button" kind="quiet" (click)="value.set('')" i18n="@@admin.organisation.markRemove">
          Remove the mark
        </button>
      </div>
    }
    <input
      #file
      class="control"
      type="file"
      accept="image/*"
      [id]="id"
      [attr.aria-describedby]="id + '-hint' + (shown() === '' ? '' : ' ' + id + '-error')"
      [attr.aria-invalid]="shown() === '' ? null : true"
      (change)="choose(file)"
    />
  `,
})
export class MarkInput implements FormValueControl<string> {
  readonly value = model('');
  readonly error = input<string>();

  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly id = nextId();
  protected readonly label = $localize`:@@admin.organisation.mark:Mark`;
  protected readonly hint = $localize`:@@admin.organisation.markHint:A picture before the name on every page, up to four times as wide as high; it must be seen on light and on dark. Without one: the first letter of the name.`;
  protected readonly picture = computed(() => `data:image/png;base64,${this.value()}`);
  private readonly unreadable = signal('');
  protected readonly shown = shownError(computed(() => this.unreadable() || this.error()));

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const { drawnMark } = await import('./drawn-mark');
    const drawn = await drawnMark(file, this.document);
    input.value = '';
    this.unreadable.set(
      drawn === null
        ? $localize`:@@admin.organisation.markUnreadable:Choose a picture; this file cannot be read as one.`
        : '',
    );
    if (drawn !== null) this.value.set(drawn);
  }
}
