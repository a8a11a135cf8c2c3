import { computed, signal } from '@angular/core';
import type { FileType } from '@placet/contract/forms/limits.ts';
import type { Upload, UploadOptions } from 'tus-js-client';
import type { DocumentView, FilePlace } from '../documents-api';
import { hopelessEnding } from './file-kinds';
import { failureOf, worthRetrying, type UploadFailure } from './upload-failure';

/**
 * `waiting`: there is no connection, it goes on by itself; `stopped`: the person can try again; `checking`: all is sent;
 * `refused`: this file is not taken.
 */
export type UploadPhase = 'starting' | 'sending' | 'paused' | 'waiting' | 'stopped' | 'checking' | 'kept' | 'refused';

/** What an upload needs of its surroundings. */
export interface UploadSurroundings {
  loadTus(): Promise<{ Upload: typeof Upload }>;
  headers(): Readonly<Record<string, string>>;
  list(place: FilePlace): Promise<readonly DocumentView[]>;
  read(id: string): Promise<DocumentView>;
  remove(id: string): Promise<void>;
  /** False when the device knows that it has no connection. */
  online(): boolean;
  wait(milliseconds: number): Promise<void>;
  /** Called when the session was lost, so that the person signs in again. */
  signIn(): void;
  readonly texts: {
    hopeless(ending: string): string;
    readonly stopped: string;
  };
}

const endpoint = '/api/v1/uploads';
/** Small enough to get through on a slow line before a proxy gives up, large enough not to wait for answers all the time. */
const chunkSize = 1_048_576;
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
/** After so long without a byte, the connection is taken up anew: phones change networks without telling. */
const stallSeconds = 30;
const checkDelays = [500, 1_000, 2_000, 3_000, 5_000];

/** One file on its way to the server: sent in parts that resume, then checked there. Knows nothing of screens. */
export class UploadTask {
  readonly phase = signal<UploadPhase>('starting');
  /** Bytes that were sent. */
  readonly sent = signal(0);
  /** The document it becomes, once the server knows of it. */
  readonly documentId = signal<string | undefined>(undefined);
  /** What stands in the way, in words. */
  readonly message = signal('');
  readonly document = signal<DocumentView | undefined>(undefined);
  /** 0 to 1. */
  readonly progress = computed(() => (this.file.size === 0 ? 0 : Math.min(1, this.sent() / this.file.size)));
  private upload: Upload | undefined;
  private lastByteAt = 0;
  private ended = false;

  constructor(
    readonly file: File,
    readonly place: FilePlace,
    private readonly accept: readonly FileType[],
    private readonly surroundings: UploadSurroundings,
  ) {}

  async start(): Promise<void> {
    const ending = hopelessEnding(this.file.name, this.accept);
    if (ending !== null) {
      this.refuse(this.surroundings.texts.hopeless(ending));
      return;
    }
    this.phase.set('starting');
    this.message.set('');
    try {
      const [tus, begun] = await Promise.all([this.surroundings.loadTus(), this.findBegun()]);
      if (this.ended) return;
      this.upload ??= new tus.Upload(this.file, this.options(begun));
      this.send();
    } catch {
      // The code or the list could not be loaded: there is no connection.
      this.fail({ kind: 'lost', code: '', detail: '' });
    }
  }

  pause(): void {
    if (!['starting', 'sending', 'waiting'].includes(this.phase())) return;
    this.phase.set('paused');
    void this.upload?.abort();
  }

  /** After a pause, when the connection is back, or to try again. */
  resume(): void {
    if (!['paused', 'waiting', 'stopped'].includes(this.phase())) return;
    this.message.set('');
    if (this.upload) this.send();
    else void this.start();
  }

  /** The connection is gone: a request on its way would only hang. */
  lose(): void {
    if (this.phase() !== 'sending') return;
    this.phase.set('waiting');
    void this.upload?.abort();
  }

  /** Stops and throws away what was sent. */
  async cancel(): Promise<void> {
    this.ended = true;
    await this.upload?.abort();
    const id = this.documentId();
    // What cannot be removed now, the server throws away after a day.
    if (id !== undefined) await this.surroundings.remove(id).catch(() => undefined);
  }

  /** To be called every few seconds: takes a silent connection up anew. `now` in milliseconds. */
  watch(now: number): void {
    if (this.phase() !== 'sending' || now - this.lastByteAt < stallSeconds * 1_000) return;
    this.lastByteAt = now;
    void this.upload?.abort().then(() => {
      if (this.phase() === 'sending') this.send();
    });
  }

  private send(): void {
    if (!this.surroundings.online()) {
      this.phase.set('waiting');
      return;
    }
    this.phase.set('sending');
    this.lastByteAt = Date.now();
    this.upload?.start();
  }

  /** The same file may have been sent in part before, in another tab, on another day, by a page that was closed. */
  private async findBegun(): Promise<DocumentView | undefined> {
    const documents = await this.surroundings.list(this.place);
    return documents.find(
      ({ state, size, modified }) =>
        state === 'receiving' && size === this.file.size && modified === this.file.lastModified,
    );
  }

  private options(begun: DocumentView | undefined): UploadOptions {
    const { applicationId, question } = this.place;
    if (begun) this.documentId.set(begun.id);
    return {
      endpoint,
      uploadUrl: begun ? `${endpoint}/${begun.id}` : null,
      headers: this.surroundings.headers(),
      metadata: {
        filename: this.file.name,
        question,
        modified: String(this.file.lastModified),
        ...(applicationId !== undefined && { application: applicationId }),
      },
      chunkSize,
      retryDelays,
      // Nothing stays on the device: the server knows what was begun.
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: false,
      onUploadUrlAvailable: () => {
        this.documentId.set(this.upload?.url?.split('/').at(-1));
      },
      onProgress: (sent) => {
        this.lastByteAt = Date.now();
        this.sent.set(sent);
      },
      onShouldRetry: (error) => this.surroundings.online() && worthRetrying(failureOf(error)),
      onError: (error) => {
        if (!this.ended && this.phase() === 'sending') this.fail(failureOf(error));
      },
      onSuccess: () => {
        this.sent.set(this.file.size);
        void this.follow();
      },
    };
  }

  private fail(failure: UploadFailure): void {
    if (failure.kind === 'lost' && !this.surroundings.online()) {
      this.phase.set('waiting');
      return;
    }
    if (failure.kind === 'refused') {
      this.refuse(failure.detail);
      return;
    }
    this.phase.set('stopped');
    this.message.set(failure.detail === '' ? this.surroundings.texts.stopped : failure.detail);
    if (failure.code === 'sign_in_required') this.surroundings.signIn();
  }

  private refuse(message: string): void {
    this.phase.set('refused');
    this.message.set(message === '' ? this.surroundings.texts.stopped : message);
  }

  /** Asks until the check is done. */
  private async follow(): Promise<void> {
    const id = this.documentId();
    if (id === undefined) return;
    this.phase.set('checking');
    for (let attempt = 0; !this.ended; attempt++) {
      const document = await this.surroundings.read(id).catch(() => undefined);
      if (document && document.state !== 'checking') {
        this.settle(document);
        return;
      }
      await this.surroundings.wait(checkDelays[attempt] ?? 10_000);
    }
  }

  private settle(document: DocumentView): void {
    if (this.ended) return;
    this.document.set(document);
    if (document.state === 'refused') this.refuse(document.refusal?.message ?? '');
    else this.phase.set('kept');
  }
}
