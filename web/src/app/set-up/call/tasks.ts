import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CallHistory, CallSetUp, Missing } from '@placet/contract/set-up/schemas.ts';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { TaskList, type Task } from '../../ui/task-list/task-list';
import { CurrentCall } from '../current-call';
import { missingLink, missingText } from '../missing-texts';
import { Surroundings } from '../parts/surroundings';
import { phaseText, phaseTones } from '../phase-texts';
import { SetUpApi } from '../set-up-api';
import { History } from './history';

/** A call's set-up as a task list: what is complete, what is missing for opening, and what can be done with the call now. */
@Component({
  selector: 'app-set-up-tasks',
  imports: [AskFirst, Button, History, Instant, Notice, RouterLink, StatusTag, TaskList],
  templateUrl: './tasks.html',
})
export class TasksPage {
  protected readonly current = inject(CurrentCall);
  private readonly api = inject(SetUpApi);
  private readonly router = inject(Router);
  private readonly surroundings = inject(Surroundings);
  protected readonly history = httpResource<CallHistory>(
    () => `/api/v1/set-up/calls/${this.current.call().id}/history`,
  );
  protected readonly name = computed(() => this.surroundings.text(this.current.call().texts.name));
  protected readonly programme = computed(() => this.surroundings.text(this.current.call().programme.name));
  protected readonly phase = computed(() => phaseText(this.current.call().phase));
  protected readonly tone = computed(() => phaseTones[this.current.call().phase]);
  protected readonly said = this.current.said();
  protected readonly missingText = missingText;

  protected readonly tasks = computed<Task[]>(() => {
    const { id, missing, form, teams, state, rubric } = this.current.call();
    const chosen = teams.filter((team) => team.chosen).length;
    const steps: readonly [Missing['part'], string, string?][] = [
      ['basics', $localize`:@@setUp.task.basics:Basics`],
      ['texts', $localize`:@@setUp.task.texts:Texts in each language`],
      ['dates', $localize`:@@setUp.task.dates:Dates and places`],
      ['references', $localize`:@@setUp.task.references:References`],
      [
        'form',
        $localize`:@@setUp.task.form:Documents and questions`,
        form.questions === 0 ? undefined : $localize`:@@setUp.task.formCount:Questions: ${form.questions}:count:`,
      ],
      ['eligibility', $localize`:@@setUp.task.eligibility:Eligibility check`],
      ['teams', $localize`:@@setUp.task.teams:Teams`, $localize`:@@setUp.task.teamCount:Chosen: ${chosen}:count:`],
    ];
    const parts = steps.map(([part, title, note]): Task => {
      const complete = !missing.some((one) => one.part === part);
      return {
        key: part,
        title,
        link: ['/coordinate/calls', id, part],
        tone: complete ? 'done' : state === 'draft' ? 'todo' : 'problem',
        status: complete
          ? $localize`:@@setUp.status.complete:Complete`
          : $localize`:@@setUp.status.incomplete:Not complete`,
        ...(note !== undefined && { note }),
      };
    });
    return [
      ...parts,
      scoring(id, rubric),
      reviewing(this.current.call()),
      ...recruiting(this.current.call()),
      placing(id),
    ];
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.name());
    });
    this.current.said.set('');
    this.current.meanwhile.set(undefined);
    this.current.resource.reload();
  }

  protected link(missing: Missing): ReturnType<typeof missingLink> {
    return missingLink(this.current.call().id, missing);
  }

  protected readonly remove = async (): Promise<void> => {
    await this.api.remove(this.current.call().id);
    await this.router.navigateByUrl('/coordinate/calls');
  };
}

/** Not needed for opening, so it is never counted as missing. */
function scoring(id: string, rubric: CallSetUp['rubric']): Task {
  return {
    key: 'rubric',
    title: $localize`:@@setUp.task.rubric:Scoring`,
    link: ['/coordinate/calls', id, 'rubric'],
    tone: rubric === 'published' ? 'done' : 'todo',
    status: {
      none: $localize`:@@setUp.rubric.none:Not yet started`,
      unpublished: $localize`:@@setUp.rubric.unpublished:Not published`,
      published: $localize`:@@setUp.status.complete:Complete`,
    }[rubric],
    note: $localize`:@@setUp.task.rubricNote:Not needed to open the call: only before review begins.`,
  };
}

/** Has a usual answer to everything, so it is complete from the beginning. */
function reviewing({ id, review }: CallSetUp): Task {
  return {
    key: 'review',
    title: $localize`:@@setUp.task.review:Review`,
    link: ['/coordinate/calls', id, 'review'],
    tone: 'done',
    status: $localize`:@@setUp.status.complete:Complete`,
    note: review.blind
      ? $localize`:@@setUp.task.blind:Blind, reviews of each: ${review.perApplication}:count:`
      : $localize`:@@setUp.task.named:With names, reviews of each: ${review.perApplication}:count:`,
  };
}

/** Has a usual answer to everything, like the review. */
function placing(id: string): Task {
  return {
    key: 'placement',
    title: $localize`:@@setUp.task.placement:Placement`,
    link: ['/coordinate/placement', id, 'settings'],
    tone: 'done',
    status: $localize`:@@setUp.status.complete:Complete`,
    note: $localize`:@@setUp.task.placementNote:Who works where. Not needed to open the call: only before wishes are asked for.`,
  };
}

/** Only where the call has one; needed before it is sent. */
function recruiting({ id, review, task }: CallSetUp): Task[] {
  if (!review.hasTask) return [];
  return [
    {
      key: 'task',
      title: $localize`:@@setUp.task.task:Recruitment task`,
      link: ['/coordinate/calls', id, 'task'],
      tone: task === 'complete' ? 'done' : 'todo',
      status: {
        none: $localize`:@@setUp.rubric.none:Not yet started`,
        incomplete: $localize`:@@setUp.status.incomplete:Not complete`,
        complete: $localize`:@@setUp.status.complete:Complete`,
      }[task],
      note: $localize`:@@setUp.task.taskNote:Not needed to open the call: only before the task is sent.`,
    },
  ];
}
