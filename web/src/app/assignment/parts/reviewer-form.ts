import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output, signal } from '@angular/core';
import type { CallReviewer, KnownTag, ReviewerSettings } from '@placet/contract/assignment/schemas.ts';
import type { LanguageSkill } from '@placet/contract/forms/answers.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choices/checkbox';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LanguageSkills } from '../../ui/language-skills/language-skills';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { AssignmentApi } from '../assignment-api';
import { preferenceNames, tagGroups } from '../words';

/** What somebody brings as a reviewer of a call: how much, which subjects, which languages, what they would rather. */
@Component({
  selector: 'app-reviewer-form',
  imports: [Button, Checkbox, Control, Field, LanguageSkills, LiveForm, Notice],
  templateUrl: './reviewer-form.html',
})
export class ReviewerForm {
  readonly call = input.required<string>();
  readonly reviewer = input.required<CallReviewer>();
  readonly tags = input.required<readonly KnownTag[]>();
  readonly saved = output<string>();
  readonly cancelled = output();
  private readonly api = inject(AssignmentApi);
  private readonly locale = inject<Locale>(LOCALE_ID);

  protected readonly active = linkedSignal(() => this.reviewer().active);
  protected readonly least = linkedSignal(() => String(this.reviewer().minLoad));
  protected readonly most = linkedSignal(() => this.reviewer().capacity?.toString() ?? '');
  protected readonly languages = linkedSignal<readonly LanguageSkill[]>(() => this.reviewer().languages);
  protected readonly expertise = linkedSignal<ReadonlySet<string>>(() => new Set(this.reviewer().expertise));
  protected readonly preferences = linkedSignal<Readonly<Record<string, number>>>(() => this.reviewer().preferences);
  protected readonly groups = computed(() => tagGroups(this.tags(), this.locale));
  protected readonly preferenceNames = preferenceNames;
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected know(tag: string, on: boolean): void {
    const known = new Set(this.expertise());
    if (on) known.add(tag);
    else known.delete(tag);
    this.expertise.set(known);
  }

  protected prefer(tag: string, value: string): void {
    const { [tag]: _before, ...others } = this.preferences();
    this.preferences.set(value === '0' ? others : { ...others, [tag]: Number(value) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failed.set('');
    this.busy.set(true);
    try {
      const settings: ReviewerSettings = {
        active: this.active(),
        minLoad: Number(this.least() || '0'),
        capacity: this.most().trim() === '' ? null : Number(this.most()),
        expertise: [...this.expertise()],
        languages: this.languages().flatMap(({ language, level }) =>
          language && level ? [{ language, level: level as ReviewerSettings['languages'][number]['level'] }] : [],
        ),
        preferences: this.preferences(),
      };
      await this.api.saveReviewer(this.call(), this.reviewer().id, settings);
      this.saved.emit($localize`:@@assignment.form.saved:Saved: ${this.reviewer().name}:name:.`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
