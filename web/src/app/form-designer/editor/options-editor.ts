import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { blankOption } from '@placet/contract/forms/design/blank-question.ts';
import type { Option } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { Button } from '../../ui/button/button';
import { focusControl } from '../../ui/error-summary/focus-control';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import type { FormModel } from '../model/form-model';
import { FlagSetting } from './flag-setting';
import { unlessBlank, withSetting } from './setting';

const most = 200;

/** The answers a choice offers: written in every language, put in order, added and taken away. */
@Component({
  selector: 'app-options-editor',
  imports: [Button, FlagSetting, LocalizedTextInput],
  templateUrl: './options-editor.html',
})
export class OptionsEditor {
  readonly model = input.required<FormModel>();
  /** What happened, for those who do not see it. */
  readonly said = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly question = computed(() => this.model().question());
  protected readonly options = computed<readonly Option[]>(() => {
    const question = this.question();
    return question && 'options' in question ? question.options : [];
  });
  protected readonly several = computed(() => this.question()?.type === 'multiple_choice');
  protected readonly canAdd = computed(() => this.options().length < most);

  protected nameOf(index: number): string {
    return $localize`:@@design.option:Answer ${index + 1}:number:`;
  }

  protected write(index: number, label: LocalizedText): void {
    this.model().relabel(index);
    this.change(index, { label }, `option.${String(index)}`);
  }

  protected explain(index: number, help: LocalizedText): void {
    this.change(index, { help: unlessBlank(help) }, `option-help.${String(index)}`);
  }

  protected mark(index: number, flag: 'exclusive' | 'discreet', on: boolean): void {
    this.change(index, { [flag]: on || undefined });
  }

  protected add(): void {
    this.model().settle();
    const index = this.options().length;
    this.set([...this.options(), blankOption(this.options())]);
    this.focusSoon(() => {
      focusControl(`option-${String(index)}`);
    });
  }

  protected remove(index: number): void {
    this.model().settle();
    this.set(this.options().toSpliced(index, 1));
    this.said.emit($localize`:@@design.option.removed:Answer removed. “Undo” brings it back.`);
    this.focusSoon(() => {
      this.press(Math.min(index, this.options().length - 1), 'remove');
    });
  }

  protected move(index: number, by: -1 | 1): void {
    const option = this.options()[index];
    const to = index + by;
    if (!option || to < 0 || to >= this.options().length) return;
    this.model().settle();
    this.set(
      this.options()
        .toSpliced(index, 1)
        .toSpliced(to, 0, this.options()[index] ?? option),
    );
    this.said.emit($localize`:@@design.option.moved:Answer ${to + 1}:number: of ${this.options().length}:count:`);
    this.focusSoon(() => {
      this.press(to, by === -1 ? 'up' : 'down');
    });
  }

  private change(index: number, part: { [name in keyof Option]?: Option[name] | undefined }, tag?: string): void {
    this.set(
      this.options().map((option, at) => (at === index ? withMembers(option, part) : option)),
      tag,
    );
  }

  private set(options: readonly Option[], tag?: string): void {
    this.model().editQuestion((question) => withSetting(question, 'options', options), tag);
  }

  /** Focuses a button of an answer; one that cannot be pressed any more gives way to its neighbour. */
  private press(index: number, action: string): void {
    const buttons = `[data-option="${String(index)}"] button:not([disabled])`;
    const { nativeElement } = this.host;
    (
      nativeElement.querySelector<HTMLElement>(`${buttons}[data-action="${action}"]`) ??
      nativeElement.querySelector<HTMLElement>(buttons)
    )?.focus();
  }

  private focusSoon(focus: () => void): void {
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}

/** The option with these members; those that are undefined are taken away. */
function withMembers(option: Option, part: object): Option {
  const members: [string, unknown][] = Object.entries({ ...option, ...part });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as unknown as Option;
}
