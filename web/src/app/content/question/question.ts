import { httpResource } from '@angular/common/http';
import { Component, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { KeptQuestion, KeptQuestions } from '@placet/contract/content/schemas.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Checkbox } from '../../ui/choices/checkbox';
import { AskFirst } from '../../ui/confirm/ask-first';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { MarkdownText } from '../../ui/markdown-text/markdown-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { contentEdit, written } from '../parts/content-edit';
import { questionLines } from '../words';

const modelOf = (kept: KeptQuestion | undefined, category: string) => ({
  revision: kept?.revision ?? 0,
  categoryId: kept?.categoryId ?? category,
  question: kept?.question ?? {},
  answer: kept?.answer ?? {},
  published: kept?.published ?? true,
});

/** One question with its answer, in every language: a new one, or one to change. */
@Component({
  selector: 'app-question-page',
  imports: [
    ...[AskFirst, Button, ChangedMeanwhile, Checkbox, Control, ErrorSummary, Field, Form, FormField],
    ...[LocalizedTextInput, MarkdownText, Notice, PageState, RouterLink],
  ],
  templateUrl: './question.html',
})
export class QuestionPage {
  readonly id = input<string>();
  /** The category a new one was asked for in. */
  readonly category = input<string>();

  private readonly locale = injectLocale();
  protected readonly organisation = inject(OrganisationStore);
  protected readonly edit = contentEdit<KeptQuestion>('questions', this.id, () => '/coordinate/pages/questions');
  protected readonly categories = httpResource<KeptQuestions>(() => '/api/v1/content/questions');
  protected readonly lines = questionLines;
  protected readonly model = linkedSignal(() =>
    modelOf(this.edit.kept.hasValue() ? this.edit.kept.value() : undefined, this.category() ?? ''),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.categoryId, ({ value }) =>
        value() === ''
          ? { kind: 'required', message: $localize`:@@content.category.choose:Choose a category` }
          : undefined,
      );
      validate(path.question, ({ value }) =>
        written(value())
          ? undefined
          : {
              kind: 'required',
              message: $localize`:@@content.question.missing:Write the question in at least one language`,
            },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { revision, ...question } = this.model();
          return this.edit.save(question, revision, fields);
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected take(theirs: KeptQuestion): void {
    this.model.set(modelOf(theirs, ''));
    this.edit.decided();
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: KeptQuestion): void {
    this.model.update((model) => ({ ...model, revision }));
    this.edit.decided();
  }
}
