import { httpResource } from '@angular/common/http';
import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FormChanges } from '@placet/contract/form-design/schemas.ts';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import { pathOf, placeOf } from '@placet/contract/forms/design/place.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { FindingsList } from '../designer/findings-list';
import { FormDesignerApi, formUrl } from '../form-designer-api';
import { Design } from '../frame/design';
import { changeCount, lossWords, publicationWords } from './publication-words';
import { ChangeEntry } from './change-entry';

/** What publishing would change and for whom, what stands in its way, and the button that does it. */
@Component({
  selector: 'app-form-changes',
  imports: [Button, ChangeEntry, Confirm, Dialog, FindingsList, Notice, PageState, RouterLink],
  templateUrl: './changes.html',
})
export class ChangesPage {
  protected readonly design = inject(Design);
  private readonly api = inject(FormDesignerApi);
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);

  /** What is stored is compared, so what is written is stored first. */
  private readonly ready = signal(false);
  protected readonly changes = httpResource<FormChanges>(() => {
    const id = this.design.callId();
    return this.ready() && id !== undefined ? `${formUrl(id)}/changes` : undefined;
  });
  protected readonly form = computed(() => this.design.model()?.form() ?? { sections: [] });
  protected readonly loss = computed(() =>
    this.changes.hasValue()
      ? lossWords(this.changes.value().changes.filter(({ losesAnswers }) => losesAnswers).length)
      : '',
  );
  protected readonly words = computed(() => {
    if (!this.changes.hasValue() || !this.design.stored.hasValue()) return undefined;
    const { submitted, inForce } = this.design.stored.value();
    return publicationWords({ ...this.changes.value(), submitted, isFirst: inForce === null }, this.locale);
  });
  protected readonly asking = signal<'publish' | 'discard' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly done = signal('');

  constructor() {
    void this.design.flush().then(() => {
      this.ready.set(true);
    });
  }

  protected readonly count = changeCount;

  protected repair(finding: Finding): void {
    const place = placeOf(this.form(), finding.path);
    const at = place ? pathOf(this.form(), place).join('.') : null;
    void this.router.navigate(['/coordinate/calls', this.design.callId(), 'form'], { queryParams: { at } });
  }

  protected publish(): Promise<void> {
    return this.doing(async (id) => {
      const { number, draftsMoved } = await this.api.publish(id, this.design.revision());
      this.done.set(
        draftsMoved === 0
          ? $localize`:@@design.published:Published as version ${number}:number:.`
          : $localize`:@@design.publishedDrafts:Published as version ${number}:number:. ${draftsMoved}:count: applications being filled in moved to it.`,
      );
    });
  }

  protected discard(): Promise<void> {
    return this.doing(async (id) => {
      await this.api.discard(id, this.design.revision());
      this.done.set($localize`:@@design.discarded:Your changes were thrown away. The published form stays as it is.`);
    });
  }

  private async doing(work: (callId: string) => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.done.set('');
    try {
      await work(this.design.callId() ?? '');
      this.design.reload();
      this.changes.reload();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
    this.asking.set(undefined);
  }
}
