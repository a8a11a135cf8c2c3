import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { EarlierApplication, LikelyDuplicate, ScreeningView } from '@placet/contract/screening/schemas.ts';
import { stateNames } from '../../coordinate/state-names';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { ScreeningApi } from '../screening-api';
import { likenessNames } from '../words';

/** Other applications: those that look like the same person's under another account, and the earlier ones of this account. */
@Component({
  selector: 'app-screening-others',
  imports: [Button, Notice, RouterLink],
  templateUrl: './others.html',
})
export class Others {
  readonly view = input.required<ScreeningView>();
  readonly changed = output();
  private readonly api = inject(ScreeningApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly lists = new Intl.ListFormat(this.locale, { type: 'conjunction' });
  protected readonly stateNames = stateNames;
  protected readonly busy = signal('');
  protected readonly failed = signal('');
  protected readonly likely = computed(() => this.view().duplicates.filter(({ dismissed }) => dismissed === null));
  protected readonly dismissed = computed(() => this.view().duplicates.filter(({ dismissed }) => dismissed !== null));

  protected because({ because }: LikelyDuplicate): string {
    return this.lists.format(because.map((kind) => likenessNames[kind]));
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected day({ submittedAt, call }: EarlierApplication): string {
    return shortDate(new Date(submittedAt), call.timeZone, this.locale);
  }

  protected async toggle({ id, dismissed }: LikelyDuplicate): Promise<void> {
    this.busy.set(id);
    this.failed.set('');
    try {
      await (dismissed === null ? this.api.dismiss(this.view().id, id) : this.api.restore(this.view().id, id));
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set('');
    this.changed.emit();
  }
}
