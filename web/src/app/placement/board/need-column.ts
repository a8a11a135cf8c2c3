import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { BoardNeed, BoardPerson } from '@placet/contract/placement/plans.ts';
import { howNames } from '../words/names';
import { seatLanes } from '../words/lanes';
import { shortDays } from '../words/need-names';
import { wishText } from '../words/ordinal';
import { unfilledText } from '../words/unfilled';
import { BoardState } from './board-state';

interface Stay {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly how: 'computed' | 'pinned' | 'by_hand' | 'held';
  readonly label: string;
}

/** One need: its seats as strips over its days, who is on them, and why some stay empty. Somebody dragged here is moved here. */
@Component({
  selector: 'app-need-column',
  host: {
    class: 'need-column',
    '[class.need-over]': 'over()',
    '(dragover)': 'drag($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
  template: `
    <h3>
      <a [attr.href]="link()" (click)="open($event)" dir="auto" data-column>{{ name() }}</a>
    </h3>
    <p class="need-facts">
      <span class="number">{{ days() }}</span>
      <span class="number" [class.placement-warning]="taken() < need().positions" i18n="@@placement.board.taken"
        >{{ taken() }} of {{ need().positions }}</span
      >
    </p>
    <ol class="plain-list seats">
      @for (lane of lanes(); track $index) {
        <li class="seat">
          @for (stay of lane; track stay.id) {
            @if (stay.how === 'held') {
              <span
                class="stay"
                data-how="held"
                [style.inset-inline-start.%]="stay.start"
                [style.inline-size.%]="stay.size"
                [title]="stay.label"
                ><span class="visually-hidden">{{ stay.label }}</span
                ><bdi aria-hidden="true">{{ stay.name }}</bdi></span
              >
            } @else {
              <button
                type="button"
                class="stay"
                draggable="true"
                [attr.data-how]="stay.how"
                [class.stay-chosen]="stay.id === chosen()"
                [style.inset-inline-start.%]="stay.start"
                [style.inline-size.%]="stay.size"
                [attr.aria-label]="stay.label"
                [title]="stay.label"
                (click)="person.emit(stay.id)"
                (dragstart)="state.dragged.set(stay.id)"
                (dragend)="state.dragged.set('')"
              >
                <bdi>{{ stay.name }}</bdi>
              </button>
            }
          } @empty {
            <span class="seat-free" i18n="@@placement.board.freeSeat">free</span>
          }
        </li>
      }
    </ol>
    @if (unfilled(); as why) {
      <p class="need-unfilled">{{ why }}</p>
    }
  `,
})
export class NeedColumn {
  readonly need = input.required<BoardNeed>();
  readonly placed = input.required<readonly BoardPerson[]>();
  readonly chosen = input('');
  readonly link = input('');
  readonly opened = output<string>();
  readonly person = output<string>();
  readonly dropped = output<string>();

  protected readonly state = inject(BoardState);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly over = signal(false);
  protected readonly name = computed(() => this.state.nameOf(this.need().id));
  protected readonly days = computed(() => shortDays(this.need().from, this.need().to, this.locale));
  protected readonly lanes = computed(() => {
    const { held, positions, from, to } = this.need();
    const before = held.map((seat, index): Stay => ({
      ...seat,
      id: `held-${String(index)}`,
      how: 'held',
      label: $localize`:@@placement.board.held:${seat.name}:person:, ${shortDays(seat.from, seat.to, this.locale)}:days:, holds this seat already`,
    }));
    const now = this.placed().flatMap((person): Stay[] => (person.place ? [this.stay(person, person.place)] : []));
    return seatLanes([...before, ...now], positions, { from, to });
  });
  /** Seats on which somebody is on some day. */
  protected readonly taken = computed(() => this.lanes().filter((lane) => lane.length > 0).length);
  protected readonly unfilled = computed(() =>
    this.taken() < this.need().positions ? unfilledText(this.need(), this.state.nameOf, this.locale) : '',
  );

  protected open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.opened.emit(this.need().id);
  }

  protected drag(event: DragEvent): void {
    if (this.state.dragged() === '') return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.dropped.emit(this.state.dragged());
  }

  private stay({ id, name, number }: BoardPerson, place: NonNullable<BoardPerson['place']>): Stay {
    const { from, to, how, wish } = place;
    const called = name || number;
    const label = `${called}, ${shortDays(from, to, this.locale)}, ${wishText(wish, this.locale)}, ${howNames[how]}`;
    return { id, name: called, from, to, how, label };
  }
}
