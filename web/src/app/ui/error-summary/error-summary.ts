import { afterRenderEffect, Component, computed, DestroyRef, ElementRef, inject, input } from '@angular/core';
import { PageTitle } from '../../shell/page-title';
import { FORM_CONTEXT } from '../form/form-context';
import { focusControl } from './focus-control';

/** One thing to correct, and the id of the control it is about. */
export interface SummaryError {
  readonly message: string;
  readonly controlId?: string;
}

interface Item {
  readonly message: string;
  readonly href: string;
  readonly focus: () => void;
}

/**
 * What went wrong, at the top of the page. Inside a form with `appForm` it needs nothing: it appears after a failed
 * attempt, takes the focus, links to each field, and puts "Error:" into the page's title.
 *
 *     <form [appForm]="form"> <app-error-summary /> … </form>
 *     <app-error-summary [errors]="errors()" />     without signal forms
 */
@Component({
  selector: 'app-error-summary',
  host: { '[class.error-summary]': 'items().length > 0', '[attr.tabindex]': 'items().length > 0 ? -1 : null' },
  template: `
    @if (items().length > 0) {
      <div role="alert">
        <h2 i18n="@@ui.errorSummary.title">There is a problem</h2>
        <ul>
          @for (item of items(); track $index) {
            <li>
              <a [href]="item.href" (click)="$event.preventDefault(); item.focus()">{{ item.message }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly errors = input<readonly SummaryError[]>();

  private readonly form = inject(FORM_CONTEXT, { optional: true });
  private readonly title = inject(PageTitle);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly items = computed<readonly Item[]>(() => {
    const given = this.errors();
    if (given) {
      return given.map(({ message, controlId }) => ({
        message,
        href: `#${controlId ?? ''}`,
        focus: () => {
          focusControl(controlId);
        },
      }));
    }
    if (!this.form || this.form.attempts() === 0) return [];
    const seen = new Set<unknown>();
    return this.form.errors().flatMap((error) => {
      // The first error of each field is enough to begin with.
      if (seen.has(error.fieldTree) || error.message === undefined) return [];
      seen.add(error.fieldTree);
      const field = error.fieldTree();
      const focus = (): void => {
        field.focusBoundControl();
      };
      return [{ message: error.message, href: `#${field.formFieldBindings()[0]?.element.id ?? ''}`, focus }];
    });
  });

  constructor() {
    let handled = 0;
    let shown: readonly SummaryError[] | undefined;
    afterRenderEffect(() => {
      const failed = this.items().length > 0;
      this.title.failed.set(failed);
      const attempts = this.form?.attempts() ?? 0;
      const settled = attempts > handled && this.form?.submitting() !== true;
      const replaced = this.errors() !== shown;
      if (settled) handled = attempts;
      shown = this.errors();
      if (failed && (settled || replaced)) this.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      this.title.failed.set(false);
    });
  }

  focus(): void {
    this.host.nativeElement.focus();
  }
}
