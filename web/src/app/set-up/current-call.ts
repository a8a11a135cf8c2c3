import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { CallPart, CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { formErrors, problemOf } from '../session/problem';
import { SetUpApi, type CallAction } from './set-up-api';

type Errors = ValidationError.WithOptionalFieldTree[] | undefined;

/** The call that the pages below `calls/:id` set up, as the API last told. */
@Injectable()
export class CurrentCall {
  private readonly api = inject(SetUpApi);
  private readonly router = inject(Router);
  readonly id = signal<string | undefined>(undefined);
  readonly resource = httpResource<CallSetUp>(() => {
    const id = this.id();
    return id === undefined ? undefined : `/api/v1/set-up/calls/${id}`;
  });
  private readonly known = linkedSignal<CallSetUp | undefined, CallSetUp | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (call, before) => call ?? before?.value,
  });
  readonly isReady = computed(() => this.known()?.id === this.id() && this.id() !== undefined);
  /** Only once ready. */
  readonly call = computed(() => {
    const call = this.known();
    if (!call) throw new Error('Asked before it was loaded');
    return call;
  });
  /** What somebody else saved while this page was being written; shown beside what the person wrote until they save over it. */
  readonly meanwhile = signal<CallSetUp | undefined>(undefined);
  /** What was just done, for the task list to say. */
  readonly said = signal('');

  /** Saves a page and returns to the task list; a form's `action`. */
  async save(part: CallPart, body: object, form: FieldTree<unknown>): Promise<Errors> {
    const revision = (this.meanwhile() ?? this.call()).revisions[part];
    try {
      this.known.set(await this.api.save(this.call().id, part, { ...body, revision }));
      this.meanwhile.set(undefined);
      this.said.set($localize`:@@setUp.saved:Saved.`);
      await this.toTasks();
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'call.changed_meanwhile') this.meanwhile.set(problem.context?.['stored'] as CallSetUp);
      return formErrors(error, form);
    }
  }

  /** Opens, closes, extends; a form's `action`. */
  async act(action: CallAction, body: object, said: string, form: FieldTree<unknown>): Promise<Errors> {
    try {
      this.known.set(await this.api.act(this.call().id, action, body));
      this.said.set(said);
      await this.toTasks();
      return undefined;
    } catch (error) {
      return formErrors(error, form);
    }
  }

  private toTasks(): Promise<boolean> {
    return this.router.navigate(['/coordinate/calls', this.call().id]);
  }
}
