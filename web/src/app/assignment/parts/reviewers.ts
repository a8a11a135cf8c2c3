import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output, signal } from '@angular/core';
import type { CallReviewer, ReviewerCandidates, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { AssignmentApi, reviewCallUrl } from '../assignment-api';
import { ReplaceForm } from './replace-form';
import { ReviewerForm } from './reviewer-form';

/** Who reviews in a call, how far each is, and what to do about it. */
@Component({
  selector: 'app-call-reviewers',
  imports: [Button, Control, Dialog, Field, Notice, ReplaceForm, ReviewerForm, StatusTag],
  templateUrl: './reviewers.html',
})
export class ReviewersPart {
  readonly progress = input.required<ReviewProgress>();
  readonly changed = output();
  private readonly api = inject(AssignmentApi);
  private readonly locale = inject(LOCALE_ID);

  protected readonly reviewers = computed(() => this.progress().reviewers);
  protected readonly candidates = httpResource<ReviewerCandidates>(
    () => `${reviewCallUrl(this.progress().call.id)}/candidates`,
  );
  protected readonly chosen = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.progress().call.id,
    computation: () => new Set<string>(),
  });
  protected readonly late = computed(() => this.reviewers().filter(({ late }) => late > 0));
  protected readonly changing = signal<CallReviewer | undefined>(undefined);
  protected readonly replacing = signal<CallReviewer | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen());
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
  }

  protected chooseLate(): void {
    this.chosen.set(new Set(this.late().map(({ id }) => id)));
  }

  protected open({ assigned, inProgress }: CallReviewer): number {
    return assigned + inProgress;
  }

  protected day(at: string): string {
    return shortDate(new Date(at), this.progress().call.timeZone, this.locale);
  }

  protected minutes(value: number): string {
    const text = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0 }).format(value);
    return $localize`:@@assignment.reviewers.minutes:${text}:count: min`;
  }

  protected async add(id: string): Promise<void> {
    const settings = {
      ...{ minLoad: 0, capacity: null, expertise: [], languages: [], preferences: {}, active: true },
    };
    await this.attempt(async () => {
      await this.api.saveReviewer(this.progress().call.id, id, settings);
      this.candidates.reload();
      return $localize`:@@assignment.reviewers.added:Added. In their row you can say what they bring.`;
    });
  }

  protected async remove({ id, name }: CallReviewer): Promise<void> {
    await this.attempt(async () => {
      await this.api.removeReviewer(this.progress().call.id, id);
      this.candidates.reload();
      return $localize`:@@assignment.reviewers.removed:${name}:name: no longer reviews in this call.`;
    });
  }

  protected async remind(): Promise<void> {
    await this.attempt(async () => {
      const { sent, skipped } = await this.api.remind(this.progress().call.id, [...this.chosen()]);
      this.chosen.set(new Set());
      const more =
        skipped === 0
          ? ''
          : ` ${$localize`:@@assignment.reviewers.skipped:Left out, with nothing open or reminded today: ${skipped}:count:.`}`;
      return $localize`:@@assignment.reviewers.reminded:Reminded: ${sent}:count:.` + more;
    });
  }

  protected done(said: string): void {
    this.changing.set(undefined);
    this.replacing.set(undefined);
    this.said.set(said);
    this.changed.emit();
  }

  private async attempt(work: () => Promise<string>): Promise<void> {
    this.said.set('');
    this.failed.set('');
    this.busy.set(true);
    try {
      this.said.set(await work());
      this.changed.emit();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
