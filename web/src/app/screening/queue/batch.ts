import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type {
  BatchPreview,
  BatchPreviewWanted,
  BatchResult,
  IneligibleReason,
} from '@placet/contract/screening/schemas.ts';
import { formErrors, messageOf } from '../../session/problem';
import { Intent } from '../../session/intent';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { ScreeningApi } from '../screening-api';
import { reasonNames, refusalNames, warningNames } from '../words';

export type BatchAction = 'accept' | 'find_ineligible';
export type Chosen = Pick<BatchPreviewWanted, 'applications'> | { readonly filter: object };

/** What would happen to each of several, before it does: which change, which not and why, what one should have looked at. */
@Component({
  selector: 'app-screening-batch',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Notice, Radios],
  templateUrl: './batch.html',
})
export class Batch {
  readonly action = input.required<BatchAction>();
  readonly which = input.required<Chosen>();
  readonly decided = output<{ action: BatchAction; result: BatchResult }>();
  readonly cancelled = output();

  private readonly api = inject(ScreeningApi);
  /** Another press of the same button is the same batch; another reason is another one. */
  private intent: { readonly of: string; readonly is: Intent } | undefined;
  protected readonly refusalNames = refusalNames;
  protected readonly warningNames = warningNames;
  protected readonly reasons = (Object.keys(reasonNames) as IneligibleReason[]).map((value) => ({
    value,
    label: reasonNames[value],
  }));

  protected readonly model = signal<{ reason: string; note: string }>({ reason: '', note: '' });
  private readonly reason = computed(() => this.model().reason);
  protected readonly preview = httpResource<BatchPreview>(() => ({
    url: '/api/v1/screening/previews',
    method: 'POST',
    body: { action: this.action(), ...this.which(), ...(this.reason() !== '' && { reason: this.reason() }) },
  }));
  protected readonly failure = computed(() => {
    const error = this.preview.error();
    return error === undefined ? undefined : messageOf(error);
  });
  protected readonly rows = computed(() => (this.preview.hasValue() ? this.preview.value().rows : []));
  protected readonly changing = computed(() => this.rows().filter(({ refused }) => refused === null));
  protected readonly staying = computed(() => this.rows().filter(({ refused }) => refused !== null));

  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) =>
        this.action() === 'accept' || value() !== ''
          ? undefined
          : { kind: 'required', message: $localize`:@@screening.reason.missing:Choose a reason.` },
      );
      validate(path.note, (field) =>
        field.valueOf(path.reason) !== 'other' || field.value().trim() !== ''
          ? undefined
          : { kind: 'required', message: $localize`:@@screening.note.missing:Write what the reason is.` },
      );
    },
    {
      submission: {
        action: async (fields) => {
          const applications = this.changing().map(({ id }) => id);
          const { reason, note } = this.model();
          const decision =
            this.action() === 'accept'
              ? { action: 'accept' as const, applications }
              : { action: 'find_ineligible' as const, applications, reason: reason as IneligibleReason, note };
          try {
            const result = await this.api.batch(decision, this.intentOf(JSON.stringify(decision)));
            this.decided.emit({ action: this.action(), result });
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  private intentOf(decision: string): Intent {
    if (this.intent?.of !== decision) this.intent = { of: decision, is: new Intent() };
    return this.intent.is;
  }
}
