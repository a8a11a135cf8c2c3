import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ChangedView, SavedView, SavedViewList } from '@placet/contract/home/saved-views.ts';
import { firstValueFrom, type Observable } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { SaveView } from './save-view';
import { sameQuery, viewQueryOf } from './view-query';

interface Views {
  readonly views: SavedView[];
  readonly canShare: boolean;
}

/** The views somebody comes back to, as links above the list; the one that is shown can be changed. */
@Component({
  selector: 'app-saved-views',
  imports: [Button, Notice, RouterLink, SaveView],
  host: { class: 'saved-views no-print' },
  template: `
    @if (views().length > 0) {
      <nav aria-label="Saved views" i18n-aria-label="@@views.label">
        <ul class="plain-list saved-views-list">
          <li>
            <a
              routerLink="."
              [queryParams]="everything()"
              [attr.aria-current]="shown() === everyQuery() ? 'page' : null"
              i18n="@@views.all"
              >All</a
            >
          </li>
          @for (view of views(); track view.id) {
            <li>
              @if (view.callGone) {
                <span class="muted"
                  ><span dir="auto">{{ view.name }}</span> ·
                  <span i18n="@@views.gone">its call is not there any more</span>
                  @if (view.mine) {
                    <button appButton kind="quiet" type="button" (click)="remove(view)">
                      <span i18n="@@views.removeGone"
                        >Remove<span class="visually-hidden"> {{ view.name }}</span></span
                      >
                    </button>
                  }
                </span>
              } @else {
                <a
                  routerLink="."
                  [queryParams]="addressOf(view)"
                  [attr.aria-current]="view.id === current()?.id ? 'page' : null"
                  [attr.title]="view.owner"
                  ><span dir="auto">{{ view.name }}</span>
                  @if (view.count !== null) {
                    &ngsp;<span class="number muted">{{ countOf(view) }}</span>
                  }
                  @if (view.owner) {
                    <span class="visually-hidden" i18n="@@views.by">shared by {{ view.owner }}</span>
                  }
                </a>
              }
            </li>
          }
        </ul>
      </nav>
    }
    <div class="saved-views-do">
      @if (current(); as view) {
        <button appButton kind="quiet" type="button" [attr.aria-pressed]="view.opensWith" (click)="openWith(view)">
          @if (view.opensWith) {
            <span i18n="@@views.opens">The list opens with this view</span>
          } @else {
            <span i18n="@@views.open">Open the list with this view</span>
          }
        </button>
        @if (view.mine) {
          <app-save-view
            [canShare]="canShare()"
            [view]="view"
            [save]="changeCurrent"
            ask="Rename…"
            i18n-ask="@@views.rename"
          />
          <button appButton kind="quiet" type="button" (click)="remove(view)">
            <span i18n="@@views.remove"
              >Remove<span class="visually-hidden"> {{ view.name }}</span></span
            >
          </button>
        }
      } @else if (query() !== '') {
        <app-save-view [canShare]="canShare()" [save]="add" ask="Save this view…" i18n-ask="@@views.save" />
      }
      <div role="status">
        @if (removed(); as view) {
          <span class="muted" i18n="@@views.removed">“{{ view.name }}” is removed.</span>&ngsp;
          <button appButton kind="quiet" type="button" (click)="undo(view)" i18n="@@views.undo">Undo</button>
        }
      </div>
    </div>
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
  `,
})
export class SavedViews {
  readonly list = input.required<SavedViewList>();
  /** What the list shows now, by the names its address has for it. */
  readonly asked = input.required<Readonly<Record<string, string>>>();
  /** The address of the list without any filter, said in words so that it is not taken for a list nobody asked for. */
  readonly everything = input.required<Readonly<Record<string, string>>>();
  /** Whether nothing was asked for: then the list opens with the view chosen for that. */
  readonly unasked = input.required<boolean>();
  /** Coming back to the list, it is as it was left. */
  readonly returning = input(false);

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  private readonly resource = httpResource<Views>(() => `/api/v1/saved-views?list=${this.list()}`);
  protected readonly views = computed(() => (this.resource.hasValue() ? this.resource.value().views : []));
  protected readonly canShare = computed(() => this.resource.hasValue() && this.resource.value().canShare);
  protected readonly everyQuery = computed(() => viewQueryOf(this.everything()));
  protected readonly query = computed(() => viewQueryOf(this.asked()));
  protected readonly shown = computed(() => (this.query() === '' ? this.everyQuery() : this.query()));
  protected readonly current = computed(() =>
    this.views().find((view) => !view.callGone && sameQuery(view.query, this.query())),
  );
  protected readonly removed = signal<SavedView | undefined>(undefined);
  protected readonly failed = signal('');

  constructor() {
    let arriving = true;
    effect(() => {
      if (!this.resource.hasValue() || !arriving) return;
      arriving = false;
      if (this.returning()) return;
      const first = this.views().find(({ opensWith, callGone }) => opensWith && !callGone);
      if (first && this.unasked())
        void this.router.navigate([], { queryParams: this.addressOf(first), replaceUrl: true });
    });
  }

  protected addressOf({ query }: SavedView): Readonly<Record<string, string>> {
    return query === '' ? this.everything() : Object.fromEntries(new URLSearchParams(query));
  }

  protected countOf({ count, more }: SavedView): string {
    return `${(count ?? 0).toLocaleString(this.locale)}${more ? '+' : ''}`;
  }

  protected readonly add = async (view: { name: string; shared: boolean }): Promise<void> => {
    const body = { list: this.list(), ...view, query: this.query() };
    await firstValueFrom(this.http.post('/api/v1/saved-views', body));
    this.removed.set(undefined);
    this.resource.reload();
  };

  protected readonly changeCurrent = async (changes: ChangedView): Promise<void> => {
    const id = this.current()?.id ?? '';
    await firstValueFrom(this.http.patch(`/api/v1/saved-views/${id}`, changes));
    this.resource.reload();
  };

  protected openWith({ id, opensWith }: SavedView): Promise<void> {
    return this.attempt(this.http.patch(`/api/v1/saved-views/${id}`, { opensWith: !opensWith }));
  }

  protected async remove(view: SavedView): Promise<void> {
    if (await this.attempted(this.http.delete(`/api/v1/saved-views/${view.id}`))) this.removed.set(view);
  }

  /** It comes back under its name; what opened with it for others does not. */
  protected async undo({ name, query, shared }: SavedView): Promise<void> {
    const body = { list: this.list(), name, query, shared };
    if (await this.attempted(this.http.post('/api/v1/saved-views', body))) this.removed.set(undefined);
  }

  private async attempt(asked: Observable<unknown>): Promise<void> {
    await this.attempted(asked);
  }

  private async attempted(asked: Observable<unknown>): Promise<boolean> {
    this.failed.set('');
    let done = true;
    try {
      await firstValueFrom(asked);
    } catch (error) {
      this.failed.set(messageOf(error));
      done = false;
    }
    this.resource.reload();
    return done;
  }
}
