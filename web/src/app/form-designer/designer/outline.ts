import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  LOCALE_ID,
  output,
} from '@angular/core';
import type { Place } from '@placet/contract/forms/design/place.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { FormModel } from '../model/form-model';
import { conditionWords } from '../words/condition-words';
import { sectionName } from '../words/form-words';
import { DragList, type Dropped } from './drag-list';
import { rowName } from './drop-place';
import { OutlineQuestion } from './outline-question';
import { rowsOf, type SectionRow } from './rows';

/** All sections and questions of the form, to see it whole and to choose what to work on. */
@Component({
  selector: 'app-outline',
  imports: [DragList, OutlineQuestion],
  templateUrl: './outline.html',
})
export class Outline {
  readonly model = input.required<FormModel>();
  readonly opened = output<Place>();
  readonly dropped = output<Dropped>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly form = computed(() => this.model().form());
  protected readonly rows = computed(() => {
    const model = this.model();
    return rowsOf(model.form(), (...path) => model.findingsAt(...path));
  });
  protected readonly selected = computed(() => {
    const place = this.model().selected();
    return place ? rowName(place) : '';
  });
  protected readonly nameOf = rowName;

  constructor() {
    afterRenderEffect(() => {
      if (this.selected() !== '') this.reveal();
    });
  }

  protected titleOf({ section }: SectionRow): string {
    return sectionName(section.title, this.locale);
  }

  protected whenOf({ section }: SectionRow): string {
    if (!section.condition) return '';
    const words = conditionWords(section.condition, { form: this.form(), locale: this.locale });
    return $localize`:@@design.outline.sectionWhen:when ${words}:condition:`;
  }

  /** After a move by keys the row that moved keeps the focus. */
  focusSelected(): void {
    afterNextRender(
      {
        read: () => {
          this.current()?.focus();
        },
      },
      { injector: this.injector },
    );
  }

  /** Scrolls the outline alone: the page stays where the person is. */
  private reveal(): void {
    const pane = this.host.nativeElement.parentElement;
    const row = this.current()?.getBoundingClientRect();
    const view = pane?.getBoundingClientRect();
    if (!pane || !row || !view || (row.top >= view.top && row.bottom <= view.bottom)) return;
    pane.scrollTop += row.top - view.top - view.height / 2;
  }

  private current(): HTMLElement | null {
    return this.host.nativeElement.querySelector<HTMLElement>('[aria-current="true"]');
  }
}
