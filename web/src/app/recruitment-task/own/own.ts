import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { countWords } from '@placet/contract/forms/text.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import type { OwnTask } from '@placet/contract/recruitment-task/schemas.ts';
import { FileField } from '../../documents/file-field/file-field';
import { SaveLine } from '../../forms/draft/save-line';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Counter } from '../../ui/counter/counter';
import { Instant } from '../../ui/instant/instant';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { TaskMaterialList } from '../parts/materials';
import { ownTaskUrl, TaskApi } from '../task-api';
import { TaskDrafts, type OpenDraft } from '../task-drafts';
import { durationText } from '../words';
import { TaskClock } from './clock';

interface Written {
  readonly text: string;
  readonly documentId: string | null;
}
const nothing: Written = { text: '', documentId: null };

/** The task somebody was sent: its times, the start as an act of its own, what it asks, the answer. */
@Component({
  selector: 'app-own-task-page',
  imports: [
    ...[AskFirst, Button, Counter, FileField, Instant, Markdown, Notice, PageState, RouterLink, SaveLine, TaskClock],
    TaskMaterialList,
  ],
  templateUrl: './own.html',
})
export class OwnTaskPage {
  readonly id = input.required<string>();
  private readonly api = inject(TaskApi);
  private readonly drafts = inject(TaskDrafts);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly resource = httpResource<OwnTask>(() => ownTaskUrl(this.id()));
  protected readonly task = computed(() => (this.resource.hasValue() ? this.resource.value().task : undefined));
  protected readonly writable = computed(() => ['writing', 'late'].includes(this.task()?.phase ?? ''));
  protected readonly base = computed(() => ownTaskUrl(this.id()));
  private readonly draft = signal<OpenDraft<Written> | undefined>(undefined);
  protected readonly saved = computed(() => this.draft()?.state());
  protected readonly answer = linkedSignal<Written>(() => this.draft()?.saver.current() ?? nothing);
  protected readonly words = computed(() => countWords(this.answer().text));
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly question = computed((): QuestionOf<'file'> => ({
    ...{ key: 'recruitment-task', kind: 'recruitment-task', type: 'file', label: {}, required: true },
    ...{ accept: [...(this.task()?.fileTypes ?? [])], maxBytes: 20_000_000 },
  }));

  constructor() {
    effect(() => {
      const task = this.task();
      const id = this.id();
      if (task && this.writable()) void untracked(() => this.open(id, task.answer));
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected duration(seconds: number): string {
    return durationText(seconds, this.locale);
  }

  protected edit(part: Partial<Written>): void {
    const content = { ...this.answer(), ...part };
    this.answer.set(content);
    this.draft()?.saver.edit(content);
  }

  protected settle(): void {
    void this.draft()?.saver.flush();
  }

  protected filesDiffer({ documentId }: Written): boolean {
    return documentId !== this.answer().documentId;
  }

  protected fileOf({ documentId }: Written): string {
    if (documentId === null) return $localize`:@@task.own.conflictNoFile:Without a file.`;
    return documentId === this.answer().documentId
      ? $localize`:@@task.own.conflictThisFile:With the file shown below.`
      : $localize`:@@task.own.conflictOtherFile:With another file.`;
  }

  protected choose(content: Written): void {
    this.answer.set(content);
    void this.draft()?.saver.choose(content);
  }

  protected readonly start = async (): Promise<void> => {
    this.resource.set(await this.api.start(this.id()));
    setTimeout(() => this.title()?.nativeElement.focus());
  };

  protected readonly handIn = async (): Promise<void> => {
    this.failed.set('');
    const draft = this.draft();
    await draft?.saver.flush();
    if (draft?.state().phase !== 'saved') throw new Error(notSaved);
    try {
      this.resource.set(await this.api.handIn(this.id(), draft.saver.seenRevision()));
    } catch (error) {
      const [issue] = problemOf(error)?.issues ?? [];
      this.failed.set(issue?.message ?? messageOf(error));
      throw error;
    }
    setTimeout(() => this.title()?.nativeElement.focus());
  };

  /** The time is up, or the window opens: what can be done now is asked of the server, whose clock counts. */
  protected again(): void {
    this.resource.reload();
  }

  private async open(id: string, stored: NonNullable<OwnTask['task']>['answer']): Promise<void> {
    this.draft.set(
      await this.drafts.open<Written>(`answer/${id}`, stored, {
        contentOf: ({ text, documentId }) => ({ text, documentId }),
        send: (content, revision) => this.api.saveAnswer(id, content, revision),
        onDevice: true,
      }),
    );
  }
}

const notSaved = 'what was written is not saved yet';
