import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EligibilityResult } from '@placet/contract/calls/schemas.ts';
import type { AnswerValue, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { pick } from '@placet/contract/pick.ts';
import { Api } from '../../session/api';
import { messageOf, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { LiveForm } from '../../ui/form/live-form';
import { PageState } from '../../ui/page-state/page-state';
import { eligibilityResource } from '../calls-api';
import { EligibilityMemory } from './eligibility-memory';
import { EligibilityQuestion } from './eligibility-question';
import { EligibilityAnswer } from './eligibility-answer';

/** A few questions, an answer with its reasons, and always a way on. Nothing is stored on the server. */
@Component({
  selector: 'app-eligibility',
  imports: [Button, EligibilityAnswer, EligibilityQuestion, ErrorSummary, LiveForm, PageState, RouterLink],
  templateUrl: './eligibility.html',
})
export class Eligibility {
  readonly slug = input.required<string>();

  private readonly api = inject(Api);
  private readonly memory = inject(EligibilityMemory);
  private readonly injector = inject(Injector);
  private readonly locale = injectLocale();
  private readonly answerHeading = viewChild('answer', { read: ElementRef<HTMLElement> });

  protected readonly check = eligibilityResource(this.slug);
  protected readonly value = computed(() => (this.check.hasValue() ? this.check.value() : undefined));
  protected readonly intro = computed(() => pick(this.value()?.intro ?? {}, this.locale));
  protected readonly answers = signal<SectionAnswers>({});
  protected readonly result = signal<EligibilityResult | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  /** What to correct, by question. */
  protected readonly issues = signal<ReadonlyMap<string, string>>(new Map());

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.value()?.call.name;
      if (name !== undefined) title.set($localize`:@@calls.eligibility.title:Can you apply? ${name}:call:`);
    });
    afterNextRender(() => {
      this.answers.set(this.memory.recall(this.slug()) ?? {});
    });
  }

  protected answer(key: string, value: AnswerValue | undefined): void {
    this.answers.update(({ [key]: _before, ...others }) =>
      value === undefined ? others : { ...others, [key]: value },
    );
  }

  protected again(): void {
    this.result.set(undefined);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.show(new Map());
    try {
      const url = `/api/v1/calls/${encodeURIComponent(this.slug())}/eligibility`;
      const result = await this.api.send<EligibilityResult>('POST', url, { answers: this.answers() });
      this.memory.remember(this.slug(), this.answers());
      this.result.set(result);
      afterNextRender(
        {
          read: () => {
            this.focusAnswer();
          },
        },
        { injector: this.injector },
      );
    } catch (error) {
      const issues = issuesByQuestion(error);
      if (issues.size > 0) this.show(issues);
      else this.errors.set([{ message: messageOf(error) }]);
    } finally {
      this.busy.set(false);
    }
  }

  /** The summary names the question as well: "choose yes or no" alone says little up there. */
  private show(issues: ReadonlyMap<string, string>): void {
    this.issues.set(issues);
    const questions = this.value()?.questions ?? [];
    this.errors.set(
      questions.flatMap(({ key, label }) => {
        const message = issues.get(key);
        return message === undefined ? [] : [{ controlId: key, message: `${pick(label, this.locale)} ${message}` }];
      }),
    );
  }

  private focusAnswer(): void {
    const element = this.answerHeading()?.nativeElement as HTMLElement | undefined;
    element?.querySelector('h1')?.focus();
    element?.scrollIntoView();
  }
}

/** The API's first issue of each question; its paths are `body`, `answers`, key and what is inside the answer. */
function issuesByQuestion(error: unknown): Map<string, string> {
  const first = new Map<string, string>();
  for (const { path, message } of problemOf(error)?.issues ?? []) {
    const key = String(path[2] ?? '');
    if (!first.has(key)) first.set(key, message);
  }
  return first;
}
