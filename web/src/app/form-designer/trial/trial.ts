import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TeamList } from '@placet/contract/calls/schemas.ts';
import type { AnswerValue, FormAnswers } from '@placet/contract/forms/answers.ts';
import { checkSection } from '@placet/contract/forms/check-form.ts';
import type { IssueTexts } from '@placet/contract/forms/issue-texts/issue-texts.ts';
import { visibleSections } from '@placet/contract/forms/visibility.ts';
import { loadIssueTexts, messagesOf } from '../../forms/issue-messages';
import { summaryOf } from '../../forms/issue-summary';
import { QuestionField } from '../../forms/question-field';
import { Surroundings } from '../../forms/surroundings';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { Design } from '../frame/design';
import { sectionName } from '../words/form-words';
import { namedForm } from './named-form';
import { TriedFile } from './tried-file';

/** The form as applicants see it, with its conditions at work. What is answered here is stored nowhere. */
@Component({
  selector: 'app-trial',
  imports: [Button, ErrorSummary, LiveForm, Notice, QuestionField, RouterLink, TriedFile],
  providers: [Surroundings],
  templateUrl: './trial.html',
})
export class TrialPage {
  protected readonly design = inject(Design);
  protected readonly surroundings = inject(Surroundings);
  private readonly locale = inject(LOCALE_ID);
  private readonly teams = httpResource<TeamList>(() => '/api/v1/teams');
  private readonly texts = signal<IssueTexts | undefined>(undefined);

  private readonly answers = signal<FormAnswers>({});
  protected readonly asked = computed(() => {
    const form = this.design.model()?.form() ?? { sections: [] };
    return visibleSections(namedForm(form, this.surroundings.locale), this.answers(), this.surroundings.context());
  });
  private readonly chosen = signal('');
  /** The section that is open; the first when that one is not asked any more. */
  protected readonly open = computed(() => {
    const asked = this.asked();
    return asked.find(({ section }) => section.key === this.chosen()) ?? asked[0];
  });
  protected readonly index = computed(() => {
    const open = this.open();
    return open ? this.asked().indexOf(open) : 0;
  });
  protected readonly given = computed(() => this.answers()[this.open()?.section.key ?? ''] ?? {});
  private readonly openKey = computed(() => this.open()?.section.key ?? '');
  private readonly tried = linkedSignal({ source: this.openKey, computation: () => false });
  protected readonly errors = linkedSignal<string, readonly SummaryError[]>({
    source: this.openKey,
    computation: () => [],
  });
  private readonly issues = computed(() => {
    const open = this.open();
    // What was chosen here for a document is none: that it was chosen is all that counts.
    return open
      ? checkSection(open, this.answers(), this.surroundings.context()).filter(({ code }) => !code.startsWith('file.'))
      : [];
  });
  protected readonly messages = computed(() => messagesOf(this.tried() ? this.issues() : [], this.texts()));
  /** The same page in the other languages of the call. */
  protected readonly otherLanguages = computed(() => {
    const wanted: readonly string[] = this.design.model()?.locales ?? [];
    return siteLocales
      .filter(({ code }) => code !== this.locale && wanted.includes(code))
      .map(({ code, name }) => ({
        code,
        name,
        href: `/${code}/coordinate/calls/${this.design.callId() ?? ''}/form/try`,
      }));
  });

  constructor() {
    effect(() => {
      const teams = this.teams.hasValue() ? this.teams.value().teams : [];
      this.surroundings.teams.set(teams.map(({ slug, name }) => ({ slug, name: { [this.locale]: name } })));
      this.surroundings.context.set({
        today: new Date().toISOString().slice(0, 10),
        teams: teams.map(({ slug }) => slug),
        referenceCount: 2,
      });
    });
  }

  protected titleOf(section: { title: Parameters<typeof sectionName>[0] }): string {
    return sectionName(section.title, this.surroundings.locale);
  }

  protected answer(question: string, value: AnswerValue | undefined): void {
    const { [question]: _before, ...others } = this.given();
    const answers = value === undefined ? others : { ...others, [question]: value };
    this.answers.update((all) => ({ ...all, [this.openKey()]: answers }));
  }

  protected goTo(key: string): void {
    this.chosen.set(key);
    document.getElementById('trial-heading')?.focus();
  }

  protected async continue(event: Event): Promise<void> {
    event.preventDefault();
    this.texts.set(await loadIssueTexts(this.surroundings.locale));
    this.tried.set(true);
    const messages = messagesOf(this.issues(), this.texts());
    const questions = this.open()?.questions ?? [];
    this.errors.set(summaryOf(this.issues(), questions, messages, ({ label }) => this.surroundings.text(label)));
    const next = this.asked()[this.index() + 1];
    if (this.errors().length === 0 && next) this.goTo(next.section.key);
  }

  protected startAgain(): void {
    this.answers.set({});
    this.goTo('');
  }
}
