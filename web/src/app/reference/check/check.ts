import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { IssueTexts } from '@placet/contract/forms/issue-texts/issue-texts.ts';
import { Answer } from '../../forms/answer/answer';
import { loadIssueTexts, messagesOf } from '../../forms/issue-messages';
import { Surroundings } from '../../forms/surroundings';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReference } from '../current-reference';
import { OpenFirst } from '../open-first/open-first';

/** Every question as asked with its answer, what is missing on top, and the button that sends. */
@Component({
  selector: 'app-reference-check',
  imports: [Answer, Button, Instant, Notice, OpenFirst, RouterLink, SummaryList],
  templateUrl: './check.html',
})
export class CheckPage {
  protected readonly reference = inject(CurrentReference);
  protected readonly surroundings = inject(Surroundings);
  private readonly router = inject(Router);

  protected readonly view = this.reference.view;
  protected readonly maySee = computed(() => this.reference.content().applicantMaySee);
  private readonly texts = signal<IssueTexts | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly string[]>([]);
  protected readonly unsaved = computed(() => this.reference.state().phase !== 'saved');

  /** What is missing or wrong, by section and question; one sentence each. */
  protected readonly problems = computed(() =>
    this.reference.asked().flatMap(({ section, questions }) => {
      const issues = this.reference.issues().filter(({ path }) => path[0] === section.key);
      const messages = messagesOf(issues, this.texts());
      return questions.flatMap((question) => {
        const found = [...messages].find(([id]) => id.startsWith(`${question.key}_`));
        return found
          ? [
              {
                section: section.key,
                question: question.key,
                label: this.surroundings.text(question.label),
                message: found[1],
              },
            ]
          : [];
      });
    }),
  );
  protected readonly problemOf = computed(
    () => new Map(this.problems().map(({ question, message }) => [question, message])),
  );
  protected readonly missing = computed(() => this.problems().length + (this.maySee() === null ? 1 : 0));

  constructor() {
    void this.reference.flush();
    void loadIssueTexts(this.surroundings.locale).then((texts) => {
      this.texts.set(texts);
    });
    // Sent from another tab: the frame shows what was sent, below its own address.
    effect(() => {
      if (this.view().state === 'submitted') void this.router.navigate(['/reference'], { replaceUrl: true });
    });
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.errors.set([]);
    try {
      await this.reference.submit();
      await this.router.navigate(['/reference'], { replaceUrl: true });
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'reference.already_given') await this.router.navigate(['/reference'], { replaceUrl: true });
      else this.errors.set(problem?.issues?.map(({ message }) => message) ?? [messageOf(error)]);
      if (problem) this.reference.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
