import { Component, inject } from '@angular/core';
import type { MessageSent } from '@placet/contract/coordination/page.ts';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag, type Tone } from '../../ui/status-tag/status-tag';
import { CurrentReceived } from '../current-received';

const tones: Record<MessageSent['state'], Tone> = {
  waiting: 'waiting',
  sent: 'done',
  failed: 'problem',
  bounced: 'problem',
};

const names: Record<MessageSent['state'], string> = {
  waiting: $localize`:@@coordinate.messages.waiting:On its way`,
  sent: $localize`:@@coordinate.messages.sent:Sent`,
  failed: $localize`:@@coordinate.messages.failed:Could not be sent`,
  bounced: $localize`:@@coordinate.messages.bounced:Came back`,
};

/** The mails about the application, the newest first, with their text where it may be shown. */
@Component({
  selector: 'app-messages-sent',
  imports: [Instant, PageState, StatusTag],
  template: `
    <section class="dossier-section" aria-labelledby="messages">
      <h2 id="messages" tabindex="-1" i18n="@@coordinate.messages">Mails</h2>
      @if (received.messages.hasValue()) {
        <ul class="plain-list ruled-list">
          @for (message of received.messages.value().messages; track message.id) {
            <li class="message-sent">
              <p class="message-line">
                <span>{{ message.recipient }}</span>
                <app-status-tag [tone]="tones[message.state]">{{ names[message.state] }}</app-status-tag>
              </p>
              @if (message.text; as text) {
                <details>
                  <summary dir="auto">{{ message.subject }}</summary>
                  <p class="answer-text" dir="auto">{{ text }}</p>
                </details>
              } @else {
                <p dir="auto">{{ message.subject }}</p>
                <p class="muted" i18n="@@coordinate.messages.hidden">
                  Its text holds the referee’s own link and is not shown.
                </p>
              }
              <p class="muted">
                <app-instant plain [at]="message.at" [zone]="received.application().call.timeZone" />
              </p>
            </li>
          } @empty {
            <li class="muted" i18n="@@coordinate.messages.none">No mail has been sent about it.</li>
          }
        </ul>
      } @else {
        <app-page-state [resource]="received.messages" />
      }
    </section>
  `,
})
export class Messages {
  protected readonly received = inject(CurrentReceived);
  protected readonly tones = tones;
  protected readonly names = names;
}
