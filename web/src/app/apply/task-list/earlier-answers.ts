import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import type { EarlierApplication } from '@placet/contract/applications/earlier-answers-routes.ts';
import { firstValueFrom } from 'rxjs';
import { Surroundings } from '../../forms/surroundings';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { CurrentApplication } from '../current-application';
import { SectionDrafts } from '../drafts/section-drafts';

/** Offers what somebody answered in an earlier application, where this one has no answer yet. */
@Component({
  selector: 'app-earlier-answers',
  imports: [Button, Notice],
  template: `
    @if (taken() > 0) {
      <app-notice kind="success" live>
        <p i18n="@@apply.earlier.taken">
          Answers taken over: {{ taken() }}. Read through each section before you send: some may have changed since.
        </p>
      </app-notice>
    }
    @for (one of earlier(); track one.id) {
      <app-notice heading="You have applied before" i18n-heading="@@apply.earlier.heading">
        <p i18n="@@apply.earlier.what">
          {{ one.answers }} of your answers in “{{ name(one) }}” fit questions here that you have not answered yet.
          Files, your availability and what you agree to are given anew.
        </p>
        <button
          appButton
          kind="secondary"
          type="button"
          [busy]="busy()"
          (click)="take(one)"
          i18n="@@apply.earlier.take"
        >
          Use these answers
        </button>
      </app-notice>
    }
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
  `,
})
export class EarlierAnswers {
  private readonly http = inject(HttpClient);
  private readonly application = inject(CurrentApplication);
  private readonly drafts = inject(SectionDrafts);
  private readonly surroundings = inject(Surroundings);
  private readonly url = computed(() => `/api/v1/applications/${this.application.overview().id}/earlier-answers`);
  private readonly offer = httpResource<{ earlier: EarlierApplication[] }>(() => this.url());
  /** The latest: one offer is enough to choose from. */
  protected readonly earlier = computed(() => (this.offer.hasValue() ? this.offer.value().earlier.slice(0, 1) : []));
  protected readonly busy = signal(false);
  protected readonly taken = signal(0);
  protected readonly failed = signal('');

  protected name({ call }: EarlierApplication): string {
    return this.surroundings.text(call.name);
  }

  protected async take({ id }: EarlierApplication): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      // What was typed on this device counts before anything is filled in.
      await this.drafts.flushAll();
      const { answers } = await firstValueFrom(this.http.post<{ answers: number }>(this.url(), { from: id }));
      this.taken.set(answers);
      this.application.answersResource.reload();
      this.application.overviewResource.reload();
      this.offer.reload();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
