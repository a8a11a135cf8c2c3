import { computed, Directive, input, signal, untracked, type WritableSignal } from '@angular/core';
import { submit, type FieldTree, type ReadonlyFieldState } from '@angular/forms/signals';
import { FORM_CONTEXT, type FormContext } from './form-context';
import { LiveForm } from './live-form';

/**
 * A form: `<form [appForm]="form">`, where `form` was made with a `submission` option. Errors show once the person tried to
 * send, never while they are still typing. `app-error-summary` and the fields inside find this directive by themselves.
 */
@Directive({
  selector: 'form[appForm]',
  hostDirectives: [LiveForm],
  providers: [{ provide: FORM_CONTEXT, useExisting: Form }],
  host: { '[attr.aria-busy]': 'submitting() ? true : null', '(submit)': 'send($event)' },
})
export class Form implements FormContext {
  readonly appForm = input.required<FieldTree<unknown>>();

  private readonly count = signal(0);

  readonly attempts = this.count.asReadonly();
  readonly submitting = computed(() => this.appForm()().submitting());
  readonly errors = computed(() => this.appForm()().errorSummary());

  errorAt(element: Element): string {
    const error = this.errors().find(({ fieldTree }) =>
      fieldTree()
        .formFieldBindings()
        .some((binding) => binding.element === element),
    );
    return error?.message ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    untracked(() => {
      for (const { fieldTree } of this.errors()) forgetRefusals(fieldTree());
      void submit(this.appForm());
      this.count.update((count) => count + 1);
    });
  }
}

/** The part of a field's state that Angular keeps to itself. */
interface Refused {
  readonly submitState: { readonly submissionErrors: WritableSignal<readonly unknown[]> };
}

/**
 * What the API refused holds until something is sent again. Angular keeps it until the refused field changes, and takes the form for
 * invalid so long: after a lost connection, or when another field was the one to mend, nothing would be sent (angular/angular#67905).
 */
function forgetRefusals(field: ReadonlyFieldState<unknown>): void {
  (field as unknown as Refused).submitState.submissionErrors.set([]);
}
