import { Component, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SaveLine } from '../../forms/draft/save-line';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialog } from '../../ui/dialog/dialog';
import { PageState } from '../../ui/page-state/page-state';
import { FormConflict } from './conflict';
import { Design } from './design';
import { injectMayLeave, Leaving, type Leavable } from './leave';

/** Around the pages of one form: loads it once, keeps it saved, and asks before unsaved work is left. */
@Component({
  selector: 'app-form-frame',
  imports: [Confirm, Dialog, FormConflict, PageState, RouterOutlet, SaveLine],
  providers: [Leaving],
  template: `
    @if (design.model(); as model) {
      @if (design.conflict(); as theirs) {
        <app-form-conflict
          [mine]="model.form()"
          [theirs]="theirs"
          [savedBy]="design.savedBy()"
          (chosen)="design.choose($event)"
        />
      }
      <router-outlet />
    } @else {
      <app-page-state [resource]="design.awaited()" />
    }
    <app-dialog
      heading="Leave without saving?"
      i18n-heading="@@design.leave"
      [open]="leaving.asking()"
      (openChange)="leaving.decide(false)"
    >
      <app-confirm
        action="Leave, and lose what is not saved"
        i18n-action="@@design.leave.action"
        back="Stay here"
        i18n-back="@@design.leave.back"
        (confirmed)="leaving.decide(true)"
        (cancelled)="leaving.decide(false)"
      >
        <p i18n="@@design.leave.what">Your last changes to this form could not be saved yet.</p>
        <app-save-line [state]="design.state()" />
      </app-confirm>
    </app-dialog>
  `,
})
export class FormFrame implements Leavable {
  readonly id = input.required<string>();
  protected readonly design = inject(Design);
  protected readonly leaving = inject(Leaving);
  readonly mayLeave = injectMayLeave();

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.design.enter(id);
      });
    });
    inject(DestroyRef).onDestroy(() => {
      this.design.leave();
    });
  }
}
