import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Audience, Category, CategoryKind, KeptQuestion, KeptResource } from '@placet/contract/content/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { formErrors, messageOf } from '../../session/problem';
import { injectLocale, siteLocales } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { collectionOf, ContentApi } from '../content-api';
import { OrderButtons } from '../parts/order-buttons';
import { audienceNames } from '../words';

type Entry = KeptQuestion | KeptResource;
interface Listed {
  readonly categories: readonly (Category & { readonly entries: readonly Entry[] })[];
}

/** Questions or resources by category, each in its order, with what is missing; and the form for a new category. */
@Component({
  selector: 'app-entries',
  imports: [
    ...[Button, ErrorSummary, Form, FormField, LocalizedTextInput, Notice, OrderButtons],
    ...[PageState, RouterLink, StatusTag],
  ],
  templateUrl: './entries.html',
})
export class Entries {
  readonly kind = input.required<CategoryKind>();

  private readonly api = inject(ContentApi);
  private readonly locale = injectLocale();
  protected readonly organisation = inject(OrganisationStore);
  protected readonly collection = computed(() => collectionOf(this.kind()));
  protected readonly list = httpResource<Listed>(() => `/api/v1/content/${this.collection()}`);
  protected readonly audienceNames = audienceNames;
  protected readonly moved = signal('');
  protected readonly failed = signal('');

  protected readonly model = signal<{ name: LocalizedText }>({ name: {} });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) =>
        Object.values(value()).some((text) => text.trim() !== '')
          ? undefined
          : { kind: 'required', message: $localize`:@@content.name.missing:Enter the name in at least one language` },
      );
    },
    {
      submission: {
        action: async (fields) => {
          try {
            await this.api.addCategory(this.kind(), this.model().name);
            this.form().reset({ name: {} });
            this.list.reload();
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected titleOf(entry: Entry): string {
    return this.text('question' in entry ? entry.question : entry.title);
  }

  /** Empty for what everybody may read. */
  protected audienceOf(entry: Entry): string {
    const audience: Audience = 'audience' in entry ? entry.audience : 'public';
    return audience === 'public' ? '' : audienceNames[audience];
  }

  protected languages(missing: readonly Locale[]): string {
    const names = missing.map((code) => siteLocales.find((site) => site.code === code)?.name ?? code);
    return new Intl.ListFormat(this.locale).format(names);
  }

  protected async moveCategory(category: Category, by: -1 | 1, buttons: OrderButtons): Promise<void> {
    const categories = shifted(this.list.value()?.categories ?? [], category.id, by);
    await this.move(this.text(category.name), categories, category.id, { categories }, () =>
      this.api.orderCategories(
        this.kind(),
        categories.map(({ id }) => id),
      ),
    );
    buttons.focus(by);
  }

  protected async moveEntry(entry: Entry, by: -1 | 1, buttons: OrderButtons): Promise<void> {
    const before = this.list.value()?.categories ?? [];
    const entries = shifted(before.find(({ id }) => id === entry.categoryId)?.entries ?? [], entry.id, by);
    const categories = before.map((one) => (one.id === entry.categoryId ? { ...one, entries } : one));
    await this.move(this.titleOf(entry), entries, entry.id, { categories }, () =>
      this.api.orderEntries(
        this.kind(),
        entry.categoryId,
        entries.map(({ id }) => id),
      ),
    );
    buttons.focus(by);
  }

  /** Saves an order, shows it, and says it aloud. */
  private async move(
    name: string,
    order: readonly { readonly id: string }[],
    id: string,
    shown: Listed,
    save: () => Promise<void>,
  ): Promise<void> {
    this.failed.set('');
    try {
      await save();
      this.list.set(shown);
      const [place, count] = [order.findIndex((one) => one.id === id) + 1, order.length];
      this.moved.set($localize`:@@content.moved:${name}:name: is now number ${place}:place: of ${count}:count:`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
  }
}

/** The list with one entry a place further. */
function shifted<Entry extends { readonly id: string }>(list: readonly Entry[], id: string, by: -1 | 1): Entry[] {
  const from = list.findIndex((entry) => entry.id === id);
  const entry = list[from];
  const rest = list.filter((one) => one !== entry);
  if (entry) rest.splice(from + by, 0, entry);
  return rest;
}
