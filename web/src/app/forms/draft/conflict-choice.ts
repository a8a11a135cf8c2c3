import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { Answer } from '../answer/answer';
import { differences, merged, type Side } from './conflict';
import type { StoredVersion } from './draft-saver';
import { Surroundings } from '../surroundings';
import { Button } from '../../ui/button/button';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { LiveForm } from '../../ui/form/live-form';
import { Instant } from '../../ui/instant/instant';

/**
 * Two versions of a section that say different things: question by question, side by side. Where only one side was changed, it is
 * chosen beforehand; where both were, only the person can tell.
 */
@Component({
  selector: 'app-conflict-choice',
  imports: [Answer, Button, ErrorSummary, LiveForm, Instant],
  templateUrl: './conflict-choice.html',
})
export class ConflictChoice {
  readonly questions = input.required<readonly Question[]>();
  readonly mine = input.required<SectionAnswers>();
  readonly base = input<SectionAnswers>();
  readonly theirs = input.required<StoredVersion<SectionAnswers>>();
  readonly chosen = output<SectionAnswers>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly differences = computed(() =>
    differences(this.questions(), this.mine(), this.theirs().content, this.base()),
  );
  protected readonly choices = linkedSignal<ReadonlyMap<string, Side>>(
    () =>
      new Map(this.differences().flatMap(({ question, changedBy }) => (changedBy ? [[question.key, changedBy]] : []))),
  );
  protected readonly errors = signal<readonly SummaryError[]>([]);

  protected pick(key: string, side: Side): void {
    this.choices.update((choices) => new Map(choices).set(key, side));
  }

  protected all(side: Side): void {
    this.choices.set(new Map(this.differences().map(({ question }) => [question.key, side])));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const open = this.differences().filter(({ question }) => !this.choices().has(question.key));
    this.errors.set(
      open.map(({ question }) => {
        const label = this.surroundings.text(question.label);
        const message = $localize`:@@forms.conflict.missing:Choose a version for “${label}:question:”.`;
        return { message, controlId: `${question.key}-mine` };
      }),
    );
    if (open.length === 0) this.chosen.emit(merged(this.mine(), this.theirs().content, this.choices()));
  }
}
