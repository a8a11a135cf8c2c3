import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { Proposal, ProposalAdjusted } from '@placet/contract/assignment/runs.ts';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choices/checkbox';
import { becauseNames, reasonText, whyShortText } from './proposal-words';

type Row = Proposal['applications'][number];

/** So many rows are shown at first; more on asking. */
const page = 100;

/** Who would review what: each pair with its fit and what it is made of; taken out or added by hand. */
@Component({
  selector: 'app-proposed-applications',
  imports: [Button, Checkbox],
  templateUrl: './proposed-applications.html',
})
export class ProposedApplications {
  readonly plan = input.required<Proposal>();
  readonly busy = input(false);
  readonly adjusted = output<ProposalAdjusted>();

  private readonly percents = new Intl.NumberFormat(inject<Locale>(LOCALE_ID), { style: 'percent' });
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly onlyShort = signal(false);
  protected readonly most = signal(page);
  protected readonly open = signal('');
  protected readonly because = becauseNames;
  protected readonly whyShort = whyShortText;
  protected readonly anyShort = computed(() => this.plan().applications.some(({ missing }) => missing > 0));
  private readonly names = computed(() => new Map(this.plan().reviewers.map(({ id, name }) => [id, name])));
  private readonly wanted = computed(() =>
    this.plan()
      .applications.filter(({ missing }) => missing > 0 || !this.onlyShort())
      .toSorted((a, b) => b.missing - a.missing),
  );
  protected readonly rows = computed(() => this.wanted().slice(0, this.most()));
  protected readonly rest = computed(() => this.wanted().length - this.rows().length);

  protected name(reviewer: string): string {
    return this.names().get(reviewer) ?? '';
  }

  protected fit(fit: number | null): string {
    return fit === null ? '' : this.percents.format(fit);
  }

  protected reasons(review: Row['reviews'][number]): string {
    return reasonText(review.reasons, this.locale);
  }

  /** Whom it could have as well. */
  protected others({ reviews }: Row): { id: string; name: string }[] {
    return this.plan().reviewers.filter(({ id }) => !reviews.some(({ reviewerId }) => reviewerId === id));
  }

  protected more(): void {
    this.most.update((most) => most + page);
  }

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? '' : id));
  }

  protected remove(applicationId: string, reviewerId: string): void {
    this.adjusted.emit({ add: [], remove: [{ applicationId, reviewerId }] });
  }

  protected add(applicationId: string, reviewerId: string): void {
    if (reviewerId !== '') this.adjusted.emit({ add: [{ applicationId, reviewerId }], remove: [] });
  }
}
