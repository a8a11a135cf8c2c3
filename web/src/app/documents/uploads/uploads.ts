import { inject, LOCALE_ID, Service, signal } from '@angular/core';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import { Connection } from '../../session/connection';
import { DocumentsApi, type FilePlace } from '../documents-api';
import { kindsText } from './file-kinds';
import { UploadTask, type UploadSurroundings } from './upload-task';

const watchSeconds = 5;
/** What replaces a file is saved with the draft before the old one goes. */
const removalSeconds = 15;

const keyOf = ({ applicationId = '', question }: FilePlace): string => `${applicationId}/${question}`;

/** The uploads of this tab. They go on while the person moves from page to page. */
@Service()
export class Uploads {
  private readonly api = inject(DocumentsApi);
  private readonly connection = inject(Connection);
  private readonly locale = inject(LOCALE_ID);
  private readonly tasks = signal<ReadonlyMap<string, UploadTask>>(new Map());
  private watching = 0;

  /** The upload for this question, if there is one. */
  of(place: FilePlace): UploadTask | undefined {
    return this.tasks().get(keyOf(place));
  }

  /** Begins to send a file, in place of one that is on its way. */
  begin(
    file: File,
    place: FilePlace,
    { accept }: QuestionOf<'file'>,
    headers: () => Readonly<Record<string, string>>,
  ): UploadTask {
    this.drop(place);
    const task = new UploadTask(file, place, accept, {
      loadTus: () => import('tus-js-client'),
      headers: () => ({ 'Accept-Language': this.locale, ...headers() }),
      list: (where) => this.api.list(where),
      read: (id) => this.api.read(id),
      remove: (id) => this.api.remove(id),
      online: () => this.connection.online(),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      // Any request through HttpClient that finds the session gone leads to signing in.
      signIn: () => void this.api.list(place).catch(() => undefined),
      texts: {
        hopeless: (ending) => hopelessText(ending, kindsText(accept, this.locale)),
        stopped: $localize`:@@documents.stopped:The connection broke off. What was sent is kept: try again, and it goes on from there.`,
      },
    } satisfies UploadSurroundings);
    this.tasks.update((tasks) => new Map(tasks).set(keyOf(place), task));
    this.watch();
    void task.start();
    return task;
  }

  /** Stops the upload and throws it away; one that was kept stays with the server. */
  drop(place: FilePlace): void {
    const task = this.of(place);
    if (!task) return;
    if (task.phase() !== 'kept') void task.cancel();
    this.tasks.update((tasks) => new Map([...tasks].filter(([key]) => key !== keyOf(place))));
  }

  /** Removes a document that was replaced, once what replaces it had time to be saved. */
  removeLater(id: string): void {
    setTimeout(() => {
      // What cannot be removed now goes when the application is sent or thrown away.
      this.api.remove(id).catch(() => undefined);
    }, removalSeconds * 1_000);
  }

  /** Looks after the uploads while there are any: goes on when the connection is back, takes up silent ones anew. */
  private watch(): void {
    if (this.watching !== 0) return;
    const soon = (): void => {
      // The signal of the connection follows in the same turn; looking comes after it.
      setTimeout(look);
    };
    const look = (): void => {
      const tasks = [...this.tasks().values()];
      for (const task of tasks) {
        if (!this.connection.online()) task.lose();
        else if (task.phase() === 'waiting') task.resume();
        task.watch(Date.now());
      }
      if (tasks.length > 0) return;
      clearInterval(this.watching);
      removeEventListener('online', soon);
      removeEventListener('offline', soon);
      this.watching = 0;
    };
    this.watching = window.setInterval(look, watchSeconds * 1_000);
    addEventListener('online', soon);
    addEventListener('offline', soon);
  }
}

function hopelessText(ending: string, kinds: string): string {
  return $localize`:@@documents.hopeless:A file ending in .${ending}:ending: is not accepted here. Save it as ${kinds}:kinds: and choose that.`;
}
