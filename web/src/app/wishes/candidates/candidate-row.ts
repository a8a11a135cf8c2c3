import { booleanAttribute, Component, computed, input, output, signal } from '@angular/core';
import type { CandidateOfNeed } from '@placet/contract/wishes/candidates.ts';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';

/** What is done with one candidate. */
export interface RowAction {
  readonly kind: 'add' | 'up' | 'down' | 'join' | 'remove' | 'exclude';
  readonly reason?: string;
}

/**
 * One candidate with what can be done. With the focus on the row, arrows go from one to the next, and with Alt they move the candidate; g makes
 * them alike with those above, x excludes, Enter ranks. Buttons do the same.
 */
@Component({
  selector: 'app-candidate-row',
  imports: [Button, Control, Field, LiveForm],
  host: { class: 'wishes-row' },
  template: `
    <div
      class="wishes-candidate"
      role="group"
      [id]="'candidate-' + candidate().id"
      [attr.tabindex]="open() ? 0 : null"
      [attr.aria-label]="label()"
      (keydown)="key($event)"
    >
      <span class="number wishes-rank">{{ place() ?? '' }}</span>
      <div class="wishes-who">
        <strong dir="auto">{{ name() }}</strong>
        <span class="muted number">{{ candidate().number }}</span>
        @if (candidate().named) {
          <span class="wishes-named" i18n="@@wishes.row.named">named your team</span>
        }
        @if (alike()) {
          <span class="muted" i18n="@@wishes.row.alike">alike with others</span>
        }
        <span class="wishes-facts muted">{{ facts().join(' · ') }}</span>
        @if (candidate().skills === null) {
          <span class="wishes-facts muted" i18n="@@wishes.row.notAsked">Skills: not asked</span>
        }
        @if (reason(); as text) {
          <span class="wishes-facts" dir="auto">{{ text }}</span>
        }
      </div>
      @if (open()) {
        <div class="wishes-moves">
          @if (place() !== undefined) {
            <button
              appButton
              type="button"
              kind="secondary"
              [attr.aria-label]="upName()"
              (click)="act.emit({ kind: 'up' })"
            >
              <span aria-hidden="true">↑</span>
            </button>
            <button
              appButton
              type="button"
              kind="secondary"
              [attr.aria-label]="downName()"
              (click)="act.emit({ kind: 'down' })"
            >
              <span aria-hidden="true">↓</span>
            </button>
            @if (!first()) {
              <button
                appButton
                type="button"
                kind="quiet"
                (click)="act.emit({ kind: 'join' })"
                i18n="@@wishes.row.join"
              >
                Alike with above
              </button>
            }
            <button
              appButton
              type="button"
              kind="quiet"
              (click)="act.emit({ kind: 'remove' })"
              i18n="@@wishes.row.remove"
            >
              Not ranked
            </button>
          } @else if (reason() === undefined) {
            <button
              appButton
              type="button"
              kind="secondary"
              (click)="act.emit({ kind: 'add' })"
              i18n="@@wishes.row.add"
            >
              Rank
            </button>
          } @else {
            <button
              appButton
              type="button"
              kind="quiet"
              (click)="act.emit({ kind: 'remove' })"
              i18n="@@wishes.row.takeBack"
            >
              Take back
            </button>
          }
          @if (reason() === undefined && !asking()) {
            <button appButton type="button" kind="quiet" (click)="ask()" i18n="@@wishes.row.exclude">Exclude…</button>
          }
        </div>
      }
    </div>
    @if (asking()) {
      <form class="wishes-why" appLiveForm (submit)="exclude($event, why.value)">
        <app-field
          label="Why this person cannot fill the place"
          i18n-label="@@wishes.row.why"
          hint="The coordinator reads it; the applicant never does."
          i18n-hint="@@wishes.row.whyHint"
          [error]="missing() ? missingText : ''"
        >
          <input #why appControl maxlength="500" autocomplete="off" dir="auto" />
        </app-field>
        <div class="actions">
          <button appButton type="submit" kind="warning" i18n="@@wishes.row.excludeNow">Exclude</button>
          <button appButton type="button" kind="quiet" (click)="asking.set(false)" i18n="@@wishes.row.cancel">
            Cancel
          </button>
        </div>
      </form>
    }
  `,
})
export class CandidateRow {
  readonly candidate = input.required<CandidateOfNeed>();
  readonly facts = input.required<readonly string[]>();
  /** From 1; undefined where they are not ranked. */
  readonly place = input<number>();
  readonly alike = input(false, { transform: booleanAttribute });
  readonly first = input(false, { transform: booleanAttribute });
  /** Of an exclusion. */
  readonly reason = input<string>();
  readonly open = input(false, { transform: booleanAttribute });
  readonly act = output<RowAction>();

  protected readonly asking = signal(false);
  protected readonly missing = signal(false);
  protected readonly missingText = $localize`:@@wishes.row.whyMissing:Say why`;
  protected readonly name = computed(() => this.candidate().name || this.candidate().number);
  protected readonly upName = computed(() => $localize`:@@wishes.row.up:Move ${this.name()}:name: up`);
  protected readonly downName = computed(() => $localize`:@@wishes.row.down:Move ${this.name()}:name: down`);
  protected readonly label = computed(() => {
    const place = this.place();
    return place === undefined
      ? this.name()
      : $localize`:@@wishes.row.label:Place ${place}:place:: ${this.name()}:name:`;
  });

  protected ask(): void {
    this.missing.set(false);
    this.asking.set(true);
  }

  protected exclude(event: Event, typed: string): void {
    event.preventDefault();
    const reason = typed.trim();
    this.missing.set(reason === '');
    if (reason === '') return;
    this.asking.set(false);
    this.act.emit({ kind: 'exclude', reason });
  }

  protected key(event: KeyboardEvent): void {
    const row = event.currentTarget as HTMLElement;
    if (event.target !== row || !this.open() || event.ctrlKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined && !event.altKey) this.go(row, by);
    else if (by !== undefined) this.act.emit({ kind: by < 0 ? 'up' : 'down' });
    else if (event.key === 'g') this.act.emit({ kind: 'join' });
    else if (event.key === 'x' && this.reason() === undefined) this.ask();
    else if (event.key === 'Enter' && this.place() === undefined) this.act.emit({ kind: 'add' });
    else return;
    event.preventDefault();
  }

  private go(row: HTMLElement, by: number): void {
    const rows = [...document.querySelectorAll<HTMLElement>('.wishes-candidate')];
    rows[rows.indexOf(row) + by]?.focus();
  }
}
