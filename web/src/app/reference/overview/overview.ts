import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isEmpty } from '@placet/contract/forms/shape.ts';
import { Surroundings } from '../../forms/surroundings';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { TaskList, type Task } from '../../ui/task-list/task-list';
import { CurrentReference } from '../current-reference';

type Status = Pick<Task, 'tone' | 'status'>;
const done = (): Status => ({ tone: 'done', status: $localize`:@@reference.status.done:Completed` });
const begun = (): Status => ({ tone: 'progress', status: $localize`:@@reference.status.begun:In progress` });
const untouched = (): Status => ({ tone: 'todo', status: $localize`:@@reference.status.untouched:Not yet started` });

/** Where a referee is who comes back: each part with its status, and the way on. */
@Component({
  selector: 'app-reference-overview',
  imports: [Button, Instant, RouterLink, TaskList],
  templateUrl: './overview.html',
})
export class Overview {
  private readonly reference = inject(CurrentReference);
  private readonly surroundings = inject(Surroundings);

  protected readonly view = this.reference.view;
  protected readonly callName = computed(() => this.surroundings.text(this.view().call.name));
  protected readonly tasks = computed<Task[]>(() => {
    const { answers, applicantMaySee } = this.reference.content();
    const sections = this.reference.asked().map(({ section, questions }): Task => {
      const given = answers[section.key] ?? {};
      const complete = !this.reference.issues().some(({ path }) => path[0] === section.key);
      const started = questions.some((question) => !isEmpty(question, given[question.key]));
      return {
        key: section.key,
        title: this.surroundings.text(section.title),
        link: ['/reference/section', section.key],
        ...(!started ? untouched() : complete ? done() : begun()),
      };
    });
    const reading: Task = {
      key: 'reading',
      title: $localize`:@@reference.task.reading:Who may read it`,
      link: '/reference/reading',
      ...(applicantMaySee === null ? untouched() : done()),
    };
    return [...sections, reading];
  });
  /** The first part that is not complete, else the check. */
  protected readonly next = computed(
    () => this.tasks().find(({ tone }) => tone !== 'done')?.link ?? '/reference/check',
  );
  protected readonly complete = computed(() => this.next() === '/reference/check');
}
