import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal, untracked, type OnDestroy } from '@angular/core';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import { checkForm } from '@placet/contract/forms/check-form.ts';
import { visibleSections } from '@placet/contract/forms/visibility.ts';
import type { ReferenceDraft, ReferenceView } from '@placet/contract/references/schemas.ts';
import { DraftSaver, type SaveState } from '../forms/draft/draft-saver';
import { Connection } from '../session/connection';
import { Intent } from '../session/intent';
import type { Content } from './content';
import { ReferenceApi, referenceUrl } from './reference-api';
import { RefereeLink } from './referee-link';

const nothing: Content = { answers: {}, applicantMaySee: null };

/** The reference that the link stands for: what it asks, what is written so far, where that stands. */
@Injectable()
export class CurrentReference implements OnDestroy {
  private readonly api = inject(ReferenceApi);
  private readonly link = inject(RefereeLink);
  private readonly connection = inject(Connection);

  readonly resource = httpResource<ReferenceView>(() => (this.link.token() === undefined ? undefined : referenceUrl));
  private readonly loaded = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly isReady = computed(() => this.loaded() !== undefined);

  private saver: DraftSaver<Content> | undefined;
  private readonly written = signal<Content>(nothing);
  private readonly progress = signal<SaveState<Content>>({ phase: 'saved', savedAt: null });
  /** The version that what is written here builds on, to tell in a conflict who changed what. */
  readonly base = signal<Content>(nothing);
  readonly content = this.written.asReadonly();
  readonly state = this.progress.asReadonly();
  /** One intent for all attempts to send what is written now: however often it is pressed, it is sent once. */
  private sending = new Intent();

  /** Only once ready. */
  readonly view = computed(() => {
    const view = this.loaded();
    if (!view) throw new Error('Asked before it was loaded');
    return view;
  });
  /** The sections and questions that these answers make the form ask. */
  readonly asked = computed(() => visibleSections(this.view().form, this.content().answers, this.view().context));
  /** What is still to be answered or repaired, the decision about reading apart. */
  readonly issues = computed(() => checkForm(this.view().form, this.content().answers, this.view().context));

  private readonly leaving = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };
  private readonly closing = (event: BeforeUnloadEvent): void => {
    if (this.saver?.isPending() === true) event.preventDefault();
  };

  constructor() {
    effect(() => {
      const draft = this.loaded()?.draft;
      untracked(() => {
        this.begin(draft ?? undefined);
      });
    });
    effect(() => {
      if (this.connection.online()) this.saver?.retry();
    });
    document.addEventListener('visibilitychange', this.leaving);
    addEventListener('beforeunload', this.closing);
  }

  ngOnDestroy(): void {
    document.removeEventListener('visibilitychange', this.leaving);
    removeEventListener('beforeunload', this.closing);
    void this.flush().then(() => this.saver?.dispose());
  }

  /** The referee can give it. */
  async open(): Promise<void> {
    this.resource.set(await this.api.open());
  }

  async decline(reason: string): Promise<void> {
    await this.flush();
    this.resource.set(await this.api.decline(reason));
  }

  answer(section: string, question: string, value: AnswerValue | undefined): void {
    const { answers, applicantMaySee } = this.content();
    const { [question]: _before, ...others } = answers[section] ?? {};
    const given = value === undefined ? others : { ...others, [question]: value };
    this.write({ answers: { ...answers, [section]: given }, applicantMaySee });
  }

  decideReading(applicantMaySee: boolean): void {
    this.write({ ...this.content(), applicantMaySee });
  }

  /** Saves at once; settles when the attempt is over. */
  async flush(): Promise<void> {
    await this.saver?.flush();
  }

  /** After a conflict: this is what is kept. */
  async choose(content: Content): Promise<void> {
    this.written.set(content);
    this.base.set(content);
    await this.saver?.choose(content);
  }

  /** Sends what is shown. @throws the API's refusal */
  async submit(): Promise<void> {
    await this.flush();
    if (!this.saver || this.saver.isPending()) return;
    await this.api.submit(this.saver.seenRevision(), this.sending);
    this.resource.reload();
  }

  private write(content: Content): void {
    this.sending = new Intent();
    this.written.set(content);
    this.saver?.edit(content);
  }

  /** Takes up a draft as stored, unless it is the one that is being written here. */
  private begin(draft: ReferenceDraft | undefined): void {
    if (this.saver && draft && (this.saver.isPending() || this.saver.seenRevision() === draft.revision)) return;
    this.saver?.dispose();
    this.saver = undefined;
    if (!draft) return;
    const { answers, applicantMaySee, revision, savedAt } = draft;
    const content = { answers, applicantMaySee };
    this.written.set(content);
    this.base.set(content);
    this.progress.set({ phase: 'saved', savedAt });
    this.saver = new DraftSaver(
      { content, revision, savedAt },
      {
        send: (what, over) => this.api.save(what, over),
        // Nobody asked the referee whether this device is theirs: nothing is kept on it.
        keep: () => Promise.resolve(false),
        forget: () => Promise.resolve(),
        changed: (state) => {
          this.progress.set(state);
        },
        schedule: (task, milliseconds) => {
          const timer = setTimeout(task, milliseconds);
          return () => {
            clearTimeout(timer);
          };
        },
      },
    );
  }
}
