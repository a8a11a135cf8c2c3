import { httpResource } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import type { ReceivedPage } from '@placet/contract/coordination/list.ts';
import type { PreviewValues } from '@placet/contract/messages/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { MessagesApi, type Which } from '../messages-api';

/** Picks one received application, whose words the preview then shows. */
@Component({
  selector: 'app-preview-person',
  imports: [Button, Control, Field, LiveForm, Notice],
  template: `
    <form appLiveForm role="search" class="messages-search" (submit)="wanted.set(box.value.trim())">
      <app-field
        label="Preview with a received application"
        i18n-label="@@messages.person"
        hint="A name or a number. The person sees that their application was opened."
        i18n-hint="@@messages.person.hint"
      >
        <input #box appControl type="search" autocomplete="off" spellcheck="false" minlength="2" />
      </app-field>
      <button appButton type="submit" kind="secondary" i18n="@@messages.outbox.find">Find</button>
    </form>
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
    <div role="status">
      @if (found.hasValue() && found.value(); as page) {
        <ul class="plain-list">
          @for (one of page.applications.slice(0, 5); track one.id) {
            <li>
              <button appButton type="button" kind="quiet" (click)="choose(one.id)">
                <bdi>{{ one.name || one.number }}</bdi>&ngsp;<span class="number muted">{{ one.number }}</span>
              </button>
            </li>
          } @empty {
            <li class="muted" i18n="@@messages.person.none">Nobody is found.</li>
          }
        </ul>
      }
    </div>
  `,
})
export class PreviewPerson {
  readonly which = input.required<Which>();
  readonly chosen = output<PreviewValues>();

  private readonly api = inject(MessagesApi);
  protected readonly wanted = signal('');
  protected readonly failed = signal('');
  protected readonly found = httpResource<ReceivedPage>(() =>
    this.wanted().length < 2 ? undefined : { url: '/api/v1/received-applications', params: { q: this.wanted() } },
  );

  protected async choose(id: string): Promise<void> {
    this.failed.set('');
    try {
      this.chosen.emit(await this.api.values(this.which(), id));
      this.wanted.set('');
    } catch (error) {
      this.failed.set(messageOf(error));
    }
  }
}
