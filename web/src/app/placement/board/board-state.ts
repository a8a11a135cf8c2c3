import { computed, inject, Injectable, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Board, BoardPerson, MoveResult, MoveView } from '@placet/contract/placement/plans.ts';
import { messageOf, problemOf } from '../../session/problem';
import { PlacementApi } from '../placement-api';
import { needNames } from '../words/need-names';
import { reasonsText } from '../words/why';
import { byNeed } from './by-need';

/** What was said last: read out, and shown above the board. */
export interface Said {
  readonly text: string;
  readonly kind: 'success' | 'warning' | 'error' | 'info';
  /** The move that can be taken back from here. */
  readonly undo: number | null;
}

/** A board as it stands: read once, then kept up by one's own moves and by those of others. */
@Injectable()
export class BoardState {
  private readonly api = inject(PlacementApi);
  private readonly locale = inject<Locale>(LOCALE_ID);

  readonly board = signal<Board | undefined>(undefined);
  readonly people = linkedSignal<ReadonlyMap<string, BoardPerson>>(
    () => new Map(this.board()?.people.map((person) => [person.id, person])),
  );
  readonly moves = linkedSignal<readonly MoveView[]>(() => this.board()?.moves ?? []);
  readonly blocking = linkedSignal<Board['blocking']>(() => this.board()?.blocking ?? []);
  readonly revision = linkedSignal(() => this.board()?.revision ?? 0);
  readonly said = signal<Said | undefined>(undefined);
  readonly busy = signal(false);
  /** Who is being dragged. */
  readonly dragged = signal('');

  readonly plan = computed(() => this.board()?.plan.id ?? '');
  readonly names = computed(() => needNames(this.board()?.needs ?? [], this.locale));
  readonly needs = computed(() => new Map(this.board()?.needs.map((need) => [need.id, need])));
  readonly teams = computed(
    () => new Map(this.board()?.needs.map(({ team }) => [team.id, pick(team.name, this.locale)])),
  );
  readonly passedOver = computed(() => new Set(this.blocking().map(({ applicationId }) => applicationId)));
  readonly inNeed = linkedSignal<ReadonlyMap<string, BoardPerson>, ReadonlyMap<string, readonly BoardPerson[]>>({
    source: () => this.people(),
    computation: (people, before) => byNeed(people.values(), before?.value),
  });
  readonly numbers = computed(() => {
    let [placed, first] = [0, 0];
    for (const { place } of this.people().values()) {
      if (place !== null) placed += 1;
      if (place?.wish === 1) first += 1;
    }
    return { all: this.people().size, placed, first, unplaced: this.people().size - placed };
  });

  readonly nameOf = (need: string): string => this.names().get(need) ?? '–';
  readonly placeName = (need: string | null): string =>
    need === null ? $localize`:@@placement.noPlace:no place` : this.nameOf(need);
  readonly personName = (id: string): string => {
    const person = this.people().get(id);
    return person === undefined ? '–' : person.name || person.number;
  };

  async move(applicationId: string, to: string | null): Promise<boolean> {
    const person = this.people().get(applicationId);
    const from = person?.place?.needId ?? null;
    if (!person || from === to) return false;
    return this.attempt(person, () => this.api.move(this.plan(), { applicationId, from, to }));
  }

  async undo(sequence: number): Promise<boolean> {
    const move = this.moves().find((one) => one.sequence === sequence);
    const person = this.people().get(move?.applicationId ?? '');
    if (!person) return false;
    return this.attempt(person, () => this.api.undo(this.plan(), sequence));
  }

  /** What others moved meanwhile; said in one sentence, or counted where it is much. */
  async poll(): Promise<void> {
    const plan = this.plan();
    if (plan === '') return;
    const { revision, moves, people, blocking } = await this.api.since(plan, this.revision());
    if (revision <= this.revision() || plan !== this.plan()) return;
    const known = new Set(this.moves().map(({ sequence }) => sequence));
    const fresh = moves.filter(({ sequence }) => !known.has(sequence));
    this.revision.set(revision);
    this.merge(people, fresh, blocking);
    const others = fresh.filter(({ byMe }) => !byMe);
    if (others.length > 0) this.say(this.toldOf(others), 'info');
  }

  say(text: string, kind: Said['kind'], undo: number | null = null): void {
    this.said.set({ text, kind, undo });
  }

  /** The newest of each person can be taken back. */
  readonly undoable = computed(() => {
    const seen = new Set<string>();
    const free = new Set<number>();
    for (const { applicationId, sequence } of this.moves().toSorted((a, b) => b.sequence - a.sequence)) {
      if (!seen.has(applicationId)) free.add(sequence);
      seen.add(applicationId);
    }
    return free;
  });

  private async attempt(person: BoardPerson, work: () => Promise<MoveResult>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      this.done(await work());
      return true;
    } catch (error) {
      await this.refused(person, error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private done({ move, person, warnings, blocking }: MoveResult): void {
    const next = move.sequence === this.revision() + 1;
    if (next) this.revision.set(move.sequence);
    this.merge([person], [move], blocking);
    const text = this.movedText(move);
    if (warnings.length === 0) this.say(text, 'success', move.sequence);
    else {
      const against = reasonsText(warnings, this.locale);
      this.say(
        $localize`:@@placement.board.movedDespite:${text}:moved: Although: ${against}:reasons:.`,
        'warning',
        move.sequence,
      );
    }
    if (!next) void this.poll().catch(() => undefined);
  }

  /** Nothing is lost: where they are now is read, and said together with why. */
  private async refused(person: BoardPerson, error: unknown): Promise<void> {
    const meanwhile = problemOf(error)?.code === 'placement_plan.moved_meanwhile';
    await this.poll().catch(() => undefined);
    if (!meanwhile) {
      this.say(messageOf(error), 'error');
      return;
    }
    const now = this.people().get(person.id) ?? person;
    const by = this.moves().find(({ applicationId }) => applicationId === person.id)?.movedBy ?? '';
    const [name, place] = [this.personName(person.id), this.placeName(now.place?.needId ?? null)];
    this.say(
      $localize`:@@placement.board.movedMeanwhile:Nothing was moved: ${by}:who: moved ${name}:person: meanwhile. They are now here: ${place}:place:.`,
      'error',
    );
  }

  private merge(people: readonly BoardPerson[], moves: readonly MoveView[], blocking: Board['blocking']): void {
    if (people.length > 0)
      this.people.update((all) => new Map([...all, ...people.map((one) => [one.id, one] as const)]));
    if (moves.length > 0) this.moves.update((all) => [...moves, ...all].toSorted((a, b) => b.sequence - a.sequence));
    this.blocking.set(blocking);
  }

  private movedText({ applicationId, from, to }: MoveView): string {
    const [name, before, after] = [this.personName(applicationId), this.placeName(from), this.placeName(to)];
    return $localize`:@@placement.board.moved:${name}:person: moved: ${before}:from: → ${after}:to:.`;
  }

  private toldOf(moves: readonly MoveView[]): string {
    const [only] = moves;
    if (only === undefined || moves.length > 1)
      return $localize`:@@placement.board.othersMoved:Others moved people meanwhile: ${String(moves.length)}:count:. The list of moves tells who.`;
    const moved = this.movedText(only);
    return $localize`:@@placement.board.otherMoved:${only.movedBy}:who:: ${moved}:moved:`;
  }
}
