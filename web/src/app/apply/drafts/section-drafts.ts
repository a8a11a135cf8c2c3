import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, effect, inject, Service, signal, type Signal } from '@angular/core';
import type { ApplicationForm, SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { Section } from '@placet/contract/forms/question.ts';
import { firstValueFrom } from 'rxjs';
import { DeviceChoice } from '../../session/device-choice';
import { forgetUnsent, keepUnsent, readUnsent } from '../../session/device-store';
import { DraftSaver, type SaveOutcome, type SaverPorts, type SaveState } from '../../forms/draft/draft-saver';
import { Connection } from '../../session/connection';
import { SessionStore } from '../../session/session-store';
import { refit, type LostAnswer, type Typed } from './refit';
import { saveOutcome } from './save-outcome';

/** A section being written: what it says now and where that stands. */
export interface OpenSection {
  readonly saver: DraftSaver<SectionAnswers>;
  readonly state: Signal<SaveState<SectionAnswers>>;
  /** The version this began with, to tell in a conflict who changed what; unknown for what was kept from an older one. */
  readonly base: SectionAnswers | undefined;
  /** The section as it was asked when this began. */
  readonly asked: Section;
  /** `id` of the form it belongs to. */
  readonly form: string;
  /** What was typed and has no place in the form any more. */
  readonly lost: readonly LostAnswer[];
}

/** A section as it is asked and stored now. */
export interface AskedSection {
  readonly section: Section;
  readonly form: Pick<ApplicationForm, 'id' | 'definition'>;
  readonly stored: SectionDraft;
}

/**
 * Every section that was opened in this tab. It outlives the pages, so that what could not be sent is sent on, also after the
 * person had to sign in again; another person's session throws it away.
 */
@Service()
export class SectionDrafts {
  private readonly http = inject(HttpClient);
  private readonly device = inject(DeviceChoice);
  private readonly session = inject(SessionStore);
  private readonly opened = signal<ReadonlyMap<string, OpenSection>>(new Map());
  private account: string | undefined;

  /** How many sections hold something that could not be sent. */
  readonly waiting = computed(
    () => [...this.opened().values()].filter(({ state }) => ['waiting', 'signed_out'].includes(state().phase)).length,
  );

  constructor() {
    const connection = inject(Connection);
    effect(() => {
      if (connection.online()) this.retryAll();
    });
    effect(() => {
      const account = this.session.session()?.account.id;
      if (account === undefined) return;
      if (this.account !== undefined && account !== this.account) this.clear();
      this.account = account;
      this.retryAll();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flushAll();
    });
    addEventListener('pagehide', () => void this.flushAll());
    addEventListener('beforeunload', (event) => {
      if (this.wouldLose()) event.preventDefault();
    });
  }

  /**
   * The section as open in this tab, else as stored, with what this device kept of an earlier visit. What was typed while the form was
   * another is brought into the one there is now.
   */
  async open(application: string, { section, form, stored }: AskedSection): Promise<OpenSection> {
    const name = this.nameOf(application, section.key);
    const known = this.opened().get(name);
    const seen = known && (known.saver.isPending() || known.saver.seenRevision() === stored.revision);
    if (seen && known.form === form.id) return known;
    known?.saver.dispose();
    const typed = known?.saver.isPending() === true ? typedIn(known) : await this.unsent(name, section);
    const unsent = typed && refit({ ...typed, base: typed.base ?? baseOf(typed, stored) }, form.definition, stored);
    const state = signal<SaveState<SectionAnswers>>({ phase: 'saved', savedAt: stored.savedAt });
    const { answers: content, revision, savedAt } = stored;
    const ports = this.ports({ application, section, form: form.id, name }, (next) => {
      state.set(next);
    });
    const saver = new DraftSaver({ content, revision, savedAt }, ports, unsent);
    const opened = {
      saver,
      state: state.asReadonly(),
      base: unsent ? unsent.base : content,
      asked: section,
      form: form.id,
      lost: [...(known?.lost ?? []), ...(unsent?.lost ?? [])],
    };
    this.opened.update((all) => new Map(all).set(name, opened));
    return opened;
  }

  /** Saves whatever is being typed; settles when all attempts are over. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.opened().values()].map(({ saver }) => saver.flush()));
  }

  /** Forgets an application that was thrown away, on the device too. */
  async drop(application: string): Promise<void> {
    const gone = [...this.opened()].filter(([name]) => name.includes(`/${application}/`));
    for (const [, { saver }] of gone) saver.dispose();
    this.opened.update((all) => new Map([...all].filter(([name]) => !name.includes(`/${application}/`))));
    if (this.device.owner() === 'mine')
      await Promise.all(gone.map(([name]) => forgetUnsent(name).catch(() => undefined)));
  }

  private retryAll(): void {
    for (const { saver } of this.opened().values()) saver.retry();
  }

  /** Whether closing the tab now would lose something. */
  private wouldLose(): boolean {
    return [...this.opened().values()].some(({ saver, state }) => {
      const now = state();
      const kept = (now.phase === 'waiting' || now.phase === 'signed_out') && now.onDevice;
      return saver.isPending() && !kept;
    });
  }

  private clear(): void {
    for (const { saver } of this.opened().values()) saver.dispose();
    this.opened.set(new Map());
  }

  private nameOf(application: string, key: string): string {
    return `${this.session.session()?.account.id ?? ''}/${application}/${key}`;
  }

  private async unsent(name: string, section: Section): Promise<Typed | undefined> {
    if (this.device.owner() !== 'mine') return undefined;
    const kept = await readUnsent(name).catch(() => undefined);
    if (!kept) return undefined;
    const { content, revision, asked = section } = kept;
    return { content: content as SectionAnswers, revision, section: asked as Section, base: undefined };
  }

  private ports(place: Place, changed: (state: SaveState<SectionAnswers>) => void): SaverPorts<SectionAnswers> {
    const { name, section: asked } = place;
    return {
      changed,
      send: (answers, revision) => this.send(place, answers, revision),
      keep: async (content, revision) => {
        if (this.device.owner() !== 'mine') return false;
        return keepUnsent(name, { content, revision, asked }).then(
          () => true,
          () => false,
        );
      },
      forget: () => forgetUnsent(name).catch(() => undefined),
      schedule: (task, milliseconds) => {
        const timer = setTimeout(task, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    };
  }

  private async send(
    { application, section, form }: Place,
    answers: SectionAnswers,
    revision: number,
  ): Promise<SaveOutcome<SectionAnswers>> {
    const url = `/api/v1/applications/${application}/sections/${section.key}`;
    try {
      const body = { answers, revision, form };
      const saved = await firstValueFrom(this.http.put<{ revision: number; savedAt: string }>(url, body));
      return { kind: 'saved', ...saved };
    } catch (error) {
      return saveOutcome(error instanceof HttpErrorResponse ? error : new HttpErrorResponse({ status: 0 }));
    }
  }
}

/** Where a section is sent, and under which name it is kept. */
interface Place {
  readonly application: string;
  readonly section: Section;
  readonly form: string;
  readonly name: string;
}

function typedIn({ saver, asked, base }: OpenSection): Typed {
  return { section: asked, content: saver.current(), revision: saver.seenRevision(), base };
}

/** What was kept over the version that is still stored began with it. */
function baseOf({ revision }: Typed, stored: SectionDraft): SectionAnswers | undefined {
  return revision === stored.revision ? stored.answers : undefined;
}
