import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import type { OwnOutcome } from '@placet/contract/decisions/own.ts';
import { pick } from '@placet/contract/pick.ts';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { dayRangeText } from '../../ui/instant/day-text';
import { Instant } from '../../ui/instant/instant';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { DecisionsApi } from '../decisions-api';
import { reasonSentences } from '../words';

/** What was decided on one's own application: the offer with its answer, what may be said of a rejection, and an appeal. */
@Component({
  selector: 'app-own-outcome',
  imports: [AskFirst, Control, Field, Instant, SummaryList],
  templateUrl: './own-outcome.html',
})
export class OwnOutcomePart {
  readonly id = input.required<string>();
  readonly zone = input.required<string>();
  /** Something was answered or asked. */
  readonly answered = output();

  private readonly api = inject(DecisionsApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly outcome = httpResource<OwnOutcome>(() => `/api/v1/offers/${this.id()}`);
  protected readonly offer = computed(() => (this.outcome.hasValue() ? this.outcome.value().offer : null));
  protected readonly rejection = computed(() => (this.outcome.hasValue() ? this.outcome.value().rejection : null));
  protected readonly appeal = computed(() => (this.outcome.hasValue() ? this.outcome.value().appeal : null));
  protected readonly can = computed(() => (this.outcome.hasValue() ? this.outcome.value().can : null));
  protected readonly period = computed(() => {
    const offer = this.offer();
    return offer ? dayRangeText(offer.startsOn, offer.endsOn, this.locale) : '';
  });
  protected readonly reasonSentences = reasonSentences;
  protected readonly reason = signal('');
  protected readonly text = signal('');

  protected words(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected readonly accept = async (): Promise<void> => {
    await this.api.accept(this.id());
    this.again();
  };

  protected readonly decline = async (): Promise<void> => {
    await this.api.decline(this.id(), this.reason());
    this.again();
  };

  protected readonly ask = async (): Promise<void> => {
    await this.api.appeal(this.id(), this.text());
    this.again();
  };

  private again(): void {
    this.outcome.reload();
    this.answered.emit();
  }
}
