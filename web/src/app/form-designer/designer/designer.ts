import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  LOCALE_ID,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AddToLibrary, LibraryEntry } from '@placet/contract/form-design/schemas.ts';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import { pathOf, placeOf, type Place } from '@placet/contract/forms/design/place.ts';
import type { QuestionType } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { SaveLine } from '../../forms/draft/save-line';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { focusControl } from '../../ui/error-summary/focus-control';
import { PlaceActions, type PlaceAction } from '../editor/place-actions';
import { QuestionEditor } from '../editor/question-editor';
import { SectionEditor } from '../editor/section-editor';
import { FormDesignerApi } from '../form-designer-api';
import { Design } from '../frame/design';
import { AddQuestion } from '../library/add-question';
import type { FormModel } from '../model/form-model';
import { controlOf } from '../words/finding-area';
import { questionName, sectionName } from '../words/form-words';
import type { Dropped } from './drag-list';
import { moveOf, rowName } from './drop-place';
import { FindingsList } from './findings-list';
import { shortcutOf } from './keys';
import { Outline } from './outline';
import { positionWords } from './position-words';

/** The form of a call, written: the outline beside the editor of what is selected; on a phone one after the other. */
@Component({
  selector: 'app-designer',
  imports: [
    AddQuestion,
    Button,
    Dialog,
    FindingsList,
    Outline,
    PlaceActions,
    QuestionEditor,
    RouterLink,
    SaveLine,
    SectionEditor,
  ],
  templateUrl: './designer.html',
  host: { '(document:keydown)': 'press($event)', '(focusout)': 'settle()' },
})
export class DesignerPage {
  /** What is selected: keys of section and question, in the address so that "back" works and links lead here. */
  readonly at = input<string>();

  protected readonly design = inject(Design);
  private readonly api = inject(FormDesignerApi);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly outline = viewChild.required(Outline);

  protected readonly model = computed<FormModel>(() => {
    const model = this.design.model();
    if (!model) throw new Error('the frame shows this page only once the form is open');
    return model;
  });
  protected readonly adding = signal(false);
  protected readonly said = signal('');
  protected readonly heading = computed(() => {
    const { question, section } = this.model();
    const [asked, around] = [question(), section()];
    if (asked) return questionName(asked, this.locale);
    return around ? sectionName(around.title, this.locale) : '';
  });
  /** Each place has an editor of its own: what was typed wrongly in one is not shown in another. */
  protected readonly placeName = computed(() => {
    const place = this.model().selected();
    return place ? rowName(place) : '';
  });
  protected readonly position = computed(() => {
    const place = this.model().selected();
    return place ? positionWords(this.model().form(), place, this.locale) : '';
  });

  constructor() {
    effect(() => {
      const at = this.at();
      untracked(() => {
        this.follow(at);
      });
    });
  }

  protected open(place: Place): void {
    this.model().select(place);
    this.show(false);
    this.focusSoon(() => document.getElementById('editor-heading')?.focus());
  }

  protected close(): void {
    this.model().select(undefined);
    this.show(false);
  }

  protected repair(finding: Finding): void {
    const place = placeOf(this.model().form(), finding.path);
    if (place) this.model().select(place);
    this.show(false);
    const control = controlOf(finding, this.model().form());
    this.focusSoon(() => focusControl(control));
  }

  /** A field was left; a name that followed its text changes the address in place. */
  protected settle(): void {
    this.model().settle();
    const place = this.model().selected();
    if (place && this.at() !== undefined && this.at() !== pathOf(this.model().form(), place).join('.')) this.show(true);
  }

  protected press(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut === 'undo' || shortcut === 'redo') this.turnBack(shortcut);
    else this.step(shortcut === 'up' ? -1 : 1, true);
  }

  protected turnBack(how: 'undo' | 'redo'): void {
    const possible = how === 'undo' ? this.model().canUndo() : this.model().canRedo();
    if (!possible) return;
    this.model()[how]();
    this.show(true);
    this.said.set(how === 'undo' ? $localize`:@@design.undone:Undone.` : $localize`:@@design.redone:Done again.`);
  }

  protected act(action: PlaceAction): void {
    switch (action) {
      case 'up':
        this.step(-1, false);
        return;
      case 'down':
        this.step(1, false);
        return;
      case 'duplicate':
        this.model().duplicate();
        this.show(true);
        this.said.set($localize`:@@design.duplicated:A copy was made; this is it.`);
        return;
      case 'remove':
        this.model().remove();
        this.show(true);
        this.said.set($localize`:@@design.removed:Removed. “Undo” brings it back.`);
        this.focusSoon(() => document.getElementById('editor-heading')?.focus());
        return;
      case 'keep':
        void this.keep();
    }
  }

  protected addSection(): void {
    this.model().addSection();
    this.begin();
  }

  protected add(type: QuestionType): void {
    this.model().addQuestion(type);
    this.begin();
  }

  protected reuse(content: LibraryEntry['content']): void {
    this.model().insertCopy(content);
    this.begin();
  }

  protected drop(dropped: Dropped): void {
    const move = moveOf(dropped);
    if (move.kind === 'question') this.model().move(move.from, move.to);
    else this.model().moveSection(move.from, move.to);
    this.show(true);
    this.said.set(this.position());
  }

  private step(by: -1 | 1, byKey: boolean): void {
    if (!this.model().selected()) return;
    const moved = this.model().step(by);
    this.show(true);
    this.said.set(moved ? this.position() : $localize`:@@design.atEnd:It cannot move further.`);
    if (moved && byKey && document.activeElement?.closest('app-outline')) this.outline().focusSelected();
  }

  /** What is new begins with its text. */
  private begin(): void {
    this.adding.set(false);
    this.show(false);
    this.focusSoon(() => focusControl('label'));
  }

  private async keep(): Promise<void> {
    const { question, section } = this.model();
    const [asked, around] = [question(), section()];
    const content: AddToLibrary | undefined = asked
      ? { kind: 'question', question: asked }
      : around && { kind: 'section', section: around };
    if (!content) return;
    try {
      await this.api.keep(content);
      this.said.set($localize`:@@design.kept:Kept in the library. “Add a question” offers it in every form.`);
    } catch (error) {
      this.said.set(messageOf(error));
    }
  }

  /** The address says what is selected; names that followed their texts change it in place. */
  private show(inPlace: boolean): void {
    const place = this.model().selected();
    const at = place ? pathOf(this.model().form(), place).join('.') : null;
    void this.router.navigate([], { queryParams: { at }, replaceUrl: inPlace });
  }

  private follow(at: string | undefined): void {
    const place = at === undefined ? undefined : placeOf(this.model().form(), at.split('.'));
    const now = this.model().selected();
    const path = now ? pathOf(this.model().form(), now).join('.') : undefined;
    if (path !== at && (place !== undefined || at === undefined)) this.model().select(place);
  }

  private focusSoon(focus: () => unknown): void {
    afterNextRender({ read: () => void focus() }, { injector: this.injector });
  }
}
