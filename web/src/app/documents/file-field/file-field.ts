import { httpResource } from '@angular/common/http';
import {
  afterRenderEffect,
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  LOCALE_ID,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { FileRow } from '../../ui/file-row/file-row';
import { fileSize } from '../../ui/file-row/file-size';
import { nextId } from '../../ui/field/shown-error';
import { DocumentsApi, documentsUrl, UPLOAD_HEADERS, type DocumentView } from '../documents-api';
import { DocumentDialog } from '../viewer/document-dialog';
import { Downloads, isShown } from '../viewer/downloads';
import { acceptOf, kindsText } from '../uploads/file-kinds';
import type { UploadTask } from '../uploads/upload-task';
import { Uploads } from '../uploads/uploads';
import { announcement, keptState, taskState } from './file-texts';
import { NotLoaded } from '../../ui/not-loaded/not-loaded';

/**
 * A file question: choose, drop or photograph a file; see it sent, checked and kept; pause, go on, replace, remove, look at it. The value is
 * the id of the document that was kept.
 *
 *     <app-file-field [question]="question" [applicationId]="id" [label]="label" [(documentId)]="…" />
 *
 * Without `applicationId` it is a question of a referee's reference.
 */
@Component({
  selector: 'app-file-field',
  imports: [Button, Confirm, DocumentDialog, FileRow, NotLoaded],
  host: {
    class: 'field',
    role: 'group',
    tabindex: '-1',
    '(focusin)': 'focused = true',
    '(document:focusin)': 'leave($event)',
    '[class.field-invalid]': "(error() ?? '') !== ''",
    '[attr.aria-labelledby]': "id() + '-label'",
  },
  templateUrl: './file-field.html',
})
export class FileField {
  readonly question = input.required<QuestionOf<'file'>>();
  readonly applicationId = input<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly id = input<string>(nextId());
  readonly optional = input(false, { transform: booleanAttribute });
  readonly readOnly = input(false, { transform: booleanAttribute });
  readonly documentId = model<string>();

  private readonly api = inject(DocumentsApi);
  private readonly uploads = inject(Uploads);
  private readonly downloads = inject(Downloads);
  private readonly headers = inject(UPLOAD_HEADERS);
  private readonly locale = inject(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected focused = false;
  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');

  private readonly place = computed(() => ({ applicationId: this.applicationId(), question: this.question().key }));
  protected readonly stored = httpResource<DocumentView[]>(() => documentsUrl(this.place()));
  private readonly documents = computed(() => (this.stored.hasValue() ? this.stored.value() : []));
  /** The document that is the answer. */
  protected readonly kept = computed(() => this.documents().find(({ id }) => id === this.documentId()));
  /** The answer names a document that is no longer there. */
  protected readonly gone = computed(
    () => this.documentId() !== undefined && this.stored.hasValue() && !this.kept() && !this.task(),
  );
  protected readonly task = computed(() => this.uploads.of(this.place()));
  /** An upload that another visit began and did not finish, or whose file was refused after it. */
  protected readonly left = computed(() => {
    if (this.task()) return undefined;
    const newest = this.documents().at(-1);
    return newest && newest.id !== this.documentId() && newest.state !== 'kept' ? newest : undefined;
  });
  protected readonly keptState = computed(() => keptState(this.kept()));
  protected readonly taskState = computed(() => taskState(this.task(), this.locale));
  protected readonly leftState = computed(() => keptState(this.left()));
  /** There is a file, or one on its way: another is chosen by "Replace". */
  protected readonly occupied = computed(
    () => this.kept() !== undefined || (this.task() !== undefined && this.task()?.phase() !== 'refused'),
  );
  /** The control that an error leads to is the one that can be seen: "Replace", or the input. */
  protected readonly pickerId = computed(() => (this.kept() && !this.readOnly() ? `${this.id()}-file` : this.id()));
  protected readonly dragging = signal(false);
  protected readonly removing = signal(false);
  protected readonly isShown = isShown;
  protected readonly viewed = signal<DocumentView | undefined>(undefined);
  protected readonly said = signal('');

  protected readonly accept = computed(() => acceptOf(this.question().accept));
  protected readonly camera = computed(() => this.question().accept.includes('jpeg'));
  protected readonly limits = computed(() => {
    const { accept, maxBytes, maxPages } = this.question();
    const kinds = kindsText(accept, this.locale);
    const size = fileSize(maxBytes, this.locale);
    if (maxPages === undefined) return $localize`:@@documents.limits:${kinds}:kinds:, at most ${size}:size:.`;
    return maxPages === 1
      ? $localize`:@@documents.limits.page:${kinds}:kinds:, at most ${size}:size: and 1 page.`
      : $localize`:@@documents.limits.pages:${kinds}:kinds:, at most ${size}:size: and ${maxPages}:pages: pages.`;
  });
  protected readonly describedBy = computed(() =>
    [this.hint() ? `${this.id()}-hint` : '', `${this.id()}-limits`, this.error() ? `${this.id()}-error` : '']
      .join(' ')
      .trim(),
  );

  constructor() {
    effect(() => {
      const task = this.task();
      const phase = task?.phase();
      if (!task || phase === undefined) return;
      untracked(() => {
        this.said.set(announcement(task.file.name, phase));
        if (phase === 'kept') this.take(task);
      });
    });
    effect(() => {
      const documents = this.stored.hasValue() ? this.stored.value() : undefined;
      if (documents)
        untracked(() => {
          this.adopt(documents);
        });
    });
    // Controls come and go with the state of the file; whoever was in here stays in here.
    afterRenderEffect(() => {
      this.task()?.phase();
      this.kept();
      this.left();
      this.removing();
      if (this.focused && document.activeElement === document.body) this.host.nativeElement.focus();
    });
    // What the server still works on is asked for again, until it is done.
    effect((onCleanup) => {
      const busy = this.documents().some(
        ({ state, scan }) => state === 'checking' || (state === 'kept' && scan === 'waiting'),
      );
      if (!busy) return;
      const timer = setTimeout(() => this.stored.reload(), 3_000);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected open(document: DocumentView): void {
    if (isShown(document.type)) this.viewed.set(document);
    else void this.downloads.save(document);
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file can be chosen again after it was refused and corrected.
    input.value = '';
    if (file) this.send(file);
  }

  protected leave(event: FocusEvent): void {
    if (event.target instanceof Node && !this.host.nativeElement.contains(event.target)) this.focused = false;
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(false);
    const file = event.dataTransfer?.files[0];
    if (file && !this.readOnly()) this.send(file);
  }

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.dragging.set(over);
  }

  protected pick(): void {
    this.picker()?.nativeElement.click();
  }

  /** Stops an upload, or puts away one that was refused. */
  protected dismiss(): void {
    this.uploads.drop(this.place());
    this.stored.reload();
  }

  protected async forget(document: DocumentView): Promise<void> {
    await this.api.remove(document.id).catch(() => undefined);
    this.stored.reload();
  }

  /** The answer goes, and every file of this question that was not sent with an application. */
  protected async remove(): Promise<void> {
    this.removing.set(false);
    this.uploads.drop(this.place());
    const removable = this.documents().filter(({ submitted }) => !submitted);
    this.said.set($localize`:@@documents.said.removed:The file was removed.`);
    this.documentId.set(undefined);
    await Promise.all(removable.map(({ id }) => this.api.remove(id).catch(() => undefined)));
    this.stored.reload();
  }

  private send(file: File): void {
    this.removing.set(false);
    this.uploads.begin(file, this.place(), this.question(), this.headers);
  }

  /** What was sent and kept becomes the answer; the one before it goes a little later. */
  private take(task: UploadTask): void {
    const document = task.document();
    if (!document) return;
    const before = this.kept();
    if (before && !before.submitted && before.id !== document.id) this.uploads.removeLater(before.id);
    this.documentId.set(document.id);
    this.stored.set([...this.documents().filter(({ id }) => id !== document.id), document]);
    this.uploads.drop(this.place());
  }

  /** An upload that came to its end after the page was left is the answer that was meant. */
  private adopt(documents: readonly DocumentView[]): void {
    if (this.documentId() !== undefined || this.task() || this.readOnly()) return;
    const newest = documents.filter(({ state, submitted }) => state === 'kept' && !submitted).at(-1);
    if (newest) this.documentId.set(newest.id);
  }
}
