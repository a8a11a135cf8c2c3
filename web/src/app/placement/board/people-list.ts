import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { BoardPerson } from '@placet/contract/placement/plans.ts';
import { RowKeys } from '../../ui/data-table/row-keys';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { wishText } from '../words/ordinal';
import { BoardState } from './board-state';
import { filterPeople, isMoved, shows, type Show } from './people-filter';
import { rowsShown } from './rows-shown';

const showNames: Readonly<Record<Show, string>> = {
  all: $localize`:@@placement.show.all:Everybody`,
  unplaced: $localize`:@@placement.show.unplaced:Without a place`,
  moved: $localize`:@@placement.show.moved:Moved by hand`,
  passed_over: $localize`:@@placement.show.passedOver:Passed over`,
};

/** Everybody of a plan, filtered as one types; of many, only the rows that are seen are there. */
@Component({
  selector: 'app-people-list',
  imports: [Control, Field, RowKeys],
  templateUrl: './people-list.html',
  host: { class: 'board-people' },
})
export class PeopleList {
  readonly chosen = input('');
  /** Address of a person's panel. */
  readonly linkOf = input.required<(person: string) => string>();
  readonly opened = output<string>();

  protected readonly state = inject(BoardState);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  /** As staff.css sets it: 3.25 times the size of the page's text. */
  protected readonly row = 3.25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  protected readonly q = signal('');
  protected readonly show = signal<Show>('all');
  protected readonly language = signal('');
  private readonly view = linkedSignal({
    source: () => [this.q(), this.show(), this.language()],
    computation: () => ({ top: 0, height: 900 }),
  });
  protected readonly shows = shows.map((value) => ({ value, name: showNames[value] }));
  protected readonly languages = computed(() => {
    const codes = new Set<string>();
    for (const { languages } of this.state.people().values()) for (const { language } of languages) codes.add(language);
    return [...codes]
      .map((code) => ({ code, name: languageName(code, this.locale) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, this.locale));
  });
  protected readonly found = computed(() =>
    filterPeople(
      this.state.people().values(),
      { q: this.q(), show: this.show(), language: this.language() },
      this.state.passedOver(),
    ),
  );
  private readonly range = computed(() => rowsShown(this.found().length, { ...this.view(), row: this.row }), {
    equal: (one, other) => one.from === other.from && one.to === other.to,
  });
  protected readonly before = computed(() => this.range().from * this.row);
  protected readonly after = computed(() => (this.found().length - this.range().to) * this.row);
  protected readonly first = computed(() => this.range().from);
  protected readonly rows = computed(() =>
    this.found()
      .slice(this.range().from, this.range().to)
      .map((person) => ({ person, ...this.facts(person) })),
  );

  protected filter(change: { q?: string; show?: string; language?: string }): void {
    if (change.q !== undefined) this.q.set(change.q);
    if (change.show !== undefined) this.show.set(change.show as Show);
    if (change.language !== undefined) this.language.set(change.language);
    this.box()?.nativeElement.scrollTo({ top: 0 });
  }

  protected scrolled(box: HTMLElement): void {
    this.view.set({ top: box.scrollTop, height: box.clientHeight });
  }

  protected open(event: MouseEvent, person: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.opened.emit(person);
  }

  /** Gives the focus to somebody's row, or to the list where it is not there. */
  focus(person: string): void {
    const box = this.box()?.nativeElement;
    const head = box?.querySelector<HTMLElement>(`[data-person="${person}"]`);
    (head ?? box)?.focus();
  }

  private facts(person: BoardPerson): { wishes: string; place: string; note: string; attention: boolean } {
    const { place } = person;
    const passedOver = this.state.passedOver().has(person.id);
    const wishes = person.wishes.flatMap((team, index) => {
      // A team that takes nobody now has no column either.
      const name = this.state.teams().get(team);
      return name === undefined ? [] : [`${String(index + 1)} ${name}`];
    });
    const notes = [
      place === null ? '' : wishText(place.wish, this.locale),
      place?.how === 'pinned' ? $localize`:@@placement.board.pinned:pinned` : '',
      isMoved(person) ? $localize`:@@placement.board.byHand:by hand` : '',
      passedOver ? $localize`:@@placement.board.passedOver:passed over` : '',
    ];
    return {
      wishes: wishes.join(' · '),
      place: this.state.placeName(place?.needId ?? null),
      note: notes.filter((note) => note !== '').join(' · '),
      attention: place === null || passedOver,
    };
  }
}
