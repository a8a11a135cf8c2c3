import { httpResource } from '@angular/common/http';
import { Component, inject, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import { pick } from '@placet/contract/pick.ts';
import type { Programme, Programmes } from '@placet/contract/set-up/schemas.ts';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { ProgrammeForm } from './programme-form';

/** The lasting offers that calls are intakes of. */
@Component({
  selector: 'app-programmes-page',
  imports: [Button, Notice, PageState, ProgrammeForm, RouterLink],
  host: { class: 'set-up' },
  template: `
    <a class="back-link" routerLink="/coordinate/calls" i18n="@@setUp.programmes.back">Calls</a>
    <h1 i18n="@@setUp.programmes">Programmes</h1>
    @if (said(); as text) {
      <app-notice kind="success" live
        ><p>{{ text }}</p></app-notice
      >
    }
    @if (list.hasValue()) {
      <ul class="plain-list set-up-calls">
        @for (programme of list.value().programmes; track programme.id + programme.revision) {
          <li>
            @if (renaming() === programme.id) {
              <app-programme-form [programme]="programme" (saved)="saved($event)" (conflict)="list.reload()" />
            } @else {
              <div>
                <h2 dir="auto">{{ text(programme) }}</h2>
                <p class="muted">
                  <span i18n="@@setUp.programmes.calls">{programme.calls, plural,
                    =0 {No calls yet}
                    =1 {1 call}
                    other {{{programme.calls}} calls}
                  }</span>
                </p>
              </div>
              @if (list.value().canChange) {
                <button appButton kind="secondary" type="button" (click)="renaming.set(programme.id)">
                  <span i18n="@@setUp.programmes.rename"
                    >Rename<span class="visually-hidden"> {{ text(programme) }}</span></span
                  >
                </button>
              }
            }
          </li>
        } @empty {
          <li i18n="@@setUp.programmes.none">There is no programme yet.</li>
        }
      </ul>
      @if (list.value().canChange) {
        <h2 i18n="@@setUp.programmes.new">New programme</h2>
        @for (round of [rounds()]; track round) {
          <app-programme-form (saved)="saved($event)" />
        }
      }
    } @else {
      <app-page-state [resource]="list" />
    }
  `,
})
export class ProgrammesPage {
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly list = httpResource<Programmes>(() => '/api/v1/set-up/programmes');
  protected readonly renaming = signal<string | undefined>(undefined);
  protected readonly said = signal('');
  /** Each programme added begins a new form. */
  protected readonly rounds = signal(0);

  protected text({ name }: Programme): string {
    return pick(name, this.locale);
  }

  protected saved(programme: Programme): void {
    this.said.set($localize`:@@setUp.programmes.saved:Saved: ${this.text(programme)}:name:.`);
    this.renaming.set(undefined);
    this.rounds.update((round) => round + 1);
    this.list.reload();
  }
}
