/** A version of something being written, as it is stored. */
export interface StoredVersion<C> {
  readonly content: C;
  /** 0 when it was never saved. */
  readonly revision: number;
  readonly savedAt: string | null;
}

/** What came of an attempt to save. */
export type SaveOutcome<C> =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'conflict'; readonly theirs: StoredVersion<C> }
  /** No answer, or one that may be better next time. `waitSeconds`: not before. */
  | { readonly kind: 'unreachable'; readonly waitSeconds?: number }
  | { readonly kind: 'signed_out' }
  /** What is asked has changed: this answers something else. */
  | { readonly kind: 'outdated' }
  /** It will not be taken as it is. `final`: nor anything else, for instance since the deadline passed. */
  | { readonly kind: 'refused'; readonly message: string; readonly final: boolean };

/**
 * Where what was written stands:
 * - `saved`: stored; `savedAt` says since when (null: nothing was ever written).
 * - `typing`, `saving`: on its way.
 * - `waiting`: could not be sent; tried again by itself. `onDevice` says whether it outlives this page.
 * - `signed_out`: sent as soon as the same person is back.
 * - `outdated`: what is asked has changed; nothing is sent until it was brought into the new form.
 * - `conflict`: somebody (perhaps the same person elsewhere) saved another version; nothing is sent until one is chosen.
 * - `refused`: see `SaveOutcome`.
 */
export type SaveState<C> =
  | { readonly phase: 'saved'; readonly savedAt: string | null }
  | { readonly phase: 'typing' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'waiting'; readonly onDevice: boolean }
  | { readonly phase: 'signed_out'; readonly onDevice: boolean }
  | { readonly phase: 'outdated' }
  | { readonly phase: 'conflict'; readonly theirs: StoredVersion<C> }
  | { readonly phase: 'refused'; readonly message: string; readonly final: boolean };

/** The world outside: the API, the device, the clock. None of them throws. */
export interface SaverPorts<C> {
  send(content: C, revision: number): Promise<SaveOutcome<C>>;
  /** Keeps what is not sent yet on this device; false when the person did not allow it or it failed. */
  keep(content: C, revision: number): Promise<boolean>;
  /** Forgets what was kept. */
  forget(): Promise<void>;
  changed(state: SaveState<C>): void;
  schedule(task: () => void, milliseconds: number): () => void;
}

/** A pause in typing after which is saved. */
export const pause = 600;
const longestWait = 30_000;

/**
 * Saves one thing being written at every pause, one request at a time, never over a version that was not seen. It knows no
 * browser and no framework; `SectionDrafts` connects it to both.
 */
export class DraftSaver<C> {
  private content: C;
  private revision: number;
  private state: SaveState<C>;
  private dirty = false;
  private failures = 0;
  private sending: Promise<void> | undefined;
  private cancel = (): void => undefined;

  /**
   * `unsent` is what this device kept of an earlier visit. It is sent now, even when another version is stored: that may be the same
   * content, of which only the answer got lost; the server can tell, and else reports the conflict.
   */
  constructor(
    stored: StoredVersion<C>,
    private readonly ports: SaverPorts<C>,
    unsent?: { readonly content: C; readonly revision: number },
  ) {
    this.content = (unsent ?? stored).content;
    this.revision = (unsent ?? stored).revision;
    this.state = { phase: 'saved', savedAt: stored.savedAt };
    if (!unsent) return;
    this.dirty = true;
    this.move({ phase: 'waiting', onDevice: true });
    this.plan(0);
  }

  current(): C {
    return this.content;
  }

  /** Whether something is not stored yet. */
  isPending(): boolean {
    return this.dirty || this.sending !== undefined;
  }

  /** The stored version that what is written here builds on. */
  seenRevision(): number {
    return this.revision;
  }

  /** The person changed something: saved after a pause. During a conflict it waits for their choice. */
  edit(content: C): void {
    this.content = content;
    this.dirty = true;
    if (this.state.phase === 'conflict' || this.isClosed()) return;
    if (this.state.phase !== 'saving') this.move({ phase: 'typing' });
    this.plan(pause);
  }

  /** Saves at once (leaving a field, the page, the tab) and settles when the attempt is over. */
  async flush(): Promise<void> {
    this.cancel();
    while (this.sending) await this.sending;
    if (this.dirty && this.state.phase !== 'conflict' && !this.isClosed()) await this.attempt();
  }

  /** The connection, or the person, is back. */
  retry(): void {
    if (this.dirty && (this.state.phase === 'waiting' || this.state.phase === 'signed_out')) void this.flush();
  }

  /** After a conflict: this content is to be stored over the version that was shown. */
  async choose(content: C): Promise<void> {
    if (this.state.phase !== 'conflict') return;
    this.revision = this.state.theirs.revision;
    this.content = content;
    this.dirty = true;
    await this.attempt();
  }

  dispose(): void {
    this.cancel();
  }

  private isClosed(): boolean {
    return this.state.phase === 'outdated' || (this.state.phase === 'refused' && this.state.final);
  }

  private plan(milliseconds: number): void {
    this.cancel();
    this.cancel = this.ports.schedule(() => {
      void this.flush();
    }, milliseconds);
  }

  private async attempt(): Promise<void> {
    this.sending = this.send().finally(() => {
      this.sending = undefined;
    });
    await this.sending;
    // What was typed meanwhile.
    if (this.dirty && this.state.phase === 'saved') {
      this.move({ phase: 'typing' });
      this.plan(pause);
    }
  }

  private async send(): Promise<void> {
    const { content, revision } = this;
    this.dirty = false;
    this.move({ phase: 'saving' });
    const onDevice = await this.ports.keep(content, revision);
    const outcome = await this.ports.send(content, revision);
    this.dirty ||= outcome.kind !== 'saved';
    switch (outcome.kind) {
      case 'saved':
        this.failures = 0;
        this.revision = outcome.revision;
        this.move({ phase: 'saved', savedAt: outcome.savedAt });
        if (onDevice && !this.dirty) await this.ports.forget();
        return;
      case 'unreachable':
        this.move({ phase: 'waiting', onDevice });
        this.plan(this.nextWait(outcome.waitSeconds));
        return;
      case 'signed_out':
        this.move({ phase: 'signed_out', onDevice });
        return;
      case 'outdated':
        this.move({ phase: 'outdated' });
        return;
      case 'conflict':
        this.move({ phase: 'conflict', theirs: outcome.theirs });
        return;
      case 'refused':
        this.move({ phase: 'refused', message: outcome.message, final: outcome.final });
    }
  }

  /** 1, 2, 4 … 30 seconds, so that a recovering server is not run over. */
  private nextWait(atLeast = 0): number {
    const backoff = Math.min(longestWait, 1_000 * 2 ** this.failures);
    this.failures++;
    return Math.max(backoff, atLeast * 1_000);
  }

  private move(state: SaveState<C>): void {
    this.state = state;
    this.ports.changed(state);
  }
}
