import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { findingText } from '@placet/contract/messages/finding-texts.ts';
import type { Part } from '@placet/contract/messages/findings.ts';
import type { MailKind } from '@placet/contract/messages/mail-kind.ts';
import { checkMailText, exampleValues } from '@placet/contract/messages/mail-text.ts';
import type { MailTemplate, PreviewValues } from '@placet/contract/messages/schemas.ts';
import { formErrors, messageOf, problemOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile, type Line } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Checkbox } from '../../ui/choices/checkbox';
import { AskFirst } from '../../ui/confirm/ask-first';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { MessagesApi } from '../messages-api';
import { PreviewPerson } from './person';
import { MailPreview } from './preview';

const modelOf = ({ revision, own, standard }: MailTemplate) => ({ revision, ...(own ?? standard) });

/** Writes a mail's text: beside it what it may name, and the mail as it will look. */
@Component({
  selector: 'app-mail-text-form',
  imports: [
    ...[AskFirst, Button, ChangedMeanwhile, Checkbox, Control, ErrorSummary, Field, Form, FormField],
    ...[MailPreview, Notice, PreviewPerson],
  ],
  templateUrl: './text-form.html',
})
export class TextForm {
  readonly template = input.required<MailTemplate>();
  readonly kind = input.required<MailKind>();
  readonly saved = output<MailTemplate>();

  private readonly api = inject(MessagesApi);
  private readonly session = inject(SessionStore);
  protected readonly locale = injectLocale();
  protected readonly theirs = signal<MailTemplate | undefined>(undefined);
  protected readonly tested = signal('');
  protected readonly testFailed = signal('');
  protected readonly testing = signal(false);
  protected readonly withOptional = signal(true);
  protected readonly model = linkedSignal(() => modelOf(this.template()));
  protected readonly which = computed(() => ({ name: this.template().name, language: this.template().locale }));
  /** Whose words the preview shows; examples until somebody is picked. */
  protected readonly person = linkedSignal<MailTemplate['name'], PreviewValues | undefined>({
    source: () => this.template().name,
    computation: () => undefined,
  });
  protected readonly values = computed(
    () => this.person()?.values ?? exampleValues(this.kind(), this.template().locale, this.withOptional()),
  );
  protected readonly placeholders = computed(() =>
    Object.entries(this.kind().placeholders).map(([name, placeholder]) => ({ name, ...placeholder })),
  );
  protected readonly hasOptional = computed(() => this.placeholders().some(({ optional }) => optional));
  /** Administrators read no applications. */
  protected readonly mayPick = computed(() => this.session.has('coordinator'));
  protected readonly findings = computed(() =>
    checkMailText(this.model(), this.kind(), this.template().neverNamed).map((finding) => ({
      ...finding,
      message: findingText(finding, this.locale),
    })),
  );
  protected readonly changed = computed(() => {
    const { subject, body } = this.template().own ?? this.template().standard;
    return this.model().subject !== subject || this.model().body !== body;
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.subject, () => this.faults('subject'));
      validate(path.body, () => this.faults('body'));
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { revision, subject, body } = this.model();
            const kept = await this.api.save(this.which(), { revision, subject, body });
            this.theirs.set(undefined);
            this.saved.emit(kept);
          } catch (error) {
            const problem = problemOf(error);
            if (problem?.code === 'mail_template.changed_meanwhile') {
              this.theirs.set(problem.context?.['stored'] as MailTemplate);
              return undefined;
            }
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  private faults(part: Part): { kind: string; message: string } | undefined {
    const mine = this.findings().filter((finding) => finding.part === part);
    const [first] = mine;
    return first && { kind: first.code, message: mine.map(({ message }) => message).join(' ') };
  }

  protected lines({ own, standard }: MailTemplate): Line[] {
    const { subject, body } = own ?? standard;
    return [
      { label: $localize`:@@messages.text.subject:Subject`, text: subject },
      { label: $localize`:@@messages.text.body:Text`, text: body },
    ];
  }

  protected take(theirs: MailTemplate): void {
    this.saved.emit(theirs);
    this.theirs.set(undefined);
  }

  /** The next save goes over theirs. */
  protected keep({ revision }: MailTemplate): void {
    this.model.update((model) => ({ ...model, revision }));
    this.theirs.set(undefined);
  }

  protected readonly useStandard = async (): Promise<void> => {
    this.saved.emit(await this.api.useStandard(this.which(), this.template().revision));
  };

  protected async test(): Promise<void> {
    this.testing.set(true);
    this.tested.set('');
    this.testFailed.set('');
    try {
      const { subject, body } = this.model();
      await this.api.test(this.which(), { subject, body });
      this.tested.set($localize`:@@messages.text.tested:A test mail is on its way to your own address.`);
    } catch (error) {
      this.testFailed.set(messageOf(error));
    } finally {
      this.testing.set(false);
    }
  }
}
