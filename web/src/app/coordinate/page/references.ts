import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import type { FollowedReference, ReceivedReference } from '@placet/contract/references/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Now } from '../../ui/instant/now';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { CurrentReceived } from '../current-received';
import { ReferenceStatement } from './reference-statement';
import { referenceStatus, type ReferenceStatus } from './reference-status';

interface Row {
  readonly reference: FollowedReference;
  readonly status: ReferenceStatus;
  readonly remindable: boolean;
}

/** The referees, where each reference stands, and, opened on its own because it is recorded, what they wrote. */
@Component({
  selector: 'app-received-references',
  imports: [Button, Notice, PageState, ReferenceStatement, StatusTag],
  templateUrl: './references.html',
})
export class References {
  protected readonly received = inject(CurrentReceived);
  private readonly clock = inject(Now);
  private readonly locale = inject(LOCALE_ID);

  protected readonly rows = computed<Row[]>(() => {
    if (!this.received.references.hasValue()) return [];
    const all = this.received.references.value();
    return all.references.map((reference) => ({
      reference,
      status: referenceStatus(reference, all, this.locale),
      remindable: reference.remindableFrom !== null && new Date(reference.remindableFrom) <= this.clock.now(),
    }));
  });
  protected readonly readable = computed(() =>
    this.rows().some(({ reference: { state } }) => state === 'submitted' || state === 'declined'),
  );

  /** Closed again with the next application. */
  protected readonly opened = linkedSignal({ source: this.received.id, computation: () => false });
  protected readonly written = httpResource<{ references: ReceivedReference[] }>(() =>
    this.opened() ? `${this.received.url()}/references` : undefined,
  );
  protected readonly writtenBy = computed(
    () =>
      new Map(
        this.written.hasValue()
          ? this.written.value().references.map((one): [string, ReceivedReference] => [one.id, one])
          : [],
      ),
  );

  protected readonly busy = signal('');
  protected readonly said = signal('');
  protected readonly failed = signal('');

  protected async remind({ id, referee }: FollowedReference): Promise<void> {
    this.busy.set(id);
    this.said.set('');
    this.failed.set('');
    try {
      await this.received.remind(id);
      this.said.set($localize`:@@coordinate.references.reminded:${referee.name}:name: was reminded by mail.`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set('');
    this.received.refresh();
  }
}
