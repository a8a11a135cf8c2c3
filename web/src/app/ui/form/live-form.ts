import { afterNextRender, Directive, signal } from '@angular/core';

/**
 * A form that only works with script: `<form appLiveForm (submit)="…">`. Server-rendered, it is `inert` until the script is ready
 * (text typed earlier would be wiped by hydration), and `method="dialog"` keeps an early submit from putting every answer into
 * the URL. `appForm` includes it.
 */
@Directive({
  selector: 'form[appLiveForm]',
  host: { method: 'dialog', novalidate: '', '[attr.inert]': "ready() ? null : ''" },
})
export class LiveForm {
  protected readonly ready = signal(false);

  constructor() {
    afterNextRender(() => {
      this.ready.set(true);
    });
  }
}
