import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { weightedResult } from '@placet/contract/rubric/score.ts';
import type { TaskDesk, TaskScoreContent } from '@placet/contract/recruitment-task/schemas.ts';
import { DocumentsApi } from '../../documents/documents-api';
import { DocumentViewer } from '../../documents/viewer/document-viewer';
import { Downloads } from '../../documents/viewer/downloads';
import { SaveLine } from '../../forms/draft/save-line';
import { viewOf } from '../../review/judged-documents';
import { ScoreRows } from '../../review/parts/score-rows';
import { SingleKeys } from '../../review/single-keys';
import { messageOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { TaskMaterialList } from '../parts/materials';
import { judgedUrl, TaskApi } from '../task-api';
import { TaskDrafts, type OpenDraft } from '../task-drafts';
import { durationText } from '../words';
import { JudgedFile } from './judged-file';

const nothing: TaskScoreContent = { scores: {}, comment: '' };
const contentOf = ({ scores, comment }: TaskScoreContent): TaskScoreContent => ({ scores, comment });

/** One answer to score, beside the task's rubric, in the manner of the review desk. */
@Component({
  selector: 'app-task-desk',
  imports: [
    Button,
    DocumentViewer,
    Instant,
    Markdown,
    Notice,
    PageState,
    RouterLink,
    SaveLine,
    ScoreRows,
    TaskMaterialList,
  ],
  providers: [JudgedFile, { provide: DocumentsApi, useExisting: JudgedFile }, Downloads],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './desk.html',
})
export class TaskDeskPage {
  private readonly api = inject(TaskApi);
  private readonly drafts = inject(TaskDrafts);
  private readonly locale = injectLocale();
  private readonly single = inject(SingleKeys);
  private readonly rows = viewChild(ScoreRows);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });
  protected readonly resource = httpResource<TaskDesk>(() => `${judgedUrl}/${this.id()}`);
  protected readonly desk = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  private readonly draft = signal<OpenDraft<TaskScoreContent> | undefined>(undefined);
  protected readonly saved = computed(() => this.draft()?.state());
  protected readonly content = linkedSignal<TaskScoreContent>(() => this.draft()?.saver.current() ?? nothing);
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly failed = signal('');
  protected readonly said = signal('');
  protected readonly busy = signal(false);
  protected readonly reading = signal(false);
  protected readonly file = computed(() => {
    const desk = this.desk();
    return desk?.document ? viewOf({ question: desk.id, ...desk.document }, desk.label) : undefined;
  });

  constructor() {
    effect(() => {
      const desk = this.desk();
      untracked(() => {
        this.missing.set([]);
        this.failed.set('');
        if (desk) void this.open(desk);
      });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected base(id: string): string {
    return `${judgedUrl}/${id}`;
  }

  protected duration(seconds: number): string {
    return durationText(seconds, this.locale);
  }

  protected edit(part: Partial<TaskScoreContent>): void {
    const draft = this.draft();
    if (!draft || this.desk()?.open !== true) return;
    const content = { ...this.content(), ...part };
    this.content.set(content);
    draft.saver.edit(content);
    this.missing.update((keys) => keys.filter((key) => content.scores[key] === undefined));
  }

  protected score({ key, value }: { readonly key: string; readonly value: number | undefined }): void {
    const { [key]: _before, ...others } = this.content().scores;
    this.edit({ scores: value === undefined ? others : { ...others, [key]: value } });
  }

  protected choose(content: TaskScoreContent): void {
    this.content.set(content);
    void this.draft()?.saver.choose(content);
  }

  protected async submit(): Promise<void> {
    const [draft, desk] = [this.draft(), this.desk()];
    if (!draft || desk?.open !== true || !desk.rubric || this.busy()) return;
    this.said.set('');
    this.missing.set(weightedResult(desk.rubric, this.content().scores).missing);
    if (this.missing().length > 0) {
      this.failed.set($localize`:@@task.desk.missing:Give every score that is needed, then submit.`);
      setTimeout(() => this.rows()?.first());
      return;
    }
    this.busy.set(true);
    this.failed.set('');
    try {
      await draft.saver.flush();
      if (draft.state().phase === 'saved') {
        this.resource.set(await this.api.submitScore(desk.id, draft.saver.seenRevision()));
        this.said.set($localize`:@@task.desk.submitted:Your score of ${desk.label}:label: is submitted.`);
      }
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }

  protected press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      void this.submit();
      return;
    }
    const writing = event.target instanceof HTMLElement && event.target.closest('textarea, select, dialog') !== null;
    if (!this.single.on() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing) return;
    if (/^\d$/.test(event.key)) this.rows()?.score(Number(event.key));
    else if (event.key === 'j') this.rows()?.move(1);
    else if (event.key === 'k') this.rows()?.move(-1);
    else return;
    event.preventDefault();
  }

  private async open({ id, score }: TaskDesk): Promise<void> {
    this.draft.set(
      await this.drafts.open<TaskScoreContent>(`score/${id}`, score, {
        contentOf,
        send: (content, revision) => this.api.saveScore(id, content, revision),
        onDevice: false,
      }),
    );
  }
}
