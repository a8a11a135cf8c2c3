import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { KeptResource, KeptResources } from '@placet/contract/content/schemas.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { Checkbox } from '../../ui/choices/checkbox';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { Radios } from '../../ui/choices/radios';
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
import { audienceNames, resourceLines } from '../words';

const modelOf = (kept: KeptResource | undefined, category: string) => ({
  revision: kept?.revision ?? 0,
  categoryId: kept?.categoryId ?? category,
  title: kept?.title ?? {},
  summary: kept?.summary ?? {},
  body: kept?.body ?? {},
  link: kept?.link ?? '',
  languages: kept?.languages ?? [],
  audience: kept?.audience ?? 'public',
  published: kept?.published ?? true,
});

/** Languages courses and readings are offered in most often; those of the resource join them. */
const offered = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'it', 'pt'];

/** One resource of the library, in every language: a new one, or one to change. */
@Component({
  selector: 'app-resource-page',
  imports: [
    ...[AskFirst, Button, ChangedMeanwhile, Checkbox, Checkboxes, Control, ErrorSummary, Field, Form, FormField],
    ...[LocalizedTextInput, MarkdownText, Notice, PageState, Radios, RouterLink],
  ],
  templateUrl: './resource.html',
})
export class ResourcePage {
  readonly id = input<string>();
  /** The category a new one was asked for in. */
  readonly category = input<string>();

  private readonly locale = injectLocale();
  protected readonly organisation = inject(OrganisationStore);
  protected readonly edit = contentEdit<KeptResource>('resources', this.id, () => '/coordinate/pages/resources');
  protected readonly categories = httpResource<KeptResources>(() => '/api/v1/content/resources');
  protected readonly lines = resourceLines;
  protected readonly audiences = Object.entries(audienceNames).map(([value, label]) => ({ value, label }));
  protected readonly languages = computed(() =>
    [...new Set([...offered, ...this.model().languages])].map((value) => ({
      value,
      label: languageName(value, this.locale),
    })),
  );
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
      validate(path.title, ({ value }) =>
        written(value())
          ? undefined
          : {
              kind: 'required',
              message: $localize`:@@content.page.titleMissing:Write the title in at least one language`,
            },
      );
      validate(path.link, ({ value }) =>
        value().trim() === '' || /^https:\/\/\S+$/i.test(value().trim())
          ? undefined
          : {
              kind: 'link',
              message: $localize`:@@content.resource.linkWrong:Enter an address that begins with https://`,
            },
      );
      validate(path.body, (field) =>
        written(field.value()) || field.valueOf(path.link).trim() !== ''
          ? undefined
          : { kind: 'required', message: $localize`:@@content.resource.empty:Write a text, or enter a link` },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { revision, link, ...resource } = this.model();
          return this.edit.save({ ...resource, link: link.trim() || null }, revision, fields);
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected take(theirs: KeptResource): void {
    this.model.set(modelOf(theirs, ''));
    this.edit.decided();
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: KeptResource): void {
    this.model.update((model) => ({ ...model, revision }));
    this.edit.decided();
  }
}
