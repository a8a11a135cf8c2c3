import { DraftSaver, pause, type SaveOutcome, type SaverPorts, type SaveState } from './draft-saver';

/** A world whose server answers when told to, and whose time passes when told to. */
class World implements SaverPorts<string> {
  readonly states: SaveState<string>[] = [];
  readonly sent: { content: string; revision: number; answer: (outcome: SaveOutcome<string>) => void }[] = [];
  kept: { content: string; revision: number } | undefined;
  ownDevice = false;
  private tasks: { task: () => void; at: number }[] = [];
  private now = 0;

  changed(state: SaveState<string>): void {
    this.states.push(state);
  }

  send(content: string, revision: number): Promise<SaveOutcome<string>> {
    return new Promise((answer) => {
      this.sent.push({ content, revision, answer });
    });
  }

  keep(content: string, revision: number): Promise<boolean> {
    if (this.ownDevice) this.kept = { content, revision };
    return Promise.resolve(this.ownDevice);
  }

  forget(): Promise<void> {
    this.kept = undefined;
    return Promise.resolve();
  }

  schedule(task: () => void, milliseconds: number): () => void {
    const entry = { task, at: this.now + milliseconds };
    this.tasks.push(entry);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== entry);
    };
  }

  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const due = this.tasks.filter(({ at }) => at <= this.now);
    this.tasks = this.tasks.filter(({ at }) => at > this.now);
    for (const { task } of due) task();
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  /** The server answers the latest request. */
  async answer(outcome: SaveOutcome<string>): Promise<void> {
    this.sent.at(-1)?.answer(outcome);
    await this.settle();
  }

  saved(revision: number): Promise<void> {
    return this.answer({ kind: 'saved', revision, savedAt: `at ${String(revision)}` });
  }

  get phase(): string | undefined {
    return this.states.at(-1)?.phase;
  }
}

const start = (world: World): DraftSaver<string> =>
  new DraftSaver({ content: 'old', revision: 3, savedAt: 'then' }, world);

describe('DraftSaver', () => {
  it('saves once at a pause, over the revision it has seen', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause - 1);
    saver.edit('ab');
    await world.pass(pause - 1);
    expect(world.sent).toHaveLength(0);
    await world.pass(1);
    expect(world.sent).toMatchObject([{ content: 'ab', revision: 3 }]);
    await world.saved(4);
    expect(world.states.at(-1)).toEqual({ phase: 'saved', savedAt: 'at 4' });
    expect(saver.isPending()).toBe(false);
  });

  it('has one request under way at a time, and saves what was typed meanwhile over the new revision', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause);
    saver.edit('ab');
    await world.pass(pause);
    expect(world.sent).toHaveLength(1);
    await world.saved(4);
    await world.pass(pause);
    expect(world.sent[1]).toMatchObject({ content: 'ab', revision: 4 });
    await world.saved(5);
    expect(world.phase).toBe('saved');
    expect(world.sent).toHaveLength(2);
  });

  it('saves at once when told to, and not twice', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('a');
    const both = Promise.all([saver.flush(), saver.flush()]);
    await world.settle();
    expect(world.sent).toHaveLength(1);
    await world.saved(4);
    await both;
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    await saver.flush();
    expect(world.sent).toHaveLength(1);
  });

  it('tries again by itself, less and less often, and at once when the connection is back', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause);
    await world.answer({ kind: 'unreachable' });
    expect(world.states.at(-1)).toEqual({ phase: 'waiting', onDevice: false });
    await world.pass(1_000);
    await world.answer({ kind: 'unreachable' });
    await world.pass(1_999);
    expect(world.sent).toHaveLength(2);
    await world.pass(1);
    expect(world.sent).toHaveLength(3);
    await world.answer({ kind: 'unreachable' });
    saver.retry();
    await world.settle();
    expect(world.sent).toHaveLength(4);
    await world.saved(4);
    expect(world.phase).toBe('saved');
  });

  it('waits as long as the server asks', async () => {
    const world = new World();
    start(world).edit('a');
    await world.pass(pause);
    await world.answer({ kind: 'unreachable', waitSeconds: 20 });
    await world.pass(19_999);
    expect(world.sent).toHaveLength(1);
    await world.pass(1);
    expect(world.sent).toHaveLength(2);
  });

  it('never sends over a version the person has not seen', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('mine');
    await world.pass(pause);
    const theirs = { content: 'theirs', revision: 7, savedAt: 'now' };
    await world.answer({ kind: 'conflict', theirs });
    expect(world.states.at(-1)).toEqual({ phase: 'conflict', theirs });
    saver.edit('mine and more');
    saver.retry();
    await saver.flush();
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    expect(saver.isPending()).toBe(true);
  });

  it('stores what the person chose, over the version they were shown', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('mine');
    await world.pass(pause);
    await world.answer({ kind: 'conflict', theirs: { content: 'theirs', revision: 7, savedAt: 'now' } });
    void saver.choose('both');
    await world.settle();
    expect(world.sent[1]).toMatchObject({ content: 'both', revision: 7 });
    await world.saved(8);
    expect(saver.current()).toBe('both');
    expect(world.phase).toBe('saved');
  });

  it('keeps what is unsent on the person’s own device until it is stored', async () => {
    const world = new World();
    world.ownDevice = true;
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause);
    expect(world.kept).toEqual({ content: 'a', revision: 3 });
    await world.answer({ kind: 'unreachable' });
    expect(world.states.at(-1)).toEqual({ phase: 'waiting', onDevice: true });
    saver.retry();
    await world.settle();
    await world.saved(4);
    expect(world.kept).toBeUndefined();
  });

  it('keeps what was typed while an older version was being stored', async () => {
    const world = new World();
    world.ownDevice = true;
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause);
    saver.edit('ab');
    await world.saved(4);
    expect(world.kept).toBeDefined();
  });

  it('sends what an earlier visit left on the device', async () => {
    const world = new World();
    const stored = { content: 'old', revision: 3, savedAt: 'then' };
    const saver = new DraftSaver(stored, world, { content: 'unsent', revision: 3 });
    expect(saver.current()).toBe('unsent');
    await world.pass(0);
    expect(world.sent).toMatchObject([{ content: 'unsent', revision: 3 }]);
  });

  it('asks when another version was stored since that visit, and only then', async () => {
    const world = new World();
    const stored = { content: 'newer', revision: 5, savedAt: 'then' };
    new DraftSaver(stored, world, { content: 'unsent', revision: 3 });
    await world.pass(0);
    expect(world.sent).toMatchObject([{ content: 'unsent', revision: 3 }]);
    expect(world.states.map(({ phase }) => phase)).not.toContain('conflict');
    await world.answer({ kind: 'conflict', theirs: stored });
    expect(world.states.at(-1)).toEqual({ phase: 'conflict', theirs: stored });
  });

  it('goes on without a question when the other version is the same, of which only the answer got lost', async () => {
    const world = new World();
    world.ownDevice = true;
    world.kept = { content: 'sent', revision: 3 };
    new DraftSaver({ content: 'sent', revision: 4, savedAt: 'then' }, world, world.kept);
    await world.pass(0);
    await world.saved(4);
    expect(world.states.at(-1)).toEqual({ phase: 'saved', savedAt: 'at 4' });
    expect(world.kept).toBeUndefined();
  });

  it('sends nothing more once something else is asked, and keeps what is typed', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('mine');
    await world.pass(pause);
    await world.answer({ kind: 'outdated' });
    saver.edit('mine and more');
    await saver.flush();
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    expect(world.states.at(-1)).toEqual({ phase: 'outdated' });
    expect(saver.isPending()).toBe(true);
    expect(saver.current()).toBe('mine and more');
  });

  it('waits for the same person to come back after being signed out', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('a');
    await world.pass(pause);
    await world.answer({ kind: 'signed_out' });
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    saver.retry();
    await world.settle();
    expect(world.sent).toHaveLength(2);
  });

  it('tries a refused answer again only after it was changed, and nothing after the deadline', async () => {
    const world = new World();
    const saver = start(world);
    saver.edit('bad');
    await world.pass(pause);
    await world.answer({ kind: 'refused', message: 'Remove it.', final: false });
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    saver.edit('good');
    await world.pass(pause);
    await world.answer({ kind: 'refused', message: 'Too late.', final: true });
    saver.edit('later');
    await saver.flush();
    await world.pass(60_000);
    expect(world.sent).toHaveLength(2);
    expect(world.states.at(-1)).toEqual({ phase: 'refused', message: 'Too late.', final: true });
    expect(saver.current()).toBe('later');
  });
});
