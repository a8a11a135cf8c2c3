import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Condition } from '@placet/contract/forms/condition.ts';
import type { Section } from '@placet/contract/forms/question.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { Checkboxes } from '../../ui/choices/checkboxes';
import type { Choice } from '../../ui/choices/choice';
import { ConditionBuilder } from '../condition/condition-builder';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import type { FormModel } from '../model/form-model';
import { sectionName } from '../words/form-words';
import { FindingsHere } from './finding-list';
import { unlessBlank } from './setting';

/** Everything about the selected section: its texts, when it is asked and after what. */
@Component({
  selector: 'app-section-editor',
  imports: [Checkboxes, ConditionBuilder, FindingsHere, LocalizedTextInput],
  template: `
    @if (section(); as section) {
      <section class="editor-part" aria-labelledby="part-texts">
        <h3 id="part-texts" i18n="@@design.section.texts">What it is about</h3>
        <app-localized-text
          id="label"
          label="Title"
          i18n-label="@@design.section.title"
          [locales]="model().locales"
          [value]="section.title"
          (valueChange)="writeTitle($event)"
        />
        <app-localized-text
          optional
          id="help"
          label="Introduction, shown above the questions"
          i18n-label="@@design.section.intro"
          [locales]="model().locales"
          [value]="section.intro ?? {}"
          (valueChange)="writeIntro($event)"
        />
        <app-findings-here area="texts" [findings]="findings()" [form]="model().form()" />
        <app-findings-here area="questions" [findings]="findings()" [form]="model().form()" />
      </section>

      <section class="editor-part" aria-labelledby="part-condition">
        <h3 id="part-condition" i18n="@@design.section.condition">When it is asked</h3>
        @if (model().selected(); as place) {
          <app-condition-builder
            [condition]="section.condition"
            [form]="model().form()"
            [place]="place"
            [findings]="findings()"
            (changed)="setCondition($event)"
          />
        }
      </section>

      <section class="editor-part" aria-labelledby="part-after">
        <h3 id="part-after" i18n="@@design.section.order">In which order</h3>
        <app-findings-here area="after" [findings]="findings()" [form]="model().form()" />
        @if (others().length > 0) {
          <app-checkboxes
            id="after"
            legend="It can be started once these are completed"
            i18n-legend="@@design.section.after"
            hint="Mostly none: people like to begin where they want."
            i18n-hint="@@design.section.after.hint"
            [choices]="others()"
            [value]="section.after ?? []"
            (valueChange)="setAfter($event)"
          />
        } @else {
          <p class="field-hint" i18n="@@design.section.first">It is the first section, so it waits for no other.</p>
        }
        <p class="field-hint">
          <span i18n="@@design.section.keyName">Name in exports:</span>&ngsp;<code>{{ section.key }}</code
          >.
        </p>
      </section>
    }
  `,
})
export class SectionEditor {
  readonly model = input.required<FormModel>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly section = computed(() => this.model().section());
  protected readonly findings = computed(() => this.model().findingsAt(this.section()?.key ?? ''));
  /** Earlier sections, and any other it waits for already, so that it can be taken away. */
  protected readonly others = computed<readonly Choice[]>(() => {
    const here = this.model().selected()?.section ?? 0;
    const waited = this.section()?.after ?? [];
    const { sections } = this.model().form();
    const gone = waited.filter((key) => !sections.some((section) => section.key === key));
    return [
      ...sections
        .filter(({ key }, index) => index < here || waited.includes(key))
        .map(({ key, title }) => ({ value: key, label: sectionName(title, this.locale) })),
      ...gone.map((key) => ({ value: key, label: key })),
    ];
  });

  protected writeTitle(title: LocalizedText): void {
    this.model().relabel('label');
    this.model().editSection((section) => ({ ...section, title }), 'title');
  }

  protected writeIntro(intro: LocalizedText): void {
    this.model().editSection((section) => withMember(section, 'intro', unlessBlank(intro)), 'intro');
  }

  protected setCondition(condition: Condition | undefined): void {
    this.model().editSection((section) => withMember(section, 'condition', condition), 'condition');
  }

  protected setAfter(keys: readonly string[]): void {
    this.model().editSection((section) => withMember(section, 'after', keys.length > 0 ? [...keys] : undefined));
  }
}

function withMember<M extends 'intro' | 'condition' | 'after'>(section: Section, name: M, value: Section[M]): Section {
  const others = Object.fromEntries(Object.entries(section).filter(([member]) => member !== name)) as Section;
  return value === undefined ? others : { ...others, [name]: value };
}
