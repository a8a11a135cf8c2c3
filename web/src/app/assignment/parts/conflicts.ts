import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { ConflictList, JudgedPage, KeptConflict, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import type { ConflictKind } from '@placet/contract/review/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { shortDate } from '../../ui/instant/instant-text';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { AssignmentApi, reviewCallUrl } from '../assignment-api';
import { evidenceText, kindNames } from '../words';

/** What stands between reviewers and applicants: suggested by what they wrote, standing, dismissed. */
@Component({
  selector: 'app-conflicts-of-interest',
  imports: [AskFirst, Button, Control, Field, LiveForm, Notice, PageState],
  templateUrl: './conflicts.html',
})
export class ConflictsPart {
  readonly progress = input.required<ReviewProgress>();
  readonly changed = output();
  private readonly api = inject(AssignmentApi);
  private readonly locale = inject(LOCALE_ID);

  protected readonly list = httpResource<ConflictList>(() => `${reviewCallUrl(this.progress().call.id)}/conflicts`);
  private readonly all = computed(() => (this.list.hasValue() ? this.list.value().conflicts : []));
  protected readonly suggested = computed(() => this.all().filter(({ state }) => state === 'suggested'));
  protected readonly standing = computed(() => this.all().filter(({ state }) => state === 'standing'));
  protected readonly dismissed = computed(() => this.all().filter(({ state }) => state === 'dismissed'));
  protected readonly kinds = Object.entries(kindNames) as [ConflictKind, string][];
  protected readonly kindNames = kindNames;
  protected readonly reason = signal('');

  /** Whoever is looked for, to say that there is a conflict with them. */
  protected readonly sought = signal('');
  protected readonly found = httpResource<JudgedPage>(() =>
    this.sought() === ''
      ? undefined
      : `${reviewCallUrl(this.progress().call.id)}/applications?${new URLSearchParams({ q: this.sought() }).toString()}`,
  );
  protected readonly application = signal('');
  protected readonly reviewer = signal('');
  protected readonly kind = signal<ConflictKind | ''>('');
  protected readonly note = signal('');
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected readonly confirm = (one: KeptConflict) => async (): Promise<void> => {
    const { applicationId, reviewerId, kind, evidence } = one;
    await this.api.keepConflict(this.progress().call.id, {
      ...{ applicationId, reviewerId, kind },
      note: evidence?.detail ?? '',
    });
    this.done(
      $localize`:@@assignment.conflicts.kept:It stands: ${one.reviewer}:name: sees nothing of this application any more.`,
    );
  };

  protected readonly dismiss = (one: KeptConflict) => async (): Promise<void> => {
    const { applicationId, reviewerId, kind } = one;
    await this.api.dismissConflict(this.progress().call.id, {
      ...{ applicationId, reviewerId, kind },
      reason: this.reason(),
    });
    this.reason.set('');
    this.done(
      $localize`:@@assignment.conflicts.dismissedDone:Dismissed. Reopen their review, if there is one, for them to go on.`,
    );
  };

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    this.failed.set('');
    if (this.application() === '' || this.reviewer() === '' || kind === '') {
      this.failed.set(
        $localize`:@@assignment.conflicts.incomplete:Choose an application, a reviewer and what stands between them.`,
      );
      return;
    }
    this.busy.set(true);
    try {
      await this.api.keepConflict(this.progress().call.id, {
        ...{ applicationId: this.application(), reviewerId: this.reviewer(), kind },
        note: this.note(),
      });
      this.note.set('');
      this.done(
        $localize`:@@assignment.conflicts.added:Added. The reviewer sees nothing of this application any more.`,
      );
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }

  protected evidence({ evidence }: KeptConflict): string {
    return evidence ? evidenceText(evidence.why, evidence.detail) : '';
  }

  protected from({ source, by, at }: KeptConflict): string {
    const day = at === null ? '' : this.day(at);
    if (source === 'reviewer') return $localize`:@@assignment.conflicts.byReviewer:declared by themselves, ${day}:day:`;
    return $localize`:@@assignment.conflicts.by:kept by ${by ?? ''}:name:, ${day}:day:`;
  }

  protected day(at: string): string {
    return shortDate(new Date(at), this.progress().call.timeZone, this.locale);
  }

  private done(said: string): void {
    this.said.set(said);
    this.list.reload();
    this.changed.emit();
  }
}
