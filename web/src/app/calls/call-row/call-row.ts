import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallSummary } from '@placet/contract/calls/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { dayRangeText } from '../../ui/instant/day-text';
import { formatLocale } from '../../ui/instant/format-locale';
import { Deadline } from '../deadline/deadline';

/** A call in a list: its dates in the margin, then what it is. */
@Component({
  selector: 'app-call-row',
  imports: [RouterLink, Deadline],
  host: { class: 'call-row', '[attr.data-phase]': 'call().phase' },
  template: `
    <app-deadline [call]="call()" />
    <div>
      <h3 [attr.lang]="foreign()">
        <a [routerLink]="['/calls', call().slug]">{{ call().name }}</a>
      </h3>
      <p class="call-facts">{{ facts() }}</p>
      <p [attr.lang]="foreign()">{{ call().summary }}</p>
    </div>
  `,
})
export class CallRow {
  readonly call = input.required<CallSummary>();
  private readonly locale = injectLocale();
  protected readonly foreign = computed(() => (this.call().textLocale === this.locale ? null : this.call().textLocale));

  protected readonly facts = computed(() => {
    const { place, languages, startsOn, endsOn } = this.call();
    const period = startsOn !== null && endsOn !== null ? [dayRangeText(startsOn, endsOn, this.locale)] : [];
    const names = new Intl.ListFormat(formatLocale(this.locale), { type: 'conjunction' }).format(
      languages.map((code) => languageName(code, this.locale)),
    );
    return [place.name, ...period, names].join(' · ');
  });
}
