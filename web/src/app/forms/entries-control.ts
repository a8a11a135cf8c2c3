import { afterNextRender, computed, Directive, ElementRef, inject, Injector, signal } from '@angular/core';
import type { AnswerOf } from '@placet/contract/forms/answers.ts';
import { storage } from '@placet/contract/forms/constants.ts';
import { isBlankEntry, type Members } from '@placet/contract/forms/shape.ts';
import { QuestionControl } from './question-control';

type EntriesType = 'languages' | 'education' | 'experience' | 'referees';
type EntryOf<T extends EntriesType> = AnswerOf<T>[number];

/**
 * What lists of entries share: rows that are added, filled in and removed. A row that was filled in can be brought back after
 * its removal. An empty list shows `initialRows` empty ones; they are an answer only once something stands in them.
 */
@Directive({ host: { class: 'field', '[class.field-invalid]': '!!error()' } })
export abstract class EntriesControl<T extends EntriesType> extends QuestionControl<T> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly removed = signal<{ index: number; entry: EntryOf<T> } | undefined>(undefined);

  /** How many rows an unanswered question shows. */
  protected initialRows(): number {
    return 1;
  }

  protected mostRows(): number {
    const question = this.question();
    return 'maxItems' in question ? (question.maxItems ?? storage.items) : storage.items;
  }

  protected readonly rows = computed<EntryOf<T>[]>(() => {
    const given = (this.answer() ?? []) as EntryOf<T>[];
    const missing = Math.max(0, this.initialRows() - given.length);
    return [...given, ...Array.from({ length: missing }, () => this.newRow())];
  });
  protected readonly canAdd = computed(() => this.rows().length < this.mostRows());
  protected readonly canRestore = computed(() => this.removed() !== undefined);

  /** What a new row begins with. */
  protected newRow(): EntryOf<T> {
    return {};
  }

  protected change(index: number, part: EntryOf<T>): void {
    this.removed.set(undefined);
    this.emit(this.rows().map((row, at) => (at === index ? compact({ ...row, ...part }) : row)));
  }

  protected add(): void {
    const index = this.rows().length;
    this.emit([...this.rows(), this.newRow()], true);
    this.focusRow(index);
  }

  protected remove(index: number): void {
    const entry = this.rows()[index];
    this.removed.set(entry && !isBlankEntry(entry) ? { index, entry } : undefined);
    this.emit(this.rows().filter((_row, at) => at !== index));
    this.focusSoon('[data-restore], [data-add]');
  }

  protected restore(): void {
    const removed = this.removed();
    if (!removed) return;
    this.removed.set(undefined);
    const rows = this.rows().filter((row) => !isBlankEntry(row as Members));
    this.emit(rows.toSpliced(removed.index, 0, removed.entry));
    this.focusRow(removed.index);
  }

  /** Empty rows at the end are kept while they are being added, else they would vanish before they can be filled in. */
  private emit(rows: EntryOf<T>[], keepBlank = false): void {
    const last = rows.findLastIndex((row) => !isBlankEntry(row));
    const kept = keepBlank ? rows : rows.slice(0, Math.max(last + 1, this.answer()?.length ?? 0));
    const answered = kept.length > 0 && (keepBlank || last >= 0);
    this.answered.emit(answered ? kept : undefined);
  }

  private focusRow(index: number): void {
    this.focusSoon(`[data-row="${String(index)}"] :is(input, select, textarea)`);
  }

  private focusSoon(selector: string): void {
    const focus = (): void => {
      this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}

/** Without members that were emptied again. */
function compact<E extends object>(entry: E): E {
  return Object.fromEntries(Object.entries(entry).filter(([, member]) => member !== '' && member !== undefined)) as E;
}
