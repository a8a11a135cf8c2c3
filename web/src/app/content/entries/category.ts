import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Category, CategoryKind } from '@placet/contract/content/schemas.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
import { AskFirst } from '../../ui/confirm/ask-first';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { collectionOf } from '../content-api';
import { contentEdit, written } from '../parts/content-edit';
import { categoryLines } from '../words';

const modelOf = (kept: Category | undefined) => ({ revision: kept?.revision ?? 0, name: kept?.name ?? {} });

/** The name of a category; an empty one can be removed. */
@Component({
  selector: 'app-category-page',
  imports: [
    ...[AskFirst, Button, ChangedMeanwhile, ErrorSummary, Form, FormField],
    ...[LocalizedTextInput, Notice, PageState, RouterLink],
  ],
  templateUrl: './category.html',
})
export class CategoryPage {
  readonly id = input.required<string>();
  readonly kind = input.required<CategoryKind>();

  private readonly locale = injectLocale();
  protected readonly organisation = inject(OrganisationStore);
  protected readonly list = computed(() => `/coordinate/pages/${collectionOf(this.kind())}`);
  protected readonly edit = contentEdit<Category>('categories', this.id, () => this.list());
  protected readonly lines = categoryLines;
  protected readonly model = linkedSignal(() =>
    modelOf(this.edit.kept.hasValue() ? this.edit.kept.value() : undefined),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) =>
        written(value())
          ? undefined
          : { kind: 'required', message: $localize`:@@content.name.missing:Enter the name in at least one language` },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { revision, name } = this.model();
          return this.edit.save({ name }, revision, fields);
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected take(theirs: Category): void {
    this.model.set(modelOf(theirs));
    this.edit.decided();
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: Category): void {
    this.model.update((model) => ({ ...model, revision }));
    this.edit.decided();
  }
}
