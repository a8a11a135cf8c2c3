import { httpResource } from '@angular/common/http';
import { Component, effect, input } from '@angular/core';
import type { MessageToMe } from '@placet/contract/applications/schemas.ts';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag, type Tone } from '../../ui/status-tag/status-tag';

const tones: Record<MessageToMe['state'], Tone> = {
  waiting: 'waiting',
  sent: 'done',
  failed: 'problem',
  bounced: 'problem',
};

/** The mails about an application that went to its owner. */
@Component({
  selector: 'app-messages',
  imports: [Instant, PageState, StatusTag],
  template: `
    @if (messages.hasValue()) {
      <ul class="plain-list ruled-list">
        @for (message of messages.value().messages; track message.id) {
          <li>
            <details>
              <summary [attr.lang]="message.locale">{{ message.subject }}</summary>
              <p class="as-written measure" [attr.lang]="message.locale" dir="auto">{{ message.text }}</p>
            </details>
            <p class="muted">
              <app-instant plain [at]="message.at" [zone]="zone()" />
              <app-status-tag [tone]="tones[message.state]">{{ stateOf(message) }}</app-status-tag>
            </p>
            @if (message.discreet) {
              <p class="muted measure" i18n="@@myApplications.messages.discreet">
                The mail itself said only: there is something new for you. As you asked, it named nothing.
              </p>
            }
          </li>
        } @empty {
          <li i18n="@@myApplications.messages.none">None yet.</li>
        }
      </ul>
    } @else {
      <app-page-state [resource]="messages" />
    }
  `,
})
export class Messages {
  readonly id = input.required<string>();
  readonly zone = input.required<string>();
  /** Something happened that sends a mail. */
  readonly reload = input(false);

  protected readonly tones = tones;
  protected readonly messages = httpResource<{ messages: MessageToMe[] }>(
    () => `/api/v1/applications/${this.id()}/messages`,
  );

  constructor() {
    effect(() => {
      if (this.reload()) this.messages.reload();
    });
  }

  protected stateOf({ state }: MessageToMe): string {
    switch (state) {
      case 'waiting':
        return $localize`:@@myApplications.messages.waiting:On its way`;
      case 'sent':
        return $localize`:@@myApplications.messages.sent:Sent`;
      case 'failed':
        return $localize`:@@myApplications.messages.failed:Could not be sent`;
      case 'bounced':
        return $localize`:@@myApplications.messages.bounced:Came back`;
    }
  }
}
