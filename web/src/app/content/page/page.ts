import { Component, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { KeptPage } from '@placet/contract/content/schemas.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
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
import { addressOf, pageLines } from '../words';

const modelOf = (kept: KeptPage | undefined, slug: string) => ({
  revision: kept?.revision ?? 0,
  slug: kept?.slug ?? slug,
  title: kept?.title ?? {},
  body: kept?.body ?? {},
});

/** One page, in every language: a new one, or one to change. */
@Component({
  selector: 'app-page-page',
  imports: [
    ...[AskFirst, Button, ChangedMeanwhile, Control, ErrorSummary, Field, Form, FormField],
    ...[LocalizedTextInput, MarkdownText, Notice, PageState, RouterLink],
  ],
  templateUrl: './page.html',
})
export class PagePage {
  readonly id = input<string>();
  /** The address a new one was asked for under. */
  readonly slug = input<string>();

  private readonly locale = injectLocale();
  protected readonly organisation = inject(OrganisationStore);
  protected readonly edit = contentEdit<KeptPage>('pages', this.id, () => '/coordinate/pages/pages');
  protected readonly lines = pageLines;
  protected readonly model = linkedSignal(() =>
    modelOf(this.edit.kept.hasValue() ? this.edit.kept.value() : undefined, this.slug() ?? ''),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.slug, ({ value }) =>
        /^[a-z0-9][a-z0-9-]{0,99}$/.test(value())
          ? undefined
          : {
              kind: 'slug',
              message: $localize`:@@content.page.slugWrong:Use small letters, digits and hyphens for the address`,
            },
      );
      validate(path.title, ({ value }) =>
        written(value())
          ? undefined
          : {
              kind: 'required',
              message: $localize`:@@content.page.titleMissing:Write the title in at least one language`,
            },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { revision, slug, ...texts } = this.model();
          return this.edit.save(this.id() === undefined ? { slug, ...texts } : texts, revision, fields);
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
  protected readonly address = addressOf;

  protected take(theirs: KeptPage): void {
    this.model.set(modelOf(theirs, ''));
    this.edit.decided();
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: KeptPage): void {
    this.model.update((model) => ({ ...model, revision }));
    this.edit.decided();
  }
}
