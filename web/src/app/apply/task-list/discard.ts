import { HttpClient } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { AskFirst } from '../../ui/confirm/ask-first';
import { SectionDrafts } from '../drafts/section-drafts';

/** Throws a draft away, after asking. */
@Component({
  selector: 'app-discard',
  imports: [AskFirst],
  template: `
    <app-ask-first
      ask="Delete this draft"
      i18n-ask="@@apply.discard.action"
      action="Delete this draft"
      i18n-action="@@apply.discard.action"
      [run]="discard"
    >
      <p i18n="@@apply.discard.what">
        All answers and files of this draft will be deleted for good. Nothing was sent, and nobody else has seen it.
      </p>
    </app-ask-first>
  `,
})
export class Discard {
  readonly id = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(SectionDrafts);

  protected readonly discard = async (): Promise<void> => {
    await firstValueFrom(this.http.delete(`/api/v1/applications/${this.id()}`));
    await this.drafts.drop(this.id());
    await this.router.navigateByUrl('/my-applications');
  };
}
