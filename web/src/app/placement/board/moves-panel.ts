import { Component, inject, LOCALE_ID } from '@angular/core';
import { Button } from '../../ui/button/button';
import { clockTime, shortDate } from '../../ui/instant/instant-text';
import { BoardState } from './board-state';

/** What was moved by hand, the newest first, whoever did it; the newest of each person can be taken back. */
@Component({
  selector: 'app-moves-panel',
  imports: [Button],
  template: `
    <ol class="plain-list ruled-list">
      @for (move of state.moves(); track move.sequence) {
        <li>
          <strong
            ><bdi>{{ state.personName(move.applicationId) }}</bdi></strong
          >
          <span class="placement-line"
            ><bdi>{{ state.placeName(move.from) }}</bdi> → <bdi>{{ state.placeName(move.to) }}</bdi></span
          >
          <span class="placement-line muted">
            @if (move.undoes !== null) {
              <span i18n="@@placement.moves.undoes">takes a move back ·</span>&ngsp;
            }
            <bdi>{{ move.movedBy }}</bdi> · <span class="number">{{ at(move.movedAt) }}</span>
            @if (state.undoable().has(move.sequence)) {
              &ngsp;<button
                appButton
                kind="quiet"
                type="button"
                [busy]="state.busy()"
                (click)="state.undo(move.sequence)"
              >
                <span i18n="@@placement.moves.undo"
                  >Undo<span class="visually-hidden">: {{ state.personName(move.applicationId) }}</span></span
                >
              </button>
            }
          </span>
        </li>
      } @empty {
        <li class="muted" i18n="@@placement.moves.none">Nothing was moved by hand.</li>
      }
    </ol>
  `,
})
export class MovesPanel {
  protected readonly state = inject(BoardState);
  private readonly locale = inject(LOCALE_ID);

  protected at(instant: string): string {
    const zone = this.state.board()?.call.timeZone;
    const date = new Date(instant);
    return `${shortDate(date, zone, this.locale)}, ${clockTime(date, zone, this.locale)}`;
  }
}
