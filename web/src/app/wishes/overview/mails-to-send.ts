import { Component, input, output } from '@angular/core';
import type { WishMails } from '@placet/contract/wishes/wishes.ts';
import { Button } from '../../ui/button/button';

/** Exactly the mails that asking sends, before it does. */
@Component({
  selector: 'app-mails-to-send',
  imports: [Button],
  template: `
    <section class="task-preview" aria-labelledby="wish-mails">
      <h2 id="wish-mails" i18n="@@wishes.mails.heading">Exactly these mails: {{ mails().mails.length }}</h2>
      @if (mails().left > 0) {
        <p class="muted" i18n="@@wishes.mails.left">
          Not among them: {{ mails().left }}, who were asked already or cannot be asked now.
        </p>
      }
      @for (mail of mails().mails; track mail.id) {
        <details>
          <summary>
            <span dir="auto">{{ mail.name }}</span> <span class="muted">{{ mail.to }} · {{ mail.locale }}</span>
          </summary>
          @if (mail.discreet) {
            <p class="muted" i18n="@@wishes.mails.discreet">
              A mail that says nothing leaves in its place: mails could put this person at risk.
            </p>
          }
          <p>
            <strong dir="auto">{{ mail.subject }}</strong>
          </p>
          <p class="answer-text" dir="auto">{{ mail.text }}</p>
        </details>
      }
      <p class="actions">
        @if (mails().mails.length > 0) {
          <button appButton type="button" [busy]="busy()" (click)="send.emit()" i18n="@@wishes.mails.send">
            Ask them now
          </button>
        }
        <button appButton type="button" kind="secondary" (click)="leave.emit()" i18n="@@wishes.mails.leave">
          Not yet
        </button>
      </p>
    </section>
  `,
})
export class MailsToSend {
  readonly mails = input.required<WishMails>();
  readonly busy = input(false);
  readonly send = output();
  readonly leave = output();
}
