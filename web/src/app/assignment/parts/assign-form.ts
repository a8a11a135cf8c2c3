import { Component, computed, effect, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { AssignResult, AssignWanted, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { AssignmentApi } from '../assignment-api';
import { refusalNames, tagGroups } from '../words';

/** Gives applications to reviewers: the chosen ones, or those with a tag. What it would do is seen first. */
@Component({
  selector: 'app-assign-form',
  imports: [Button, Checkboxes, Control, Field, LiveForm, Notice],
  templateUrl: './assign-form.html',
})
export class AssignForm {
  readonly progress = input.required<ReviewProgress>();
  /** Null: by rule. */
  readonly applications = input.required<readonly string[] | null>();
  readonly assigned = output<string>();
  readonly cancelled = output();
  private readonly api = inject(AssignmentApi);
  private readonly locale = inject<Locale>(LOCALE_ID);

  protected readonly groups = computed(() => tagGroups(this.progress().tags, this.locale));
  protected readonly choices = computed(() =>
    this.progress()
      .reviewers.filter(({ member, active }) => member && active)
      .map(({ id, name, assigned, inProgress, submitted, capacity }) => {
        const has = assigned + inProgress + submitted;
        return {
          value: id,
          label: name,
          hint:
            capacity === null
              ? $localize`:@@assignment.assign.has:has ${has}:count:`
              : $localize`:@@assignment.assign.hasOf:has ${has}:count: of at most ${capacity}:most:`,
        };
      }),
  );
  protected readonly tag = signal('');
  protected readonly reviewers = signal<readonly string[]>([]);
  protected readonly wanted = computed<AssignWanted | null>(() => {
    const applications = this.applications();
    const reviewers = [...this.reviewers()];
    if (reviewers.length === 0) return null;
    if (applications !== null) return { kind: 'hand', applications: [...applications], reviewers };
    return this.tag() === '' ? null : { kind: 'rule', tag: this.tag(), reviewers };
  });
  protected readonly preview = signal<AssignResult | undefined>(undefined);
  protected readonly refused = computed(() => (this.preview()?.pairs ?? []).filter(({ refused }) => refused !== null));
  protected readonly refusals = refusalNames;
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  constructor() {
    effect((cleanUp) => {
      const wanted = this.wanted();
      this.preview.set(undefined);
      this.failed.set('');
      if (!wanted) return;
      let current = true;
      cleanUp(() => {
        current = false;
      });
      this.api.preview(this.progress().call.id, wanted).then(
        (preview) => {
          if (current) this.preview.set(preview);
        },
        (error: unknown) => {
          if (current) this.failed.set(messageOf(error));
        },
      );
    });
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const wanted = this.wanted();
    if (!wanted) return;
    this.failed.set('');
    this.busy.set(true);
    try {
      const { added } = await this.api.assign(this.progress().call.id, wanted);
      this.assigned.emit($localize`:@@assignment.assign.done:Assigned: ${added}:count:.`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
