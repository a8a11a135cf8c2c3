import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import type { LeftoverOfDraft } from '@placet/contract/applications/schemas.ts';
import { firstValueFrom } from 'rxjs';
import { Surroundings } from '../../forms/surroundings';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { CurrentApplication } from '../current-application';
import { LeftAnswer } from './left-answer';

/** The form changed since the person began: what it does not ask any more, to copy or to put away. */
@Component({
  selector: 'app-form-changed',
  imports: [Button, LeftAnswer, Notice],
  templateUrl: './form-changed.html',
})
export class FormChanged {
  protected readonly application = inject(CurrentApplication);
  protected readonly surroundings = inject(Surroundings);
  private readonly http = inject(HttpClient);

  protected readonly left = httpResource<{ leftovers: LeftoverOfDraft[] }>(() =>
    (this.application.overview().formChange?.leftovers ?? 0) > 0 ? `${this.path()}/leftovers` : undefined,
  );
  protected readonly error = signal('');

  protected async putAway({ id }: LeftoverOfDraft): Promise<void> {
    this.error.set('');
    try {
      await firstValueFrom(this.http.delete(`${this.path()}/leftovers/${id}`));
      this.left.reload();
      this.application.overviewResource.reload();
    } catch (error) {
      this.error.set(messageOf(error));
    }
  }

  private path(): string {
    return `/api/v1/applications/${this.application.overview().id}`;
  }
}
