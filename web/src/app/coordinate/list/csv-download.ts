import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { saveFile } from '../../ui/file-row/save-file';
import { csvUrl, type ListQuery } from '../list-query';

/**
 * All that the filters find, as a file. Fetched by the page, so that a refusal is said here, and a file that was broken off on its way
 * is never taken for a whole one.
 */
@Component({
  selector: 'app-csv-download',
  imports: [Button],
  host: { class: 'csv-download no-print' },
  template: `
    <button appButton kind="secondary" type="button" [busy]="busy()" (click)="download()">
      @if (busy()) {
        <span i18n="@@coordinate.csv.busy">Preparing the file …</span>
      } @else {
        <span i18n="@@coordinate.csv.download">Download as CSV</span>
      }
    </button>
    <p [class.csv-failed]="failed() !== ''" [attr.role]="failed() === '' ? null : 'alert'">
      @if (failed(); as text) {
        {{ text }}
      } @else {
        <span class="muted" i18n="@@coordinate.csv.recorded">Those on it see that their data was exported.</span>
      }
    </p>
  `,
})
export class CsvDownload {
  readonly query = input.required<ListQuery>();

  private readonly http = inject(HttpClient);
  private readonly page = inject(DOCUMENT);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected async download(): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      const answer = await firstValueFrom(
        this.http.get(csvUrl(this.query()), { observe: 'response', responseType: 'blob' }),
      );
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      if (answer.body) saveFile(this.page, answer.body, name ?? 'applications.csv');
    } catch (error) {
      this.failed.set(messageOf(await withText(error)));
    }
    this.busy.set(false);
  }
}

/** A refusal as the API worded it: asked for as a file, it comes as one. */
async function withText(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { status } = error;
  return { status, error: JSON.parse((await error.error.text()) || 'null') as unknown };
}
