import { computed, Directive, inject, signal, untracked } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { FORM_CONTEXT, type FormContext } from './form-context';
import { LiveForm } from './live-form';

/**
 * A form: `<form [appForm]="form">`, where `form` was made with a `submission` option. Errors show once the person tried to
 * send, never while they are still typing. `app-error-summary` and the fields inside find this directive by themselves.
 */
@Directive({
  selector: 'form[appForm]',
  hostDirectives: [LiveForm, { directive: FormRoot, inputs: ['formRoot: appForm'] }],
  providers: [{ provide: FORM_CONTEXT, useExisting: Form }],
  host: { '[attr.aria-busy]': 'submitting() ? true : null', '(submit)': 'attempt()' },
})
export class Form implements FormContext {
  private readonly root = inject<FormRoot<unknown>>(FormRoot);
  private readonly count = signal(0);

  readonly attempts = this.count.asReadonly();
  readonly submitting = computed(() => this.root.fieldTree()().submitting());
  readonly errors = computed(() => this.root.fieldTree()().errorSummary());

  errorAt(element: Element): string {
    const error = this.errors().find(({ fieldTree }) =>
      fieldTree()
        .formFieldBindings()
        .some((binding) => binding.element === element),
    );
    return error?.message ?? '';
  }

  protected attempt(): void {
    untracked(() => {
      this.count.update((count) => count + 1);
    });
  }
}
