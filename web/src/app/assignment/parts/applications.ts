import { httpResource } from '@angular/common/http';
import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { JudgedAssignment, JudgedPage, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import { stateNames as applicationStateNames } from '../../coordinate/state-names';
import { Button } from '../../ui/button/button';
import { RowKeys } from '../../ui/data-table/row-keys';
import { Dialog } from '../../ui/dialog/dialog';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { reviewCallUrl } from '../assignment-api';
import { showNames, stateNames, stateTones } from '../words';
import { AssignForm } from './assign-form';
import { AssignmentActions } from './assignment-actions';

const parameters = { show: /^[a-z]+$/, q: /^.{1,100}$/, after: /^[\w-]{36}$/ };
type Query = Readonly<Record<keyof typeof parameters, string>>;

/** Applications in review with those who judge them; chosen ones are assigned by hand, others by what they have in common. */
@Component({
  selector: 'app-judged-applications',
  imports: [
    AssignForm,
    AssignmentActions,
    Button,
    Control,
    Dialog,
    Field,
    Notice,
    PageState,
    RouterLink,
    RowKeys,
    StatusTag,
  ],
  templateUrl: './applications.html',
})
export class ApplicationsPart {
  readonly progress = input.required<ReviewProgress>();
  readonly changed = output();
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });

  protected readonly shows = Object.entries(showNames);
  protected readonly stateTones = stateTones;
  protected readonly applicationStates = applicationStateNames;
  protected readonly query = linkedSignal<Query>(() => {
    const entries = Object.entries(parameters).map(([name, pattern]) => {
      const value: unknown = this.address()[name];
      return [name, typeof value === 'string' && pattern.test(value) ? value : ''];
    });
    return Object.fromEntries(entries) as Query;
  });
  protected readonly page = httpResource<JudgedPage>(() => {
    const set = Object.entries(this.query()).filter(([, value]) => value !== '');
    return `${reviewCallUrl(this.progress().call.id)}/applications?${new URLSearchParams(set).toString()}`;
  });
  /** Until the next rows are there, the ones before. */
  protected readonly shown = linkedSignal<JudgedPage | undefined, JudgedPage | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, previous) => page ?? (this.page.error() ? undefined : previous?.value),
  });
  protected readonly chosen = linkedSignal<unknown, ReadonlySet<string>>({
    source: () => this.query(),
    computation: () => new Set<string>(),
  });
  protected readonly assigning = signal<readonly string[] | 'rule' | undefined>(undefined);
  protected readonly opened = signal<{ one: JudgedAssignment; name: string } | undefined>(undefined);
  protected readonly said = signal('');

  protected to(changes: Partial<Query>): Record<string, string | null> {
    const next = { ...this.query(), after: '', ...changes };
    const set = Object.entries(next).map(([name, value]) => [name, value === '' ? null : value]);
    return {
      ...(Object.fromEntries(set) as Record<string, string | null>),
      call: this.progress().call.id,
      tab: 'applications',
    };
  }

  protected go(changes: Partial<Query>): void {
    void this.router.navigate([], { queryParams: this.to(changes) });
  }

  protected choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen());
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
  }

  protected toggle(row: number): void {
    const id = this.shown()?.rows[row]?.id;
    if (id !== undefined) this.choose(id, !this.chosen().has(id));
  }

  protected standing({ state, late }: JudgedAssignment): string {
    return late ? $localize`:@@assignment.applications.late:${stateNames[state]}:state:, late` : stateNames[state];
  }

  protected chooseAll(on: boolean): void {
    this.chosen.set(new Set(on ? (this.shown()?.rows ?? []).map(({ id }) => id) : []));
  }

  protected done(said: string): void {
    this.assigning.set(undefined);
    this.opened.set(undefined);
    this.chosen.set(new Set());
    this.said.set(said);
    this.page.reload();
    this.changed.emit();
  }
}
