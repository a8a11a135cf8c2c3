import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Category, CategoryKind } from '@placet/contract/content/schemas.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { firstValueFrom } from 'rxjs';

/** Which collection of the API an entry belongs to. */
export type Collection = 'questions' | 'pages' | 'resources' | 'categories';
export const collectionOf = (kind: CategoryKind): 'questions' | 'resources' => `${kind}s`;

/** What is written of questions, pages and resources; each fails with the API's refusal (session/problem.ts). */
@Service()
export class ContentApi {
  private readonly http = inject(HttpClient);

  /** Adds an entry, or changes the one with this id. */
  save<Kept>(collection: Collection, id: string | undefined, entry: object): Promise<Kept> {
    const path = `/api/v1/content/${collection}`;
    return firstValueFrom(
      id === undefined ? this.http.post<Kept>(path, entry) : this.http.put<Kept>(`${path}/${id}`, entry),
    );
  }

  async remove(collection: Collection, id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/content/${collection}/${id}`));
  }

  addCategory(kind: CategoryKind, name: LocalizedText): Promise<Category> {
    return this.save('categories', undefined, { kind, name });
  }

  async orderCategories(kind: CategoryKind, ids: readonly string[]): Promise<void> {
    await firstValueFrom(this.http.put('/api/v1/content/category-order', { kind, ids }));
  }

  async orderEntries(kind: CategoryKind, categoryId: string, ids: readonly string[]): Promise<void> {
    await firstValueFrom(this.http.put(`/api/v1/content/${kind}-order`, { categoryId, ids }));
  }
}
