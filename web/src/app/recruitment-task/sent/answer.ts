import { httpResource } from '@angular/common/http';
import { Component, inject, input, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import type { TaskAnswer } from '@placet/contract/recruitment-task/schemas.ts';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { sentUrl, TaskApi } from '../task-api';
import { durationText, taskStateNames, taskStateTones } from '../words';

/** What one person answered and how it was scored; their times can be changed, or the task taken back, each with a reason. */
@Component({
  selector: 'app-task-answer',
  imports: [AskFirst, Control, Field, Instant, PageState, RouterLink, StatusTag],
  templateUrl: './answer.html',
})
export class TaskAnswerPage {
  readonly id = input.required<string>();
  private readonly api = inject(TaskApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly resource = httpResource<TaskAnswer>(() => sentUrl(this.id()));
  protected readonly names = taskStateNames;
  protected readonly tones = taskStateTones;
  protected readonly closes = signal('');
  protected readonly minutes = signal('');
  protected readonly reason = signal('');
  protected readonly why = signal('');
  private readonly numbers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });

  protected duration(seconds: number): string {
    return durationText(seconds, this.locale);
  }

  protected number(value: number | null): string {
    return value === null ? '–' : this.numbers.format(value);
  }

  protected readonly extend = async (): Promise<void> => {
    const minutes = this.minutes().trim();
    await this.api.extend(this.id(), {
      closes: this.closes() === '' ? null : this.closes(),
      minutes: minutes === '' ? null : Number(minutes),
      reason: this.reason(),
    });
    this.resource.reload();
  };

  protected readonly withdraw = async (): Promise<void> => {
    await this.api.withdraw(this.id(), this.why());
    this.resource.reload();
  };
}
