import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SectionStatus } from '@placet/contract/forms/status.ts';
import { Surroundings } from '../../forms/surroundings';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import type { Tone } from '../../ui/status-tag/status-tag';
import { SectionBar, TaskList as Tasks, type Task } from '../../ui/task-list/task-list';
import { CurrentApplication } from '../current-application';
import { SectionDrafts } from '../drafts/section-drafts';
import { FormChanged } from '../form-change/form-changed';
import { Discard } from './discard';
import { EarlierAnswers } from './earlier-answers';

const changedNote = $localize`:@@apply.tasks.changed:Changed since you began: look at it again.`;

const tones: Record<SectionStatus, Tone> = {
  completed: 'done',
  in_progress: 'progress',
  not_started: 'todo',
  cannot_start: 'blocked',
};

/** Where one comes back to: the sections with their statuses, the closing time, the way on. */
@Component({
  selector: 'app-apply-task-list',
  imports: [Button, Discard, EarlierAnswers, FormChanged, Instant, Notice, RouterLink, SectionBar, Tasks],
  templateUrl: './task-list.html',
})
export class TaskListPage {
  protected readonly application = inject(CurrentApplication);
  private readonly surroundings = inject(Surroundings);
  private readonly drafts = inject(SectionDrafts);

  protected readonly callName = computed(() => this.surroundings.text(this.application.overview().call.name));
  protected readonly tones = computed(() => this.application.overview().sections.map(({ status }) => tones[status]));
  protected readonly left = computed(
    () => this.application.overview().sections.filter(({ status }) => status !== 'completed').length,
  );
  protected readonly unsent = this.drafts.waiting;
  protected readonly tasks = computed<Task[]>(() => {
    const { id, sections, formChange } = this.application.overview();
    return sections.map(({ key, title, status }) => ({
      key,
      title: this.surroundings.text(title),
      tone: tones[status],
      status: statusText(status),
      ...(status !== 'cannot_start' && { link: ['/apply', id, 'section', key] }),
      ...(formChange?.sections.includes(key) === true && { note: changedNote }),
      ...(status === 'cannot_start' && { note: this.waitsFor(key) }),
    }));
  });

  constructor() {
    void this.refresh();
  }

  /** Statuses are the server's: they know what was saved elsewhere and how far the files are. */
  private async refresh(): Promise<void> {
    await this.drafts.flushAll();
    this.application.overviewResource.reload();
  }

  private waitsFor(key: string): string {
    const { sections } = this.application.form().definition;
    const after = sections.find((section) => section.key === key)?.after ?? [];
    const titles = sections.filter((section) => after.includes(section.key));
    const names = new Intl.ListFormat(this.surroundings.locale).format(
      titles.map(({ title }) => this.surroundings.text(title)),
    );
    return $localize`:@@apply.tasks.after:Complete first: ${names}:sections:`;
  }
}

function statusText(status: SectionStatus): string {
  switch (status) {
    case 'completed':
      return $localize`:@@apply.status.completed:Completed`;
    case 'in_progress':
      return $localize`:@@apply.status.inProgress:In progress`;
    case 'cannot_start':
      return $localize`:@@apply.status.cannotStart:Cannot start yet`;
    case 'not_started':
      return $localize`:@@apply.status.notStarted:Not yet started`;
  }
}
