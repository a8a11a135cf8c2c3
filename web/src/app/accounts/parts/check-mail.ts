import { afterNextRender, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { Button } from '../../ui/button/button';

/** After a link was asked for: where to look, and what to do when nothing comes. The same whether or not there is an account. */
@Component({
  selector: 'app-check-mail',
  imports: [Button],
  template: `
    <h1 #heading tabindex="-1" i18n="@@accounts.checkMail">Check your mail</h1>
    <p class="lead" i18n="@@accounts.checkMail.sent">
      We have sent a mail to <strong dir="auto">{{ address() }}</strong>. Open the link in it to go on.
    </p>
    <p i18n="@@accounts.checkMail.device">
      The link works once, and on any device: you can open it on your phone and go on there. You may close this page.
    </p>
    <h2 i18n="@@accounts.checkMail.nothing">No mail after a few minutes?</h2>
    <ul>
      <li i18n="@@accounts.checkMail.spam">Look in the folder for spam or unwanted mail.</li>
      <li i18n="@@accounts.checkMail.typo">Check that the address above is right.</li>
    </ul>
    <button appButton type="button" kind="secondary" (click)="again.emit()" i18n="@@accounts.checkMail.again">
      Change the address or send again
    </button>
  `,
})
export class CheckMail {
  readonly address = input.required<string>();
  readonly again = output();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => {
      this.heading().nativeElement.focus();
    });
  }
}
