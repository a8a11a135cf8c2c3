import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import type { FollowedReference, FollowedReferences } from '@placet/contract/references/schemas.ts';
import { messageOf, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { clockTime, longDate } from '../../ui/instant/instant-text';
import { Now } from '../../ui/instant/now';
import { Notice } from '../../ui/notice/notice';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { refereeStatus } from './referee-status';
import { RefereesApi } from './referees-api';
import { ReplaceForm } from './replace-form';
import { SharedStatement } from './shared-statement';

/** One referee: where the reference stands, and what the applicant can do about it. */
@Component({
  selector: 'app-referee-card',
  imports: [Button, Instant, Notice, ReplaceForm, SharedStatement, StatusTag],
  host: { class: 'referee' },
  templateUrl: './referee-card.html',
})
export class RefereeCard {
  readonly applicationId = input.required<string>();
  readonly reference = input.required<FollowedReference>();
  readonly when = input.required<FollowedReferences['when']>();
  readonly timeZone = input.required<string>();
  readonly changed = output<FollowedReference>();
  /** What is shown is no longer so. */
  readonly stale = output();

  private readonly api = inject(RefereesApi);
  private readonly locale = injectLocale();
  private readonly clock = inject(Now);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly referee = computed(() => this.reference().referee);
  protected readonly about = computed(() =>
    [this.referee().relation, this.referee().organisation].filter((part) => part !== '').join(', '),
  );
  protected readonly status = computed(() =>
    refereeStatus(this.reference(), { when: this.when(), timeZone: this.timeZone(), locale: this.locale }),
  );
  protected readonly waiting = computed(() => ['requested', 'opened'].includes(this.reference().state));
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly said = signal('');
  protected readonly replacing = signal(false);

  /** From when on a reminder is possible, in the reader's clock; empty when it is now. */
  protected readonly remindFrom = computed(() => {
    const from = this.reference().remindableFrom;
    if (from === null || new Date(from) <= this.clock.now()) return '';
    const at = new Date(from);
    return `${longDate(at, undefined, this.locale)}, ${clockTime(at, undefined, this.locale)}`;
  });
  protected readonly canRemind = computed(() => this.reference().remindableFrom !== null && this.remindFrom() === '');
  protected readonly canReplace = computed(() => this.reference().replacement !== 'impossible');
  protected readonly urgent = computed(() => ['declined', 'expired', 'bounced'].includes(this.reference().state));

  protected async remind(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    this.said.set('');
    try {
      this.changed.emit(await this.api.remind(this.applicationId(), this.reference().id));
      this.said.set($localize`:@@referees.reminded:We have reminded ${this.referee().name}:name:.`);
    } catch (error) {
      this.error.set(messageOf(error));
      if (problemOf(error)) this.stale.emit();
    } finally {
      this.busy.set(false);
    }
  }

  protected replace(): void {
    this.said.set('');
    this.error.set('');
    this.replacing.set(true);
    this.focusSoon('app-replace-form h4');
  }

  protected replaced(reference: FollowedReference): void {
    this.replacing.set(false);
    this.changed.emit(reference);
    this.said.set(
      reference.state === 'planned'
        ? $localize`:@@referees.named:${reference.referee.name}:name: is now your referee.`
        : $localize`:@@referees.asked:We have asked ${reference.referee.name}:name:.`,
    );
    this.focusSoon('h3');
  }

  protected keep(): void {
    this.replacing.set(false);
    this.focusSoon('[data-replace]');
  }

  private focusSoon(selector: string): void {
    const focus = (): void => {
      this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
