import { DOCUMENT } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Button } from '../button/button';

/**
 * Stands where a part of a page should be that is loaded only when it is needed, and could not be.
 *
 *     @defer (on immediate) { … } @error { <app-not-loaded /> }
 */
@Component({
  selector: 'app-not-loaded',
  imports: [Button],
  template: `
    <div role="alert">
      <p i18n="@@ui.notLoaded">
        This part of the page could not be loaded. Check your connection, then load the page again.
      </p>
      <button appButton type="button" kind="secondary" (click)="reload()" i18n="@@ui.notLoaded.reload">
        Load the page again
      </button>
    </div>
  `,
})
export class NotLoaded {
  private readonly document = inject(DOCUMENT);

  protected reload(): void {
    this.document.location.reload();
  }
}
