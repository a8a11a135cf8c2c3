import { httpResource } from '@angular/common/http';
import { Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { limits, shareOf, type Criterion, type Rubric } from '@placet/contract/rubric/definition.ts';
import type { DesignedRubric, RubricPurpose } from '@placet/contract/rubric/schemas.ts';
import { messageOf, problemOf } from '../session/problem';
import { injectLocale } from '../shell/locales';
import { Button } from '../ui/button/button';
import { ChangedMeanwhile, type Line } from '../ui/changed-meanwhile/changed-meanwhile';
import { AskFirst } from '../ui/confirm/ask-first';
import { Notice } from '../ui/notice/notice';
import { PageState } from '../ui/page-state/page-state';
import { CriterionEditor } from './criterion-editor';
import { changed, moved, withNew, without } from './edits';
import { RubricApi } from './rubric-api';
import { Scorecard } from './scorecard';
import { changeText, findingText, summaryText } from './words';

/** By what applications to a call are scored: written, tried as a reviewer, compared with what is in force, published. */
@Component({
  selector: 'app-rubric-page',
  imports: [AskFirst, Button, ChangedMeanwhile, CriterionEditor, Notice, PageState, RouterLink, Scorecard],
  templateUrl: './rubric-page.html',
})
export class RubricPage {
  readonly id = input.required<string>();
  /** From the route: of the recruitment task, or of applications. */
  readonly for = input<RubricPurpose>();

  private readonly api = inject(RubricApi);
  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly whose = computed(() => ({ call: this.id(), purpose: this.for() ?? 'application' }));
  protected readonly stored = httpResource<DesignedRubric>(() => ({
    url: `/api/v1/set-up/calls/${this.id()}/rubric`,
    params: { for: this.whose().purpose },
  }));
  protected readonly rubric = linkedSignal<Rubric>(() =>
    this.stored.hasValue() ? this.stored.value().definition : { criteria: [] },
  );
  /** Over which it is saved: after somebody else saved, once the person decided, theirs. */
  private readonly revision = linkedSignal(() => (this.stored.hasValue() ? this.stored.value().revision : 0));
  protected readonly theirs = signal<DesignedRubric | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly announced = signal('');
  protected readonly room = computed(() => this.rubric().criteria.length < limits.criteria);
  protected readonly unsaved = computed(
    () => this.stored.hasValue() && this.rubric() !== this.stored.value().definition,
  );
  protected readonly findings = computed(() =>
    (this.stored.value()?.findings ?? []).map((finding) => ({
      text: findingText(finding),
      key: finding.key,
      name: this.nameOf(finding.key),
    })),
  );
  protected readonly changes = computed(() =>
    (this.stored.value()?.changes ?? []).map((change) =>
      changeText(change, this.text(change.name) || change.key, this.locale),
    ),
  );
  protected readonly lines = ({ definition }: DesignedRubric): Line[] =>
    definition.criteria.map((criterion) => ({
      label: this.text(criterion.name) || criterion.key,
      text: [
        String(criterion.weight),
        criterion.scale.map(({ value }) => value).join(' '),
        this.text(criterion.description),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    }));

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected share(criterion: Criterion): number {
    return shareOf(this.rubric(), criterion);
  }

  protected change(key: string, change: Partial<Criterion>): void {
    this.said.set('');
    this.rubric.update((rubric) => changed(rubric, key, change));
  }

  /** Which criteria stand open; a new one does, and what has to be repaired. */
  private readonly opened = signal<ReadonlySet<string>>(new Set());
  protected isOpen(key: string): boolean {
    return this.opened().has(key);
  }

  protected fold(key: string, open: boolean): void {
    if (this.opened().has(key) === open) return;
    this.opened.update((before) => {
      const now = new Set(before);
      if (open) now.add(key);
      else now.delete(key);
      return now;
    });
  }

  protected summary(criterion: Criterion): string {
    return summaryText(criterion, this.share(criterion), this.locale);
  }

  protected add(): void {
    this.rubric.update((rubric) => withNew(rubric, this.stored.value()?.inForce?.definition ?? null));
    const added = this.rubric().criteria.at(-1)?.key ?? '';
    this.fold(added, true);
    setTimeout(() => {
      this.host.nativeElement.querySelector<HTMLElement>(`#${added}-name textarea, #${added} textarea`)?.focus();
    });
  }

  protected remove(key: string): void {
    this.rubric.update((rubric) => without(rubric, key));
  }

  protected move(criterion: Criterion, by: -1 | 1, pressed: HTMLButtonElement, other: HTMLButtonElement): void {
    this.rubric.update((rubric) => moved(rubric, criterion.key, by));
    const { criteria } = this.rubric();
    const [name, place] = [this.text(criterion.name), criteria.findIndex(({ key }) => key === criterion.key) + 1];
    const count = criteria.length;
    this.announced.set($localize`:@@rubric.moved:${name}:name: is now number ${place}:place: of ${count}:count:`);
    // The row moved, and with it the focus was lost.
    setTimeout(() => {
      (pressed.disabled ? other : pressed).focus();
    });
  }

  protected async save(): Promise<void> {
    await this.doing($localize`:@@rubric.saved:Saved.`, () =>
      this.api.save(this.whose(), this.revision(), this.rubric()),
    );
  }

  protected readonly publish = async (): Promise<void> => {
    this.stored.set(await this.api.publish(this.whose(), this.revision()));
    this.said.set($localize`:@@rubric.published:Published: reviewers score by it. It does not change any more.`);
  };

  protected readonly discard = async (): Promise<void> => {
    await this.api.discard(this.whose(), this.revision());
    this.stored.reload();
    this.said.set($localize`:@@rubric.discarded:Thrown away.`);
  };

  protected async copy(from: string): Promise<void> {
    if (from === '') return;
    await this.doing($localize`:@@rubric.copied:Taken over. Change what is different here.`, () =>
      this.api.copy(this.whose(), this.revision(), from),
    );
  }

  protected take(theirs: DesignedRubric): void {
    this.stored.set(theirs);
    this.theirs.set(undefined);
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: DesignedRubric): void {
    this.revision.set(revision);
    this.theirs.set(undefined);
  }

  private nameOf(key: string | null): string {
    const criterion = this.rubric().criteria.find((one) => one.key === key);
    return criterion ? this.text(criterion.name) || criterion.key : '';
  }

  private async doing(said: string, what: () => Promise<DesignedRubric>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.said.set('');
    try {
      this.stored.set(await what());
      this.said.set(said);
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'rubric.changed_meanwhile') this.theirs.set(problem.context?.['stored'] as DesignedRubric);
      else this.failed.set(problem?.issues?.[0]?.message ?? messageOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
