import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  type OnDestroy,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { AnswerValue, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { checkSection } from '@placet/contract/forms/check-form.ts';
import type { IssueTexts } from '@placet/contract/forms/issue-texts/issue-texts.ts';
import { firstValueFrom } from 'rxjs';
import { loadIssueTexts, messagesOf } from '../../forms/issue-messages';
import { summaryOf } from '../../forms/issue-summary';
import { ConflictChoice } from '../../forms/draft/conflict-choice';
import { SaveLine } from '../../forms/draft/save-line';
import { QuestionField } from '../../forms/question-field';
import { Surroundings } from '../../forms/surroundings';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { focusControl } from '../../ui/error-summary/focus-control';
import { LiveForm } from '../../ui/form/live-form';
import { NotLoaded } from '../../ui/not-loaded/not-loaded';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentApplication } from '../current-application';
import { SectionDrafts, type OpenSection } from '../drafts/section-drafts';
import { LeftAnswer } from '../form-change/left-answer';

/** One subject of the form: its questions, saved at every pause, checked when the person goes on. */
@Component({
  selector: 'app-section',
  imports: [
    Button,
    ConflictChoice,
    ErrorSummary,
    LeftAnswer,
    LiveForm,
    NotLoaded,
    Notice,
    PageState,
    QuestionField,
    RouterLink,
    SaveLine,
  ],
  templateUrl: './section.html',
})
export class SectionPage implements OnDestroy {
  readonly key = input.required<string>();
  /** `check`: the person came from "check your answers" and goes back there. */
  readonly from = input<string>();
  /** The id of the control the person came to repair. */
  readonly at = input<string>();

  protected readonly application = inject(CurrentApplication);
  protected readonly surroundings = inject(Surroundings);
  private readonly drafts = inject(SectionDrafts);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  private readonly id = computed(() => this.application.overview().id);
  private readonly formId = computed(() => this.application.form().id);
  /** Asked for anew when the form is another. */
  protected readonly stored = httpResource<SectionDraft>(() =>
    this.formId() === '' ? undefined : { url: `/api/v1/applications/${this.id()}/sections/${this.key()}` },
  );
  protected readonly opened = signal<OpenSection | undefined>(undefined);
  private readonly texts = signal<IssueTexts | undefined>(undefined);
  /** Only who types can meet another's version: what shows both is loaded then, while there is a connection. */
  protected readonly typed = signal(false);
  /** Errors show only after the person wanted to go on. */
  private readonly tried = linkedSignal({ source: this.key, computation: () => false });
  protected readonly errors = linkedSignal<string, readonly SummaryError[]>({
    source: this.key,
    computation: () => [],
  });

  private readonly section = computed(() =>
    this.application.form().definition.sections.find(({ key }) => key === this.key()),
  );
  protected readonly asked = computed(() => this.application.asked().find(({ section }) => section.key === this.key()));
  protected readonly exists = computed(() => this.section() !== undefined);
  protected readonly title = computed(() => this.surroundings.text(this.section()?.title));
  protected readonly intro = computed(() => this.surroundings.text(this.section()?.intro));
  protected readonly callName = computed(() => this.surroundings.text(this.application.overview().call.name));
  protected readonly answers = computed(() => this.application.answers()[this.key()] ?? {});
  protected readonly state = computed(() => this.opened()?.state());
  protected readonly conflict = computed(() => {
    const state = this.state();
    return state?.phase === 'conflict' ? state.theirs : undefined;
  });

  protected readonly isChanged = computed(
    () => this.application.overview().formChange?.sections.includes(this.key()) === true,
  );

  private readonly issues = computed(() => {
    const asked = this.asked();
    return asked ? checkSection(asked, this.application.answers(), this.application.form().context) : [];
  });
  protected readonly messages = computed(() => messagesOf(this.tried() ? this.issues() : [], this.texts()));
  protected readonly wordsOver = computed(() =>
    this.issues().reduce((sum, issue) => sum + (issue.code === 'text.too_many_words' ? issue.params.over : 0), 0),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.title());
    });
    effect(() => {
      const stored = this.stored.hasValue() ? this.stored.value() : undefined;
      const key = this.key();
      if (stored) void untracked(() => this.open(key, stored));
    });
    effect(() => {
      if (this.state()?.phase !== 'outdated') return;
      untracked(() => {
        this.application.overviewResource.reload();
      });
    });
  }

  ngOnDestroy(): void {
    void this.opened()?.saver.flush();
  }

  protected answer(question: string, value: AnswerValue | undefined): void {
    const { [question]: _before, ...others } = this.answers();
    this.write(value === undefined ? others : { ...others, [question]: value });
  }

  protected async choose(answers: SectionAnswers): Promise<void> {
    this.application.set(this.key(), answers);
    await this.opened()?.saver.choose(answers);
  }

  /** Leaving a field saves at once. */
  protected settle(): void {
    void this.opened()?.saver.flush();
  }

  protected async continue(event: Event): Promise<void> {
    event.preventDefault();
    const [texts] = await Promise.all([loadIssueTexts(this.surroundings.locale), this.opened()?.saver.flush()]);
    this.texts.set(texts);
    this.tried.set(true);
    this.errors.set(this.summary());
    const { phase } = this.state() ?? {};
    const stuck = phase === 'conflict' || phase === 'outdated' || phase === 'refused';
    if (this.errors().length > 0 || stuck) return;
    await this.lookedAt();
    await this.goOn();
  }

  /** What the organisation changed here since the person began, they have seen now; if that gets lost, they are asked to look again. */
  private async lookedAt(): Promise<void> {
    if (!this.isChanged()) return;
    const url = `/api/v1/applications/${this.id()}/changed-sections/${this.key()}`;
    await firstValueFrom(this.http.delete(url)).catch(() => undefined);
    this.application.overviewResource.reload();
  }

  private async open(key: string, stored: SectionDraft): Promise<void> {
    const section = this.section();
    if (!section) return;
    this.surroundings.readOnly.set(!stored.editable);
    const opened = await this.drafts.open(this.id(), { section, form: this.application.form(), stored });
    if (key !== this.key()) return;
    this.application.set(key, opened.saver.current());
    this.opened.set(opened);
    const target = this.at();
    if (target !== undefined) this.focusWhenShown(target);
  }

  /** Some questions are loaded only when they are asked; a moment later they are there. */
  private focusWhenShown(id: string, attempts = 20): void {
    setTimeout(() => {
      if (!focusControl(id) && attempts > 0) this.focusWhenShown(id, attempts - 1);
    }, 50);
  }

  private write(answers: SectionAnswers): void {
    this.typed.set(true);
    this.application.set(this.key(), answers);
    this.opened()?.saver.edit(answers);
  }

  private summary(): SummaryError[] {
    const messages = messagesOf(this.issues(), this.texts());
    const questions = this.asked()?.questions ?? [];
    return summaryOf(this.issues(), questions, messages, ({ label }) => this.surroundings.text(label));
  }

  private async goOn(): Promise<void> {
    const sections = this.application.asked();
    const index = sections.findIndex(({ section }) => section.key === this.key());
    const next = this.from() === 'check' ? undefined : sections[index + 1];
    const base = ['/apply', this.application.overview().id];
    await this.router.navigate(next ? [...base, 'section', next.section.key] : [...base, 'check']);
  }
}
