import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { Surroundings } from '../../forms/surroundings';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReference } from '../current-reference';
import { Overview } from '../overview/overview';

/** The first thing asked of a referee: can you give it? Nothing happens by opening the page, only by pressing a button. */
@Component({
  selector: 'app-reference-start',
  imports: [Button, Instant, Notice, Overview, RouterLink, SummaryList],
  templateUrl: './start.html',
})
export class StartPage {
  protected readonly reference = inject(CurrentReference);
  private readonly surroundings = inject(Surroundings);
  private readonly router = inject(Router);

  protected readonly view = this.reference.view;
  protected readonly callName = computed(() => this.surroundings.text(this.view().call.name));
  protected readonly callSummary = computed(() => this.surroundings.text(this.view().call.summary));
  protected readonly organisation = computed(() => this.surroundings.text(this.view().organisation.name));
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected text(text: LocalizedText): string {
    return this.surroundings.text(text);
  }

  protected async begin(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await this.reference.open();
      const [first] = this.reference.asked();
      await this.router.navigate(first ? ['/reference/section', first.section.key] : ['/reference/reading']);
    } catch (error) {
      this.error.set(messageOf(error));
      this.reference.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
