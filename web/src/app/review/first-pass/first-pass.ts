import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { QuestionType, Section } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ConflictKind, FirstPass, FirstPassAnswer } from '@placet/contract/review/schemas.ts';
import { Answer } from '../../forms/answer/answer';
import { messageOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { ReviewApi } from '../review-api';
import { CurrentQueue } from '../review-queue';
import { SingleKeys } from '../single-keys';
import { conflictKinds, conflictNames, nameOf } from '../words';
import { isWriting } from '../desk/writing';

type Answered = Omit<FirstPassAnswer, 'id'>;

/** What tells somebody by, at a glance. */
const telling: readonly QuestionType[] = ['country', 'languages', 'education', 'experience'];

function tellingOf(sections: readonly Section[]): readonly Section[] {
  const kept = sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ type }) => telling.includes(type)),
  }));
  return kept.some(({ questions }) => questions.length > 0) ? kept : sections;
}

/** Conflicts of interest with many applications, answered before any of them is judged; by keys alone if one likes. */
@Component({
  selector: 'app-first-pass',
  imports: [Answer, Button, Notice, PageState, RouterLink],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './first-pass.html',
})
export class FirstPassPage {
  private readonly api = inject(ReviewApi);
  private readonly queue = inject(CurrentQueue);
  private readonly page = inject(DOCUMENT);
  private readonly locale = injectLocale();
  protected readonly single = inject(SingleKeys);
  private readonly call = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('call') ?? '')), {
    requireSync: true,
  });
  protected readonly resource = httpResource<FirstPass>(() => `/api/v1/review-first-pass/${this.call()}`);
  private readonly shown = computed(() => (this.resource.hasValue() ? this.resource.value().applications : []));
  protected readonly answers = signal<ReadonlyMap<string, Answered>>(new Map());
  protected readonly current = signal(0);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly kinds = conflictKinds;
  protected readonly names = conflictNames;
  protected readonly nameOf = nameOf;
  /** What was answered, in the order it was asked: it is read at a glance. */
  protected readonly summaries = computed(
    () =>
      new Map(
        this.shown().map(({ id, sections, answers }) => [
          id,
          tellingOf(sections).flatMap((section) =>
            section.questions.flatMap((question) => {
              const value = answers[section.key]?.[question.key];
              return value === undefined ? [] : [{ question, value }];
            }),
          ),
        ]),
      ),
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected choose(id: string, conflict: ConflictKind | null): void {
    const note = conflict === null ? '' : (this.answers().get(id)?.note ?? '');
    this.answers.update((all) => new Map(all).set(id, { conflict, note }));
  }

  protected write(id: string, note: string): void {
    const answer = this.answers().get(id);
    if (answer) this.answers.update((all) => new Map(all).set(id, { ...answer, note }));
  }

  protected others(): void {
    for (const { id } of this.shown()) if (!this.answers().has(id)) this.choose(id, null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const answers = [...this.answers()].map(([id, answer]) => ({ id, ...answer }));
    this.failed.set(answers.length === 0 ? $localize`:@@review.pass.empty:Answer for at least one application.` : '');
    this.said.set('');
    if (answers.length === 0 || this.busy()) return;
    this.busy.set(true);
    try {
      const { answered, gone } = await this.api.takeFirstPass(answers);
      this.answers.set(new Map());
      this.current.set(0);
      this.resource.reload();
      this.queue.resource.reload();
      const kept = $localize`:@@review.pass.saved:Answers saved: ${answered.length}:count:.`;
      const left = $localize`:@@review.pass.gone:No longer on your desk: ${gone.length}:count:.`;
      this.said.set(gone.length === 0 ? kept : `${kept} ${left}`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }

  protected press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      void this.save(event);
      return;
    }
    if (!this.single.on() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isWriting(event.target)) return;
    const one = this.shown()[this.current()];
    if (!one) return;
    if (event.key === 'j') this.move(1);
    else if (event.key === 'k') this.move(-1);
    else if (event.key === 'o') {
      this.choose(one.id, null);
      this.move(1);
    } else if (event.key === 'c') {
      this.choose(one.id, this.answers().get(one.id)?.conflict ?? 'other');
      setTimeout(() => this.page.getElementById(`kind-${one.id}`)?.focus());
    } else return;
    event.preventDefault();
  }

  private move(by: 1 | -1): void {
    const place = Math.min(this.shown().length - 1, Math.max(0, this.current() + by));
    this.current.set(place);
    const row = this.page.getElementById(`pass-${this.shown()[place]?.id ?? ''}`);
    row?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }
}
