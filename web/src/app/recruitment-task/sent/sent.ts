import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, LOCALE_ID, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { TaskList, TaskPreview } from '@placet/contract/recruitment-task/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { TaskApi } from '../task-api';
import { durationText, taskStateNames, taskStateTones } from '../words';

interface Call {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly state: string;
}

/** To whom the task of a call was sent, what became of it, and to whom it can be sent now: the mails word for word first. */
@Component({
  selector: 'app-sent-tasks',
  imports: [Button, Instant, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './sent.html',
})
export class SentTasksPage {
  private readonly api = inject(TaskApi);
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly calls = httpResource<{ calls: Call[] }>(() => '/api/v1/coordinated-calls');
  protected readonly opened = computed(() =>
    (this.calls.hasValue() ? this.calls.value().calls : []).filter(({ state }) => state !== 'draft'),
  );
  /** The call asked for, else the newest that was opened. */
  protected readonly call = computed(() => this.address().get('call') ?? this.opened()[0]?.slug ?? '');
  protected readonly list = httpResource<TaskList>(() =>
    this.call() === '' ? undefined : `/api/v1/task-calls/${this.call()}`,
  );
  protected readonly looking = signal(false);
  protected readonly preview = httpResource<TaskPreview>(() =>
    this.looking() ? `/api/v1/task-calls/${this.call()}/preview` : undefined,
  );
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly names = taskStateNames;
  protected readonly tones = taskStateTones;
  private readonly numbers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
  /** Of one intent: sent twice, it is done once. */
  private key = crypto.randomUUID();

  constructor() {
    effect(() => {
      this.call();
      this.looking.set(false);
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected duration(seconds: number): string {
    return durationText(seconds, this.locale);
  }

  protected number(value: number): string {
    return this.numbers.format(value);
  }

  protected choose(call: string): void {
    void this.router.navigate([], { queryParams: { call } });
  }

  protected look(): void {
    this.said.set('');
    this.failed.set('');
    this.key = crypto.randomUUID();
    if (this.looking()) this.preview.reload();
    this.looking.set(true);
  }

  protected async send(fingerprint: string): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      const { sent } = await this.api.send(this.call(), fingerprint, this.key);
      this.looking.set(false);
      this.said.set($localize`:@@task.sent.done:Sent: ${sent}:count:. The mails are on their way.`);
      this.list.reload();
    } catch (error) {
      this.failed.set(messageOf(error));
      this.preview.reload();
    }
    this.busy.set(false);
  }
}
