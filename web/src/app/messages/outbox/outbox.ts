import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DeliveryFilter, DeliveryLine, DeliveryPage } from '@placet/contract/messages/schemas.ts';
import { Intent } from '../../session/intent';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { MessagesNav } from '../messages-nav';
import { MessagesApi } from '../messages-api';
import { filterNames, mailTitle, stateNames, stateTones, timeText } from '../words';

/** Mails and what became of them; those that did not arrive first to be seen. State in the URL. */
@Component({
  selector: 'app-outbox',
  imports: [AskFirst, Button, Control, Field, LiveForm, MessagesNav, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './outbox.html',
})
export class Outbox {
  readonly state = input<string>();
  readonly q = input<string>();
  readonly after = input<string>();

  private readonly api = inject(MessagesApi);
  private readonly router = inject(Router);
  protected readonly locale = injectLocale();
  protected readonly resource = httpResource<DeliveryPage>(() => ({
    url: '/api/v1/messages',
    params: Object.fromEntries(
      Object.entries({ state: this.state(), q: this.q(), after: this.after() }).filter(([, value]) => value),
    ) as Record<string, string>,
  }));
  /** The last page stays to be seen while the next one comes. */
  protected readonly shown = linkedSignal<DeliveryPage | undefined, DeliveryPage | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? (this.resource.error() ? undefined : before?.value),
  });
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  protected readonly filters = filterNames;
  protected readonly tabs = Object.keys(filterNames) as DeliveryFilter[];
  protected readonly names = stateNames;
  protected readonly tones = stateTones;
  protected readonly said = signal('');
  /** Of this page, those that did not leave or arrive and can be sent once more. */
  protected readonly sendable = computed(() =>
    (this.shown()?.messages ?? []).filter(
      ({ state, again }) => (state === 'failed' || state === 'bounced') && (again === 'yes' || again === 'reminder'),
    ),
  );
  protected readonly recipients = computed(() => [...new Set(this.sendable().map(({ recipient }) => recipient))]);

  protected title({ template, test }: DeliveryLine): string {
    const title = mailTitle(template, this.locale);
    return test ? $localize`:@@messages.outbox.test:Test: ${title}:title:` : title;
  }

  protected time(at: string): string {
    return timeText(at, this.locale);
  }

  protected count(state: DeliveryFilter): string {
    const count = this.shown()?.counts[state] ?? 0;
    return count >= 1000 ? '1000+' : String(count);
  }

  protected async search(): Promise<void> {
    await this.router.navigate([], {
      queryParams: { q: this.typed().trim() || null, after: null },
      queryParamsHandling: 'merge',
    });
  }

  protected readonly resend = async (): Promise<void> => {
    const { sent, refused } = await this.api.resendMany(
      this.sendable().map(({ id }) => id),
      new Intent(),
    );
    this.said.set(
      refused.length === 0
        ? $localize`:@@messages.resent.all:Sent again: ${sent}:count:.`
        : $localize`:@@messages.resent.some:Sent again: ${sent}:count:. Not possible: ${refused.length}:refused:; open them to see why.`,
    );
    this.resource.reload();
  };
}
