import { Component, computed, input } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { MailKind } from '@placet/contract/messages/mail-kind.ts';
import { fillMail, type MailText, type Values } from '@placet/contract/messages/mail-text.ts';

/** A mail as its reader gets it, while it is written. Its links lead nowhere: they are not links here. */
@Component({
  selector: 'app-mail-preview',
  template: `
    <div class="mail-preview" [attr.lang]="language()">
      <p class="mail-preview-subject" dir="auto">{{ filled().subject }}</p>
      @for (block of filled().blocks; track $index) {
        @if (block.kind === 'button') {
          <p>
            <span class="mail-preview-button">{{ block.label }}</span>
          </p>
        } @else {
          <p class="messages-text" dir="auto">
            @for (piece of block.pieces; track $index) {
              @if ('link' in piece) {
                <u>{{ piece.link }}</u>
              } @else {
                {{ piece.text }}
              }
            }
          </p>
        }
      }
    </div>
  `,
})
export class MailPreview {
  readonly kind = input.required<MailKind>();
  readonly language = input.required<Locale>();
  readonly text = input.required<MailText>();
  readonly values = input.required<Values>();

  protected readonly filled = computed(() => fillMail(this.text(), this.kind(), this.values()));
}
