import { Directive, afterNextRender, computed, inject, signal, untracked } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';

/**
 * A form: `<form [appForm]="form">`, where `form` was made with a `submission` option.
 *
 * - Errors show once the person tried to send (`tried`), never while they are still typing.
 * - `method="dialog"` and `inert` until the script is ready: a server-rendered form that is sent early would otherwise put
 *   every answer into the URL, and text typed early would be wiped by hydration.
 *
 * `app-error-summary` and the fields inside find this directive by themselves.
 */
@Directive({
  selector: 'form[appForm]',
  hostDirectives: [{ directive: FormRoot, inputs: ['formRoot: appForm'] }],
  host: {
    method: 'dialog',
    '[attr.inert]': "ready() ? null : ''",
    '[attr.aria-busy]': 'submitting() ? true : null',
    '(submit)': 'attempt()',
  },
})
export class Form {
  private readonly root = inject<FormRoot<unknown>>(FormRoot);
  protected readonly ready = signal(false);
  private readonly count = signal(0);

  /** How often the person tried to send. */
  readonly attempts = this.count.asReadonly();
  readonly tried = computed(() => this.count() > 0);
  readonly submitting = computed(() => this.root.fieldTree()().submitting());
  /** Every error of the form, in the order of its fields. */
  readonly errors = computed(() => this.root.fieldTree()().errorSummary());

  constructor() {
    afterNextRender(() => {
      this.ready.set(true);
    });
  }

  protected attempt(): void {
    untracked(() => {
      this.count.update((count) => count + 1);
    });
  }
}
