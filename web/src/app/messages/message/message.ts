import { httpResource } from '@angular/common/http';
import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DeliveryRecord } from '@placet/contract/messages/schemas.ts';
import { Intent } from '../../session/intent';
import { injectLocale } from '../../shell/locales';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { MessagesApi } from '../messages-api';
import { mailTitle, outcomeNames, stateNames, stateTones, timeText } from '../words';

/** One mail: what it said, each try to deliver it, and sending it once more. */
@Component({
  selector: 'app-message',
  imports: [AskFirst, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './message.html',
})
export class Message {
  readonly id = input.required<string>();

  private readonly api = inject(MessagesApi);
  private readonly router = inject(Router);
  protected readonly locale = injectLocale();
  protected readonly message = httpResource<DeliveryRecord>(() => `/api/v1/messages/${this.id()}`);
  protected readonly names = stateNames;
  protected readonly tones = stateTones;
  protected readonly outcomes = outcomeNames;
  protected readonly reminded = signal(false);
  /** One intent a mail: pressing twice sends once. */
  private readonly intent = linkedSignal({ source: this.id, computation: () => new Intent() });

  protected title({ template }: DeliveryRecord): string {
    return mailTitle(template, this.locale);
  }

  protected time(at: string): string {
    return timeText(at, this.locale);
  }

  protected readonly resend = async (): Promise<void> => {
    const id = await this.api.resend(this.id(), this.intent());
    if (id !== null) await this.router.navigate(['/coordinate/messages', id]);
    else {
      this.reminded.set(true);
      this.message.reload();
    }
  };
}
