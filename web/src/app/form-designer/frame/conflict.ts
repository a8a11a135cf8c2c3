import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { diff } from '@placet/contract/forms/design/diff.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { StoredVersion } from '../../forms/draft/draft-saver';
import { Button } from '../../ui/button/button';
import { clockTime } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { changeName } from '../words/change-words';

/** Somebody saved the form while one was writing: who, when, what differs, and the choice. */
@Component({
  selector: 'app-form-conflict',
  imports: [Button, Notice],
  template: `
    <app-notice kind="warning" live heading="Somebody else saved this form meanwhile" i18n-heading="@@design.conflict">
      <p>{{ who() }}</p>
      @if (differing().length > 0) {
        <p i18n="@@design.conflict.differ">These differ from what you have:</p>
        <ul>
          @for (text of differing(); track $index) {
            <li dir="auto">{{ text }}</li>
          }
        </ul>
      }
      <p i18n="@@design.conflict.undo">Whichever you choose, “Undo” brings the other one back.</p>
      <div class="actions">
        <button appButton type="button" (click)="chosen.emit('mine')" i18n="@@design.conflict.mine">Keep mine</button>
        <button
          appButton
          type="button"
          kind="secondary"
          (click)="chosen.emit('theirs')"
          i18n="@@design.conflict.theirs"
        >
          Take the other one
        </button>
      </div>
    </app-notice>
  `,
})
export class FormConflict {
  readonly mine = input.required<FormDefinition>();
  readonly theirs = input.required<StoredVersion<FormDefinition>>();
  readonly savedBy = input<string>();
  readonly chosen = output<'mine' | 'theirs'>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly differing = computed(() => [
    ...new Set(diff(this.theirs().content, this.mine()).map((change) => changeName(change, this.locale))),
  ]);
  protected readonly who = computed(() => {
    const name = this.savedBy() ?? $localize`:@@design.conflict.somebody:Somebody`;
    const at = this.theirs().savedAt;
    const time = at === null ? '' : clockTime(new Date(at), undefined, this.locale);
    return $localize`:@@design.conflict.who:${name}:name: saved another version at ${time}:time:. Nothing you wrote is lost; it is not saved until you choose.`;
  });
}
