import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { DesignedForm, FormVersionDetail } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { DraftSaver, type SaveOutcome, type SaveState } from '../../forms/draft/draft-saver';
import { Connection } from '../../session/connection';
import { SessionStore } from '../../session/session-store';
import { FormDesignerApi, formUrl, versionUrl } from '../form-designer-api';
import { FormModel } from '../model/form-model';
import { fixedNamesOf } from '../model/names';
import { formOutcomeOf } from './save-outcome';

/** A form that is open: what it says, and the one who saves it. */
interface Opened {
  readonly model: FormModel;
  readonly saver: DraftSaver<FormDefinition>;
}

/**
 * The form that the pages below `coordinate/calls/:id/form` are about. It is loaded once, written in `model`, and saved at every pause;
 * all its pages show what is written, saved or not. It outlives the pages, so that what could not be saved is still there when somebody
 * who was signed out comes back.
 */
@Service()
export class Design {
  private readonly entered = signal<string | undefined>(undefined);
  readonly callId = this.entered.asReadonly();
  private readonly api = inject(FormDesignerApi);

  readonly stored = httpResource<DesignedForm>(() => this.at(formUrl));
  private readonly inForce = httpResource<FormVersionDetail>(() => {
    const id = this.stored.hasValue() ? this.stored.value().inForce?.id : undefined;
    return id === undefined ? undefined : versionUrl(id);
  });
  /** What the pages wait for, or what failed. */
  readonly awaited = computed(() => (this.inForce.error() ? this.inForce : this.stored));

  private readonly opened = signal<Opened | undefined>(undefined);
  readonly model = computed(() => this.opened()?.model);
  /** What is open is replaced as soon as what is stored was loaded again. */
  private reopening = false;
  private readonly saving = signal<SaveState<FormDefinition>>({ phase: 'saved', savedAt: null });
  readonly state = this.saving.asReadonly();
  /** Who saved another version meanwhile. */
  readonly savedBy = signal<string | undefined>(undefined);
  readonly conflict = computed(() => {
    const state = this.state();
    return state.phase === 'conflict' ? state.theirs : undefined;
  });

  constructor() {
    effect(() => {
      const stored = this.stored.hasValue() ? this.stored.value() : undefined;
      const inForce = this.inForce.hasValue() ? this.inForce.value().definition : undefined;
      if (!stored || this.stored.isLoading() || this.inForce.isLoading() || (stored.inForce && !inForce)) return;
      untracked(() => {
        if (!this.opened() || this.reopening) this.open(stored, inForce);
      });
    });
    effect(() => {
      const { model, saver } = this.opened() ?? {};
      const form = model?.form();
      if (form && form !== saver?.current()) saver?.edit(form);
    });
    this.watchTheWorld();
  }

  /** Opens the form of a call as it is stored, or goes on with what could not be saved. */
  enter(callId: string): void {
    if (callId === this.callId() && this.isPending()) return;
    this.close();
    this.entered.set(callId);
  }

  /** The person went elsewhere. */
  leave(): void {
    if (!this.isPending()) this.close();
  }

  /** Forgets what is open, saved or not. */
  close(): void {
    this.opened()?.saver.dispose();
    this.opened.set(undefined);
    this.entered.set(undefined);
  }

  /** Saves at once, and settles when the attempt is over; true when everything is stored. */
  async flush(): Promise<boolean> {
    const { model, saver } = this.opened() ?? {};
    if (!model || !saver) return true;
    model.settle();
    if (model.form() !== saver.current()) saver.edit(model.form());
    await saver.flush();
    return !saver.isPending();
  }

  isPending(): boolean {
    const { model, saver } = this.opened() ?? {};
    return saver !== undefined && (saver.isPending() || model?.form() !== saver.current());
  }

  /** The stored version that what is written here builds on. */
  revision(): number {
    return this.opened()?.saver.seenRevision() ?? 0;
  }

  /** After a conflict. The version that is not kept is one "Undo" away. */
  async choose(which: 'mine' | 'theirs'): Promise<void> {
    const { model, saver } = this.opened() ?? {};
    const theirs = this.conflict()?.content;
    if (!model || !saver || !theirs) return;
    const mine = model.form();
    model.replace(theirs);
    if (which === 'mine') model.replace(mine);
    await saver.choose(model.form());
  }

  /** Loads what is stored anew, after it was published, imported or thrown away. */
  reload(): void {
    this.reopening = true;
    this.stored.reload();
    this.inForce.reload();
  }

  private at(url: (callId: string) => string): string | undefined {
    const id = this.callId();
    return id === undefined ? undefined : url(id);
  }

  private open(stored: DesignedForm, inForce: FormDefinition | undefined): void {
    this.reopening = false;
    this.opened()?.saver.dispose();
    const { definition, revision, savedAt, locales } = stored;
    this.saving.set({ phase: 'saved', savedAt: stored.isDraft ? savedAt : null });
    const saver = new DraftSaver<FormDefinition>(
      { content: definition, revision, savedAt },
      {
        changed: (state) => {
          this.saving.set(state);
        },
        send: (form, seen) => this.send(form, seen),
        keep: () => Promise.resolve(false),
        forget: () => Promise.resolve(),
        schedule: (task, milliseconds) => {
          const timer = setTimeout(task, milliseconds);
          return () => {
            clearTimeout(timer);
          };
        },
      },
    );
    this.opened.set({ model: new FormModel(definition, locales, fixedNamesOf(inForce)), saver });
  }

  private async send(form: FormDefinition, revision: number): Promise<SaveOutcome<FormDefinition>> {
    try {
      return { kind: 'saved', ...(await this.api.save(this.callId() ?? '', form, revision)) };
    } catch (error) {
      const { outcome, savedBy } = formOutcomeOf(error);
      this.savedBy.set(savedBy);
      return outcome;
    }
  }

  /** Tries again when the connection or the person is back; the browser asks before a tab with unsaved work closes. */
  private watchTheWorld(): void {
    const connection = inject(Connection);
    const session = inject(SessionStore);
    let account: string | undefined;
    effect(() => {
      const now = session.session()?.account.id;
      const online = connection.online();
      untracked(() => {
        if (now === undefined) return;
        if (account !== undefined && now !== account) this.close();
        account = now;
        if (online) this.opened()?.saver.retry();
      });
    });
    addEventListener('beforeunload', (event) => {
      if (this.isPending()) event.preventDefault();
    });
  }
}
