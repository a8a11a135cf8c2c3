import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DecisionPage, ReleasePreview } from '@placet/contract/decisions/schemas.ts';
import { Intent } from '../../session/intent';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { DecisionsApi, callUrl } from '../decisions-api';
import { conflictNames, outcomeNames } from '../words';

/** From what is staged to what leaves: every mail looked at, released once, taken back until the first one leaves. */
@Component({
  selector: 'app-release',
  imports: [Button, Dialog, Notice, PageState],
  templateUrl: './release.html',
})
export class ReleasePart {
  readonly page = input.required<DecisionPage>();
  readonly changed = output();

  private readonly api = inject(DecisionsApi);
  /** The same preview released twice is one release. */
  private intent: { readonly of: string; readonly is: Intent } | undefined;
  protected readonly outcomeNames = outcomeNames;
  protected readonly conflictNames = conflictNames;
  protected readonly looking = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly release = computed(() => this.page().release);
  protected readonly underWay = computed(() =>
    ['prepared', 'waiting', 'running'].includes(this.release()?.state ?? ''),
  );
  protected readonly preview = httpResource<ReleasePreview>(() =>
    this.looking() ? `${callUrl(this.page().call.slug)}/release-preview` : undefined,
  );
  protected readonly going = computed(() =>
    this.preview.hasValue() ? this.preview.value().mails.filter(({ conflicts }) => conflicts.length === 0) : [],
  );
  protected readonly staying = computed(() =>
    this.preview.hasValue() ? this.preview.value().mails.filter(({ conflicts }) => conflicts.length > 0) : [],
  );

  protected look(): void {
    this.failed.set('');
    this.looking.set(true);
  }

  protected send(fingerprint: string): Promise<void> {
    if (this.intent?.of !== fingerprint) this.intent = { of: fingerprint, is: new Intent() };
    const { is } = this.intent;
    return this.attempt(async () => {
      await this.api.release(this.page().call.slug, fingerprint, is);
      this.intent = undefined;
      this.looking.set(false);
    });
  }

  protected confirm(id: string): Promise<void> {
    return this.attempt(() => this.api.confirm(id));
  }

  protected undo(id: string): Promise<void> {
    return this.attempt(() => this.api.undo(id));
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      this.failed.set(messageOf(error));
      this.preview.reload();
    }
    this.busy.set(false);
    this.changed.emit();
  }
}
