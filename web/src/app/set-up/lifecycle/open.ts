import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { Instant } from '../../ui/instant/instant';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';
import { Surroundings } from '../parts/surroundings';

/** The last look before a call is published. */
@Component({
  selector: 'app-open-call',
  imports: [Button, ErrorSummary, Form, Instant, RouterLink, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" />
      @let call = current.call();
      @if (call.can.open) {
        <p i18n="@@setUp.open.what">
          Everybody can read the call from now on. Its address, its opening and closing times are then fixed; texts and
          the form can still be changed.
        </p>
        <dl class="summary">
          <div>
            <dt i18n="@@setUp.open.opens">People can apply from</dt>
            <dd><app-instant [at]="call.opensAt!" [zone]="call.dates.timeZone" /></dd>
          </div>
          @if (call.closesAt; as closes) {
            <div>
              <dt i18n="@@setUp.open.closes">until</dt>
              <dd><app-instant [at]="closes" [zone]="call.dates.timeZone" /></dd>
            </div>
          }
          <div>
            <dt i18n="@@setUp.open.address">Address</dt>
            <dd class="number">{{ '/calls/' + call.basics.slug }}</dd>
          </div>
          <div>
            <dt i18n="@@setUp.open.teams">Teams</dt>
            <dd>{{ teams() }}</dd>
          </div>
        </dl>
        <div class="actions">
          <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.open.action">Open the call</button>
          <a [routerLink]="['/coordinate/calls', call.id, 'preview']" i18n="@@setUp.open.preview"
            >See it as an applicant first</a
          >
        </div>
      } @else {
        <p i18n="@@setUp.open.notYet">
          It cannot be opened as it stands. The set-up page lists what is missing, with links.
        </p>
      }
    </form>
  `,
})
export class OpenPage {
  protected readonly current = inject(CurrentCall);
  private readonly surroundings = inject(Surroundings);
  protected readonly heading = $localize`:@@setUp.open.heading:Open the call`;
  protected readonly teams = computed(() => {
    const chosen = this.current.call().teams.filter((team) => team.chosen);
    return chosen.length === 0 ? '–' : chosen.map(({ name }) => this.surroundings.text(name)).join(', ');
  });
  protected readonly form = form(signal({}), {
    submission: {
      action: (fields) =>
        this.current.act('opening', {}, $localize`:@@setUp.open.done:The call is open to readers.`, fields),
    },
  });
}
