import { Component, computed, input } from '@angular/core';
import type { FormModel } from '../model/form-model';
import { FindingsHere } from './finding-list';
import { FlagSetting } from './flag-setting';
import { withSetting } from './setting';

type Flag = 'identifying' | 'sensitive' | 'monitoring' | 'discreet';

interface Shown {
  readonly flag: Flag;
  readonly label: string;
  readonly what: string;
  readonly checked: boolean;
  readonly blocked: string;
}

/** How the answers to the selected question are treated; each promise explained where it is made. */
@Component({
  selector: 'app-flags-editor',
  imports: [FindingsHere, FlagSetting],
  template: `
    @for (one of shown(); track one.flag) {
      <app-flag-setting
        [id]="'flag-' + one.flag"
        [label]="one.label"
        [what]="one.what"
        [checked]="one.checked"
        [blocked]="one.blocked"
        (changed)="set(one.flag, $event)"
      />
    }
    <app-findings-here area="flags" [findings]="findings()" [form]="model().form()" />
  `,
})
export class FlagsEditor {
  readonly model = input.required<FormModel>();

  protected readonly findings = computed(() => {
    const { section, question } = this.model();
    return this.model().findingsAt(section()?.key ?? '', question()?.key ?? '');
  });

  protected readonly shown = computed<readonly Shown[]>(() => {
    const question = this.model().question();
    if (!question) return [];
    const { identifying = false, sensitive = false, monitoring = false } = question;
    const flags: readonly Shown[] = [
      {
        flag: 'identifying',
        label: $localize`:@@design.flag.identifying:Says who somebody is`,
        what: $localize`:@@design.flag.identifying.what:A name, an address, a photo. Hidden from reviewers when they read without knowing whom.`,
        checked: identifying,
        blocked: '',
      },
      {
        flag: 'sensitive',
        label: $localize`:@@design.flag.sensitive:Sensitive`,
        what: $localize`:@@design.flag.sensitive.what:Stored encrypted and shown to coordinators only. For what could put somebody at risk, such as health or residence.`,
        checked: sensitive,
        blocked: monitoring ? $localize`:@@design.flag.sensitive.blocked:Not together with “equality statistics”.` : '',
      },
      {
        flag: 'monitoring',
        label: $localize`:@@design.flag.monitoring:For equality statistics only`,
        what: $localize`:@@design.flag.monitoring.what:Stored apart, without a link to the application, and only ever counted. Nobody sees whose answer it is, and nobody has to answer.`,
        checked: monitoring,
        blocked: this.whyNotCounted(),
      },
    ];
    if (question.type !== 'yes_no') return flags;
    return [
      ...flags,
      {
        flag: 'discreet',
        label: $localize`:@@design.flag.discreet:“Yes” makes our mails discreet`,
        what: $localize`:@@design.flag.discreet.what:Who answers yes gets mails that name neither the organisation’s work nor the application.`,
        checked: question.discreet === true,
        blocked: '',
      },
    ];
  });

  protected set(flag: Flag, on: boolean): void {
    this.model().editQuestion((question) => withSetting(question, flag, on || undefined));
  }

  private whyNotCounted(): string {
    const question = this.model().question();
    if (question?.sensitive === true) {
      return $localize`:@@design.flag.monitoring.sensitive:Not together with “sensitive”.`;
    }
    if (question?.type === 'file' || question?.type === 'referees') {
      return $localize`:@@design.flag.monitoring.type:Documents and referees always belong to an application.`;
    }
    return question?.required === true
      ? $localize`:@@design.flag.monitoring.required:Not while an answer is required: nobody is made to give equality data.`
      : '';
  }
}
