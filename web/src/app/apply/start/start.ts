import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import { firstValueFrom } from 'rxjs';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { carriedAnswers } from './carried-answers';

/** What is needed for an application, and the button that begins it: opening a page never begins anything by itself. */
@Component({
  selector: 'app-start',
  imports: [Button, Instant, Notice, PageState, RouterLink],
  templateUrl: './start.html',
})
export class StartPage {
  readonly slug = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);

  protected readonly call = httpResource<CallDetail>(() => `/api/v1/calls/${encodeURIComponent(this.slug())}`);
  protected readonly carried = computed(() => carriedAnswers(this.slug()));
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected async start(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      const carried = this.carried();
      const { id } = await this.begin(carried).catch((error: unknown) => {
        // Answers of an older check that the form no longer takes: the application matters more.
        if (problemOf(error)?.code === 'draft.invalid' && carried) return this.begin(undefined);
        throw error;
      });
      await this.router.navigate(['/apply', id], { replaceUrl: true });
    } catch (error) {
      await this.explain(error);
    } finally {
      this.busy.set(false);
    }
  }

  private begin(eligibilityAnswers: SectionAnswers | undefined): Promise<{ id: string }> {
    const body = { call: this.slug(), locale: this.locale, ...(eligibilityAnswers && { eligibilityAnswers }) };
    return firstValueFrom(this.http.post<{ id: string }>('/api/v1/applications', body));
  }

  private async explain(error: unknown): Promise<void> {
    const problem = problemOf(error);
    const existing = problem?.code === 'application.exists' ? problem.context?.['applicationId'] : undefined;
    if (typeof existing === 'string') {
      await this.router.navigate(['/apply', existing], { replaceUrl: true });
      return;
    }
    this.error.set(messageOf(error));
  }
}
