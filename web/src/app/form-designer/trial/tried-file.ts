import { Component, computed, inject, input, output } from '@angular/core';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import { Surroundings } from '../../forms/surroundings';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

/** No document has this id; it only says that something was chosen. */
const nothing = '00000000-0000-0000-0000-000000000000';

/** Stands for a document's upload in a trial: a file can be chosen, and goes nowhere. */
@Component({
  selector: 'app-tried-file',
  imports: [Control, Field],
  template: `
    <app-field
      [id]="question().key + '_'"
      [label]="surroundings.text(question().label)"
      [hint]="hint()"
      [error]="error()"
      [optional]="!question().required"
    >
      <input appControl #file type="file" (change)="choose(file.value)" />
    </app-field>
  `,
})
export class TriedFile {
  readonly question = input.required<QuestionOf<'file'>>();
  readonly error = input<string>();
  readonly answered = output<AnswerValue | undefined>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly hint = computed(() => {
    const { accept, maxBytes, maxPages, help } = this.question();
    const kinds = accept.join(', ').toUpperCase();
    const size = maxBytes / 1_000_000;
    const limits =
      maxPages === undefined
        ? $localize`:@@design.trial.file:${kinds}:kinds:, up to ${size}:size: MB.`
        : $localize`:@@design.trial.filePages:${kinds}:kinds:, up to ${size}:size: MB and ${maxPages}:pages: pages.`;
    const note = $localize`:@@design.trial.nowhere:In this trial the file stays on your device.`;
    return [this.surroundings.text(help), limits, note].filter((text) => text !== '').join(' ');
  });

  protected choose(name: string): void {
    this.answered.emit(name === '' ? undefined : { documentId: nothing });
  }
}
