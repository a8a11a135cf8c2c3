import type { DetailedError, Upload, UploadOptions } from 'tus-js-client';
import type { DocumentView } from '../documents-api';
import { UploadTask, type UploadSurroundings } from './upload-task';

const problem = (status: number, code: string, detail = `detail of ${code}`): DetailedError =>
  Object.assign(new Error(code), {
    originalResponse: { getStatus: () => status, getBody: () => JSON.stringify({ code, status, detail }) },
  }) as unknown as DetailedError;
const noAnswer = Object.assign(new Error('failed'), { originalResponse: null }) as unknown as DetailedError;

/** Stands in for the tus client: the test says what happens on the line. */
class Line {
  static last: Line;
  url: string | null;
  started = 0;
  aborted = 0;

  constructor(
    readonly file: File,
    readonly options: UploadOptions,
  ) {
    this.url = options.uploadUrl ?? null;
    Line.last = this;
  }

  start(): void {
    this.started += 1;
  }

  abort(): Promise<void> {
    this.aborted += 1;
    return Promise.resolve();
  }

  announce(id: string): void {
    this.url = `/api/v1/uploads/${id}`;
    this.options.onUploadUrlAvailable?.();
  }

  retries(error: DetailedError): boolean {
    return this.options.onShouldRetry?.(error, 0, this.options) ?? false;
  }
}

const document = (changes: Partial<DocumentView>): DocumentView =>
  ({ id: 'd1', state: 'kept', scan: 'clean', size: 4, modified: 7, refusal: null, ...changes }) as DocumentView;

function arrange(name = 'cv.pdf', changes: Partial<UploadSurroundings> = {}) {
  const told = { online: true, removed: [] as string[], signIn: 0, waited: [] as number[] };
  const answers: (DocumentView | undefined)[] = [];
  const surroundings: UploadSurroundings = {
    loadTus: () => Promise.resolve({ Upload: Line as unknown as typeof Upload }),
    headers: () => ({ 'Accept-Language': 'en' }),
    list: () => Promise.resolve([]),
    read: () => {
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('no answer'));
    },
    remove: (id) => {
      told.removed.push(id);
      return Promise.resolve();
    },
    online: () => told.online,
    wait: (milliseconds) => {
      told.waited.push(milliseconds);
      return Promise.resolve();
    },
    signIn: () => {
      told.signIn += 1;
    },
    texts: { hopeless: (ending) => `not .${ending}`, stopped: 'stopped' },
    ...changes,
  };
  const file = new File(['four'], name, { lastModified: 7 });
  const task = new UploadTask(file, { applicationId: 'a1', question: 'cv' }, ['pdf', 'docx'], surroundings);
  return { task, told, answers };
}

async function sending(changes: Partial<UploadSurroundings> = {}) {
  const arranged = arrange('cv.pdf', changes);
  await arranged.task.start();
  Line.last.announce('d1');
  return { ...arranged, line: Line.last };
}

describe('an upload', () => {
  it('says what it is, and leaves nothing on the device', async () => {
    const { line } = await sending();
    expect(line.options).toMatchObject({
      endpoint: '/api/v1/uploads',
      uploadUrl: null,
      headers: { 'Accept-Language': 'en' },
      metadata: { filename: 'cv.pdf', question: 'cv', application: 'a1', modified: '7' },
      storeFingerprintForResuming: false,
    });
  });

  it('is sent, checked and kept', async () => {
    const { task, line, answers, told } = await sending();
    expect(task.phase()).toBe('sending');
    line.options.onProgress?.(2, 4);
    expect(task.progress()).toBe(0.5);
    answers.push(document({ state: 'checking' }), undefined, document({ state: 'kept' }));
    line.options.onSuccess?.({ lastResponse: undefined as never });
    await vi.waitFor(() => {
      expect(task.phase()).toBe('kept');
    });
    expect(task.document()?.id).toBe('d1');
    expect(told.waited).toEqual([500, 1000]);
  });

  it('is refused with the sentence of the check', async () => {
    const { task, line, answers } = await sending();
    answers.push(document({ state: 'refused', refusal: { code: 'encrypted', params: {}, message: 'has a password' } }));
    line.options.onSuccess?.({ lastResponse: undefined as never });
    await vi.waitFor(() => {
      expect(task.phase()).toBe('refused');
    });
    expect(task.message()).toBe('has a password');
  });

  it('goes on where an earlier visit stopped, if it is the same file', async () => {
    const begun = document({ id: 'd9', state: 'receiving', size: 4, modified: 7 });
    const others = [
      document({ id: 'd5', state: 'kept' }),
      document({ id: 'd6', state: 'receiving', size: 5 }),
      document({ id: 'd7', state: 'receiving', modified: 8 }),
    ];
    const { task } = arrange('cv.pdf', { list: () => Promise.resolve([...others, begun]) });
    await task.start();
    expect(Line.last.options.uploadUrl).toBe('/api/v1/uploads/d9');
    expect(task.documentId()).toBe('d9');
  });

  it('does not send what cannot be accepted whatever is in it', async () => {
    const { task } = arrange('photo.HEIC');
    await task.start();
    expect(task.phase()).toBe('refused');
    expect(task.message()).toBe('not .heic');
  });

  it('pauses and goes on', async () => {
    const { task, line } = await sending();
    task.pause();
    expect(task.phase()).toBe('paused');
    expect(line.aborted).toBe(1);
    task.resume();
    expect(task.phase()).toBe('sending');
    expect(line.started).toBe(2);
  });

  it('is thrown away when it is cancelled', async () => {
    const { task, line, told } = await sending();
    await task.cancel();
    expect(line.aborted).toBe(1);
    expect(told.removed).toEqual(['d1']);
    line.options.onError?.(noAnswer);
    expect(task.phase()).toBe('sending');
  });
});

describe('a line that breaks', () => {
  it('waits without a connection, and goes on when it is back', async () => {
    const { task, line, told } = await sending();
    told.online = false;
    expect(line.retries(noAnswer)).toBe(false);
    line.options.onError?.(noAnswer);
    expect(task.phase()).toBe('waiting');
    told.online = true;
    task.resume();
    expect(line.started).toBe(2);
  });

  it('does not begin without a connection', async () => {
    const { task, told } = arrange();
    told.online = false;
    await task.start();
    expect(task.phase()).toBe('waiting');
  });

  it('waits as soon as the device says that the connection is gone', async () => {
    const { task, line } = await sending();
    task.lose();
    expect(task.phase()).toBe('waiting');
    expect(line.aborted).toBe(1);
  });

  it('tries again by itself what may pass, and by a button after that', async () => {
    const { task, line } = await sending();
    for (const error of [
      noAnswer,
      problem(423, 'upload.busy'),
      problem(409, 'upload.offset_wrong'),
      problem(503, 'unavailable'),
    ])
      expect(line.retries(error)).toBe(true);
    for (const error of [
      problem(507, 'storage_full'),
      problem(401, 'sign_in_required'),
      problem(413, 'document.too_large'),
    ])
      expect(line.retries(error)).toBe(false);
    line.options.onError?.(noAnswer);
    expect(task.phase()).toBe('stopped');
    expect(task.message()).toBe('stopped');
    task.resume();
    expect(task.phase()).toBe('sending');
    expect(task.message()).toBe('');
  });

  it('is taken up anew after half a minute without a byte', async () => {
    const { task, line } = await sending();
    task.watch(Date.now() + 29_000);
    expect(line.aborted).toBe(0);
    task.watch(Date.now() + 31_000);
    await vi.waitFor(() => {
      expect(line.started).toBe(2);
    });
  });
});

describe('what the server refuses', () => {
  it.each([
    [413, 'document.too_large', 'refused'],
    [422, 'document.empty', 'refused'],
    [409, 'application.not_editable', 'refused'],
    [507, 'storage_full', 'stopped'],
    [404, 'not_found', 'stopped'],
  ] as const)('%i %s leaves it %s, with the server’s sentence', async (status, code, phase) => {
    const { task, line } = await sending();
    line.options.onError?.(problem(status, code));
    expect(task.phase()).toBe(phase);
    expect(task.message()).toBe(`detail of ${code}`);
  });

  it('leads to signing in when the session is over', async () => {
    const { line, told } = await sending();
    line.options.onError?.(problem(401, 'sign_in_required'));
    expect(told.signIn).toBe(1);
  });

  it('takes a proxy’s page for a broken line', async () => {
    const { task, line } = await sending();
    const page = { originalResponse: { getStatus: () => 502, getBody: () => '<html>' } };
    line.options.onError?.(Object.assign(new Error('bad gateway'), page));
    expect([task.phase(), task.message()]).toEqual(['stopped', 'stopped']);
  });
});
