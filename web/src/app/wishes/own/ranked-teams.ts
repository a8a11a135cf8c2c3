import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
} from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { TeamToWishFor } from '@placet/contract/wishes/wishes.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';

/** Teams in one's own order: moved by buttons, the same for every way of operating them; each move is said. */
@Component({
  selector: 'app-ranked-teams',
  imports: [Button],
  template: `
    <p class="visually-hidden" role="status">{{ said() }}</p>
    @if (chosen().length > 0) {
      <ol class="plain-list wishes-order">
        @for (team of chosen(); track team.id; let at = $index; let last = $last) {
          <li>
            <span class="number wishes-rank">{{ at + 1 }}</span>
            <span dir="auto" class="wishes-team">{{ text(team.name) }}</span>
            @if (!readOnly()) {
              <span class="wishes-moves">
                <button
                  appButton
                  type="button"
                  kind="secondary"
                  [id]="'up-' + team.id"
                  [attr.aria-disabled]="at === 0 ? true : null"
                  [attr.aria-label]="upName(team)"
                  (click)="move(at, -1)"
                >
                  <span aria-hidden="true">↑</span>
                </button>
                <button
                  appButton
                  type="button"
                  kind="secondary"
                  [id]="'down-' + team.id"
                  [attr.aria-disabled]="last ? true : null"
                  [attr.aria-label]="downName(team)"
                  (click)="move(at, 1)"
                >
                  <span aria-hidden="true">↓</span>
                </button>
                <button
                  appButton
                  type="button"
                  kind="quiet"
                  [attr.aria-label]="removeName(team)"
                  (click)="remove(at)"
                  i18n="@@wishes.own.remove"
                >
                  Remove
                </button>
              </span>
            }
          </li>
        }
      </ol>
    } @else {
      <p class="muted" id="no-team" tabindex="-1" i18n="@@wishes.own.noTeam">You have put no team into your order.</p>
    }
    @if (!readOnly() && left().length > 0 && chosen().length < most()) {
      <div class="wishes-add">
        <label class="field-label" for="add-team" i18n="@@wishes.own.add">Add a team</label>
        <select #list class="control" id="add-team">
          @for (team of left(); track team.id) {
            <option [value]="team.id">{{ text(team.name) }}</option>
          }
        </select>
        <button appButton type="button" kind="secondary" (click)="add(list.value)" i18n="@@wishes.own.addIt">
          Add
        </button>
      </div>
    }
  `,
})
export class RankedTeams {
  readonly teams = input.required<readonly TeamToWishFor[]>();
  readonly most = input.required<number>();
  readonly readOnly = input(false, { transform: booleanAttribute });
  readonly order = model.required<readonly string[]>();

  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly said = signal('');
  protected readonly chosen = computed(() =>
    this.order().flatMap((id) => this.teams().find((team) => team.id === id) ?? []),
  );
  protected readonly left = computed(() => this.teams().filter(({ id }) => !this.order().includes(id)));

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected upName({ name }: TeamToWishFor): string {
    return $localize`:@@wishes.own.up:Move ${this.text(name)}:team: up`;
  }

  protected downName({ name }: TeamToWishFor): string {
    return $localize`:@@wishes.own.down:Move ${this.text(name)}:team: down`;
  }

  protected removeName({ name }: TeamToWishFor): string {
    return $localize`:@@wishes.own.removeOf:Remove ${this.text(name)}:team:`;
  }

  protected move(at: number, by: -1 | 1): void {
    const order = [...this.order()];
    const [id, other] = [order[at], order[at + by]];
    if (id === undefined || other === undefined) return;
    [order[at], order[at + by]] = [other, id];
    this.order.set(order);
    this.say(id, at + by + 1);
    this.focus(`${by < 0 ? 'up' : 'down'}-${id}`);
  }

  protected remove(at: number): void {
    const gone = this.chosen()[at];
    this.order.update((order) => order.filter((_id, index) => index !== at));
    this.said.set($localize`:@@wishes.own.removed:${gone ? this.text(gone.name) : ''}:team: is out of your order`);
    this.focus(this.order().length > 0 ? `up-${this.order()[Math.min(at, this.order().length - 1)] ?? ''}` : 'no-team');
  }

  protected add(id: string): void {
    if (this.order().includes(id)) return;
    this.order.update((order) => [...order, id]);
    this.say(id, this.order().length);
    this.focus(`up-${id}`);
  }

  private say(id: string, place: number): void {
    const name = this.teams().find((team) => team.id === id)?.name ?? {};
    this.said.set($localize`:@@wishes.own.moved:${this.text(name)}:team: is number ${place}:place: now`);
  }

  /** Moving an element takes the focus from it. */
  private focus(id: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(), {
      injector: this.injector,
    });
  }
}
