import { Component, computed, effect, inject, input, linkedSignal, signal, type OnDestroy } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { IssueTexts } from '@placet/contract/forms/issue-texts/issue-texts.ts';
import { SaveLine } from '../../forms/draft/save-line';
import { loadIssueTexts, messagesOf } from '../../forms/issue-messages';
import { summaryOf } from '../../forms/issue-summary';
import { QuestionField } from '../../forms/question-field';
import { Surroundings } from '../../forms/surroundings';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentReference } from '../current-reference';
import { OpenFirst } from '../open-first/open-first';

/** One subject of the reference form: saved at every pause, checked when the referee goes on. */
@Component({
  selector: 'app-reference-section',
  imports: [Button, ErrorSummary, OpenFirst, PageState, QuestionField, RouterLink, SaveLine],
  templateUrl: './section.html',
})
export class SectionPage implements OnDestroy {
  readonly key = input.required<string>();
  /** `check`: the referee came from "check your reference" and goes back there. */
  readonly from = input<string>();

  protected readonly reference = inject(CurrentReference);
  protected readonly surroundings = inject(Surroundings);
  private readonly router = inject(Router);

  private readonly texts = signal<IssueTexts | undefined>(undefined);
  /** Errors show only after the referee wanted to go on. */
  private readonly tried = linkedSignal({ source: this.key, computation: () => false });
  protected readonly errors = linkedSignal<string, readonly SummaryError[]>({
    source: this.key,
    computation: () => [],
  });

  protected readonly asked = computed(() => this.reference.asked().find(({ section }) => section.key === this.key()));
  protected readonly title = computed(() => this.surroundings.text(this.asked()?.section.title));
  protected readonly intro = computed(() => this.surroundings.text(this.asked()?.section.intro));
  protected readonly applicant = computed(() => this.reference.view().applicant.name);
  protected readonly answers = computed(() => this.reference.content().answers[this.key()] ?? {});
  private readonly issues = computed(() => this.reference.issues().filter(({ path }) => path[0] === this.key()));
  protected readonly messages = computed(() => messagesOf(this.tried() ? this.issues() : [], this.texts()));
  protected readonly wordsOver = computed(() =>
    this.issues().reduce((sum, issue) => sum + (issue.code === 'text.too_many_words' ? issue.params.over : 0), 0),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.title());
    });
  }

  ngOnDestroy(): void {
    void this.reference.flush();
  }

  protected answer(question: string, value: AnswerValue | undefined): void {
    this.reference.answer(this.key(), question, value);
  }

  /** Leaving a field saves at once. */
  protected settle(): void {
    void this.reference.flush();
  }

  protected async continue(event: Event): Promise<void> {
    event.preventDefault();
    const [texts] = await Promise.all([loadIssueTexts(this.surroundings.locale), this.reference.flush()]);
    this.texts.set(texts);
    this.tried.set(true);
    const messages = messagesOf(this.issues(), texts);
    const questions = this.asked()?.questions ?? [];
    this.errors.set(summaryOf(this.issues(), questions, messages, ({ label }) => this.surroundings.text(label)));
    const { phase } = this.reference.state();
    if (this.errors().length === 0 && phase !== 'conflict' && phase !== 'refused') await this.goOn();
  }

  private async goOn(): Promise<void> {
    if (this.from() === 'check') {
      await this.router.navigate(['/reference/check']);
      return;
    }
    const sections = this.reference.asked();
    const next = sections[sections.findIndex(({ section }) => section.key === this.key()) + 1];
    await this.router.navigate(next ? ['/reference/section', next.section.key] : ['/reference/reading']);
  }
}
