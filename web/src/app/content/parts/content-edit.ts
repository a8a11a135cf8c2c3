import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { computed, inject, signal, type Signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { formErrors, problemOf } from '../../session/problem';
import { ContentApi, type Collection } from '../content-api';

/** What the editors of all kinds have in common: the entry, saving it, what somebody else saved meanwhile, removing it. */
export interface ContentEdit<Kept> {
  readonly kept: HttpResourceRef<Kept | undefined>;
  /** A new one, or one that is there. */
  readonly ready: Signal<boolean>;
  readonly saved: Signal<boolean>;
  readonly theirs: Signal<Kept | undefined>;
  /** Saves the entry over `revision`; a new one leads to its own page. */
  save(
    entry: object,
    revision: number,
    fields: FieldTree<unknown>,
  ): Promise<ValidationError.WithOptionalFieldTree[] | undefined>;
  decided(): void;
  remove(): Promise<void>;
}

/** To be called where a component is made. */
export function contentEdit<Kept extends { readonly id: string }>(
  collection: Collection,
  id: () => string | undefined,
  list: () => string,
): ContentEdit<Kept> {
  const [api, router] = [inject(ContentApi), inject(Router)];
  const [saved, theirs] = [signal(false), signal<Kept | undefined>(undefined)];
  const kept = httpResource<Kept>(() => {
    const of = id();
    return of === undefined ? undefined : `/api/v1/content/${collection}/${of}`;
  });
  return {
    kept,
    saved,
    theirs,
    ready: computed(() => id() === undefined || kept.hasValue()),
    async save(entry, revision, fields) {
      const known = id();
      saved.set(false);
      try {
        const stored = await api.save<Kept>(collection, known, known === undefined ? entry : { ...entry, revision });
        theirs.set(undefined);
        if (known === undefined) await router.navigateByUrl(list());
        else {
          kept.set(stored);
          saved.set(true);
        }
      } catch (error) {
        const problem = problemOf(error);
        if (problem?.code !== 'content.changed_meanwhile') return formErrors(error, fields);
        theirs.set(problem.context?.['stored'] as Kept);
      }
      return undefined;
    },
    decided: () => {
      theirs.set(undefined);
    },
    async remove() {
      await api.remove(collection, id() ?? '');
      await router.navigateByUrl(list());
    },
  };
}

/** A text in at least one language, as the API asks. */
export const written = (text: Readonly<Record<string, string | undefined>>): boolean =>
  Object.values(text).some((one) => (one ?? '').trim() !== '');
