import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { LanguageSkill } from '@placet/contract/forms/answers.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { languages } from '@placet/contract/forms/languages.ts';
import { languageLevels } from '@placet/contract/forms/constants.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../button/button';
import { GroupHelp, Legend } from '../choices/legend';
import { nextId, shownError } from '../field/shown-error';

/**
 * Languages with a level each, one row a language. There is always a row to fill in; a row without anything chosen
 * is not part of the value.
 *
 *     <app-language-skills legend="Which languages do you speak?" [suggested]="['en', 'fr']" [formField]="form.languages" />
 */
@Component({
  selector: 'app-language-skills',
  imports: [Button, GroupHelp, Legend],
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  templateUrl: './language-skills.html',
})
export class LanguageSkills implements FormValueControl<readonly LanguageSkill[]> {
  readonly value = model<readonly LanguageSkill[]>([]);
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly heading = input(false, { transform: booleanAttribute });
  readonly optional = input(false, { transform: booleanAttribute });
  /** Offered on top of the list. */
  readonly suggested = input<readonly string[]>([]);
  readonly most = input(20);
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();

  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly shown = shownError(this.error);
  protected readonly levels = languageLevels;
  protected readonly rows = signal<readonly LanguageSkill[]>([{}]);
  protected readonly first = computed(() => this.named(this.suggested()));
  protected readonly others = computed(() =>
    this.named(languages.filter((code) => !this.suggested().includes(code))).sort((a, b) =>
      a.name.localeCompare(b.name, this.locale),
    ),
  );

  constructor() {
    // Empty rows stay while somebody is choosing; only a value set from outside replaces what is shown.
    effect(() => {
      const value = this.value();
      if (!sameSkills(value, untracked(this.rows).filter(isBegun))) this.rows.set(value.length > 0 ? value : [{}]);
    });
  }

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('select')?.focus(options);
  }

  protected change(index: number, part: LanguageSkill): void {
    this.show(this.rows().map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  protected add(): void {
    this.show([...this.rows(), {}]);
    this.focusAfterRender(() => this.host.nativeElement.querySelector('.language-row:last-of-type select'));
  }

  protected remove(index: number): void {
    this.show(this.rows().filter((_row, at) => at !== index));
    this.focusAfterRender(() => this.host.nativeElement.querySelector('select'));
  }

  private show(rows: readonly LanguageSkill[]): void {
    this.rows.set(rows);
    this.value.set(rows.filter(isBegun));
  }

  private named(codes: readonly string[]): { code: string; name: string }[] {
    return codes.map((code) => ({ code, name: languageName(code, this.locale) }));
  }

  private focusAfterRender(target: () => HTMLElement | null): void {
    afterNextRender({ read: () => target()?.focus() }, { injector: this.injector });
  }
}

const isBegun = ({ language = '', level = '' }: LanguageSkill): boolean => language !== '' || level !== '';

function sameSkills(a: readonly LanguageSkill[], b: readonly LanguageSkill[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ language, level }, at) => language === b[at]?.language && level === b[at]?.level)
  );
}
