import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  PendingTasks,
  signal,
  type ComponentRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import type { AnswerValue, LanguageSkill } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import type { Choice } from '../../ui/choices/choice';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { Radios } from '../../ui/choices/radios';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LanguageSkills } from '../../ui/language-skills/language-skills';
import type { RareQuestion } from './rare-question';

/** One question of the check. Types that a few quick questions never have are asked as a line of text. */
@Component({
  selector: 'app-eligibility-question',
  imports: [Checkboxes, Control, Field, LanguageSkills, Radios],
  templateUrl: './eligibility-question.html',
})
export class EligibilityQuestion {
  readonly question = input.required<Question>();
  readonly value = input<AnswerValue>();
  readonly error = input<string>();
  readonly answered = output<AnswerValue | undefined>();

  private readonly locale = injectLocale();
  protected readonly label = computed(() => pick(this.question().label, this.locale));
  protected readonly help = computed(() => pick(this.question().help ?? {}, this.locale));
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  protected readonly list = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  });
  protected readonly skills = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? value.filter((item): item is LanguageSkill => typeof item === 'object') : [];
  });
  protected readonly yesNo = computed(() => {
    const value = this.value();
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : '';
  });

  protected readonly yesNoChoices: readonly Choice[] = [
    { value: 'yes', label: $localize`:@@calls.eligibility.yes:Yes` },
    { value: 'no', label: $localize`:@@calls.eligibility.no:No` },
  ];
  protected readonly choices = computed<readonly Choice[]>(() => {
    const question = this.question();
    if (question.type !== 'single_choice' && question.type !== 'multiple_choice') return [];
    return question.options.map((option) => ({
      value: option.value,
      label: pick(option.label, this.locale),
      ...(option.help && { hint: pick(option.help, this.locale) }),
      ...(option.exclusive === true && { exclusive: true }),
    }));
  });
  protected readonly suggested = computed(() => {
    const question = this.question();
    return question.type === 'languages' ? (question.suggested ?? []) : [];
  });

  private readonly place = viewChild('rare', { read: ViewContainerRef });

  constructor() {
    const tasks = inject(PendingTasks);
    const rare = signal<ComponentRef<RareQuestion> | undefined>(undefined);
    effect(() => {
      const place = this.place();
      if (place?.length === 0)
        tasks.run(async () => {
          rare.set(await this.showRare(place));
        });
    });
    effect(() => {
      rare()?.setInput('question', this.question());
      rare()?.setInput('text', this.text());
      rare()?.setInput('error', this.error());
    });
  }

  /** Dates and countries are seldom asked here; their controls are loaded when they are. */
  private async showRare(place: ViewContainerRef): Promise<ComponentRef<RareQuestion>> {
    const { RareQuestion } = await import('./rare-question');
    const rare = place.createComponent(RareQuestion);
    rare.setInput('say', (text: string) => {
      this.sayText(text);
    });
    return rare;
  }

  protected saySkills(skills: readonly LanguageSkill[]): void {
    this.answered.emit(skills.length > 0 ? [...skills] : undefined);
  }

  protected sayText(text: string): void {
    this.answered.emit(text === '' ? undefined : text);
  }
}
