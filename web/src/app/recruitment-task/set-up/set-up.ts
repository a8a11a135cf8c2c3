import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, validate, type SchemaPath } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { TaskFileType, TaskSetUp } from '@placet/contract/recruitment-task/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { injectLocale, siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile, type Line } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Checkbox } from '../../ui/choices/checkbox';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { MarkdownText } from '../../ui/markdown-text/markdown-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { TaskApi, setUpUrl } from '../task-api';
import { missingNames } from '../words';
import { SetUpMaterials } from './materials';

const empty = {
  instructions: {} as LocalizedText,
  textWords: '',
  fileTypes: [] as string[],
  opens: '',
  opensTime: '09:00',
  closes: '',
  closesTime: '18:00',
  minutes: '',
  graceMinutes: '60',
  latenessShown: false,
};

/** The task of a call: what it asks, when, for how long, and what keeps it from being sent. */
@Component({
  selector: 'app-task-set-up',
  imports: [
    ...[Button, ChangedMeanwhile, Checkbox, Checkboxes, Control, DateInput, ErrorSummary, Field, Form, FormField],
    ...[MarkdownText, Notice, PageState, RouterLink, SetUpMaterials],
  ],
  templateUrl: './set-up.html',
})
export class TaskSetUpPage {
  readonly id = input.required<string>();
  private readonly api = inject(TaskApi);
  private readonly locale = injectLocale();
  protected readonly stored = httpResource<TaskSetUp>(() => setUpUrl(this.id()));
  protected readonly theirs = signal<TaskSetUp | undefined>(undefined);
  protected readonly said = signal('');
  private readonly revision = linkedSignal(() => (this.stored.hasValue() ? this.stored.value().revision : 0));
  protected readonly kinds = [
    { value: 'pdf', label: 'PDF' },
    { value: 'jpeg', label: 'JPEG' },
    { value: 'png', label: 'PNG' },
  ];
  protected readonly missing = computed(() =>
    (this.stored.hasValue() ? this.stored.value().missing : []).map(({ what, locale }) => {
      const language = siteLocales.find(({ code }) => code === locale)?.name;
      return missingNames[what] + (language === undefined ? '' : ` (${language})`);
    }),
  );
  protected readonly model = signal(empty);
  protected readonly form = form(
    this.model,
    (path) => {
      whole(path.textWords, 1, 10_000, true);
      whole(path.minutes, 5, 20_160, true);
      whole(path.graceMinutes, 0, 10_080, false);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly lines = ({ opens, closes, minutes, textWords }: TaskSetUp): Line[] => [
    { label: $localize`:@@task.setUp.opens:Opens`, text: opens ?? '–' },
    { label: $localize`:@@task.setUp.closes:Closes`, text: closes ?? '–' },
    { label: $localize`:@@task.setUp.minutes:Minutes allowed`, text: String(minutes ?? '–') },
    { label: $localize`:@@task.setUp.words:Words at most`, text: String(textWords ?? '–') },
  ];

  constructor() {
    effect(() => {
      if (!this.stored.hasValue()) return;
      const { instructions, textWords, fileTypes, opens, closes, minutes, graceMinutes, latenessShown } =
        this.stored.value();
      this.model.set({
        ...{ instructions, textWords: String(textWords ?? ''), fileTypes, minutes: String(minutes ?? '') },
        ...{ opens: opens?.slice(0, 10) ?? '', opensTime: opens?.slice(11, 16) ?? '09:00' },
        ...{ closes: closes?.slice(0, 10) ?? '', closesTime: closes?.slice(11, 16) ?? '18:00' },
        ...{ graceMinutes: String(graceMinutes), latenessShown },
      });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected take(theirs: TaskSetUp): void {
    this.stored.set(theirs);
    this.theirs.set(undefined);
  }

  protected keep({ revision }: TaskSetUp): void {
    this.revision.set(revision);
    this.theirs.set(undefined);
  }

  private async save(): Promise<ReturnType<typeof formErrors> | undefined> {
    this.said.set('');
    const { textWords, fileTypes, opens, opensTime, closes, closesTime, minutes, graceMinutes, ...rest } = this.model();
    const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
    try {
      this.stored.set(
        await this.api.save(this.id(), {
          ...rest,
          revision: this.revision(),
          textWords: number(textWords),
          fileTypes: fileTypes as TaskFileType[],
          opens: moment(opens, opensTime),
          closes: moment(closes, closesTime),
          minutes: number(minutes),
          graceMinutes: Number(graceMinutes),
        }),
      );
      this.said.set($localize`:@@task.setUp.saved:Saved.`);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'task.changed_meanwhile') this.theirs.set(problem.context?.['stored'] as TaskSetUp);
      return formErrors(error, this.form);
    }
  }
}

const moment = (day: string, time: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T${time.trim().padStart(5, '0')}` : null;

function whole(path: SchemaPath<string>, least: number, most: number, optional: boolean): void {
  validate(path, ({ value }) => {
    const typed = value().trim();
    if (optional && typed === '') return undefined;
    const number = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
    return number >= least && number <= most
      ? undefined
      : {
          kind: 'count',
          message: $localize`:@@task.setUp.number:Enter a whole number from ${least}:least: to ${most}:most:`,
        };
  });
}
