import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ReferenceDraft, ReferenceSaved, ReferenceView } from '@placet/contract/references/schemas.ts';
import { firstValueFrom } from 'rxjs';
import type { SaveOutcome } from '../forms/draft/draft-saver';
import { saveOutcomeOf } from '../forms/draft/save-outcome';
import type { Intent } from '../session/intent';
import type { Content } from './content';

export const referenceUrl = '/api/v1/reference';

/** What a referee does by their link. */
@Injectable()
export class ReferenceApi {
  private readonly http = inject(HttpClient);

  open(): Promise<ReferenceView> {
    return firstValueFrom(this.http.post<ReferenceView>(`${referenceUrl}/opening`, {}));
  }

  decline(reason: string): Promise<ReferenceView> {
    return firstValueFrom(this.http.post<ReferenceView>(`${referenceUrl}/declination`, { reason }));
  }

  async submit(revision: number, { headers }: Intent): Promise<void> {
    await firstValueFrom(this.http.post(`${referenceUrl}/submission`, { revision }, { headers }));
  }

  async save(content: Content, revision: number): Promise<SaveOutcome<Content>> {
    try {
      const saved = await firstValueFrom(
        this.http.put<ReferenceSaved>(`${referenceUrl}/draft`, { ...content, revision }),
      );
      return { kind: 'saved', ...saved };
    } catch (error) {
      const failed = error instanceof HttpErrorResponse ? error : new HttpErrorResponse({ status: 0 });
      return saveOutcomeOf(failed, (context) => {
        const { answers, applicantMaySee, revision, savedAt } = context as ReferenceDraft;
        return { content: { answers, applicantMaySee }, revision, savedAt };
      });
    }
  }
}
