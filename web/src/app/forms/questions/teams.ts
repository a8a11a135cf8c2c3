import { Component, computed, linkedSignal } from '@angular/core';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { QuestionControl } from '../question-control';

/**
 * Teams in order of preference: a select for each rank, the same on every device and for every way of operating it. A team that is
 * chosen for one rank is not offered for another.
 */
@Component({
  selector: 'app-team-preferences-question',
  imports: [Control, Field, GroupHelp, Legend],
  template: `
    <fieldset class="choices" role="group" [attr.aria-describedby]="help() ? id() + '-hint' : null">
      <legend [appLegend]="label()" [optional]="optional()"></legend>
      <app-group-help [id]="id()" [hint]="help()" [error]="error() ?? ''" />
      @for (rank of ranks(); track $index; let index = $index) {
        <app-field [label]="rankName(index)" [id]="idOf(index)" [optional]="index >= least()">
          <select appControl #list [disabled]="surroundings.readOnly()" (change)="choose(index, list.value)">
            <option value="" [selected]="rank === ''">{{ index < least() ? firstText : none }}</option>
            @for (team of surroundings.teams(); track team.slug) {
              @if (team.slug === rank || !ranks().includes(team.slug)) {
                <option [value]="team.slug" [selected]="team.slug === rank">{{ surroundings.text(team.name) }}</option>
              }
            }
          </select>
        </app-field>
      }
    </fieldset>
  `,
  host: { class: 'field', '[class.field-invalid]': '!!error()' },
})
export class TeamPreferencesQuestion extends QuestionControl<'team_preferences'> {
  protected readonly none = $localize`:@@forms.teams.none:No further choice`;
  protected readonly firstText = $localize`:@@forms.teams.choose:Choose`;
  protected readonly least = computed(() =>
    this.question().required ? Math.max(1, this.question().minItems ?? 1) : 0,
  );

  /** One place for each rank; gaps that are being made stay until the answer changes from outside. */
  protected readonly ranks = linkedSignal<{ chosen: readonly string[]; count: number }, string[]>({
    source: () => ({
      chosen: this.answer() ?? [],
      count: Math.min(this.question().maxItems ?? 5, this.surroundings.teams().length),
    }),
    computation: ({ chosen, count }, before) => {
      const same = before?.value.filter(Boolean).join() === chosen.join() && before.value.length >= count;
      return same
        ? before.value
        : Array.from({ length: Math.max(count, chosen.length) }, (_, index) => chosen[index] ?? '');
    },
  });

  protected choose(index: number, team: string): void {
    this.ranks.update((ranks) => ranks.with(index, team));
    const chosen = this.ranks().filter((slug) => slug !== '');
    this.answered.emit(chosen.length > 0 ? chosen : undefined);
  }

  protected rankName(index: number): string {
    const names = [
      $localize`:@@forms.teams.first:First choice`,
      $localize`:@@forms.teams.second:Second choice`,
      $localize`:@@forms.teams.third:Third choice`,
    ];
    return names[index] ?? $localize`:@@forms.teams.other:Choice ${index + 1}:rank:`;
  }
}
