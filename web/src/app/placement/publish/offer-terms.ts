import { Component, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { Publication } from '@placet/contract/placement/publication.ts';
import { conditionsFrom } from '../../decisions/parts/conditions';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';

/** What all offers of a publication have in common, and the button that publishes. Without offers, the button alone. */
@Component({
  selector: 'app-offer-terms',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField],
  template: `
    <form [appForm]="form" class="publish-terms">
      <app-error-summary />
      @if (offers() > 0) {
        <h2 i18n="@@placement.publish.terms">What the offers say</h2>
        <p class="muted measure" i18n="@@placement.publish.termsWhat">
          The offers are staged, and go out with the decisions, each with its team and days.
        </p>
        <app-date-input legend="Answer by" i18n-legend="@@placement.publish.answerBy" [formField]="form.answerBy" />
        <app-field label="Conditions in English, one in a line" i18n-label="@@placement.publish.conditionsEn" optional>
          <textarea appControl rows="2" lang="en" [formField]="form.en"></textarea>
        </app-field>
        <app-field
          label="Conditions in French, in the same lines"
          i18n-label="@@placement.publish.conditionsFr"
          optional
        >
          <textarea appControl rows="2" lang="fr" [formField]="form.fr"></textarea>
        </app-field>
      }
      <div class="actions">
        <button appButton type="submit" [busy]="busy()" i18n="@@placement.publish.do">Publish {{ going() }}</button>
      </div>
    </form>
  `,
})
export class OfferTerms {
  readonly offers = input.required<number>();
  readonly going = input.required<number>();
  readonly busy = input(false);
  readonly confirmed = output<Publication['offer']>();

  private readonly model = signal({ answerBy: '', en: '', fr: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.answerBy, ({ value }) =>
        this.offers() > 0 && !/^\d{4}-\d{2}-\d{2}$/.test(value())
          ? { kind: 'required', message: $localize`:@@placement.publish.answerMissing:Enter the day to answer by.` }
          : undefined,
      );
    },
    {
      submission: {
        action: () => {
          const { answerBy, en, fr } = this.model();
          this.confirmed.emit(this.offers() > 0 ? { answerBy, conditions: conditionsFrom({ en, fr }) } : null);
          return Promise.resolve(undefined);
        },
      },
    },
  );
}
