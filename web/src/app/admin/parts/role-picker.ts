import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Locale } from '@placet/contract';
import { grantableRoles } from '@placet/contract/accounts/roles.ts';
import type { RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import { pick } from '@placet/contract/pick.ts';
import { roleName, rolePower } from '../../accounts/role-names';
import type { Choice } from '../../ui/choices/choice';
import { Radios } from '../../ui/choices/radios';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { scopeOf, type RoleModel } from './role-model';

/** A role, and what it is limited to. */
@Component({
  selector: 'app-role-picker',
  imports: [Control, Field, FormField, Radios],
  template: `
    <app-radios legend="Role" i18n-legend="@@admin.role" [choices]="choices" [formField]="fields().role" />
    @switch (scope()) {
      @case ('call') {
        <app-field label="For which call" i18n-label="@@admin.role.call">
          <select appControl [formField]="fields().callId">
            <option value="" i18n="@@admin.role.everyCall">Every call, also future ones</option>
            @for (call of calls(); track call.id) {
              <option [value]="call.id">{{ call.name }}</option>
            }
          </select>
        </app-field>
      }
      @case ('team') {
        <app-field label="For which team" i18n-label="@@admin.role.team">
          <select appControl [formField]="fields().teamId">
            <option value="" i18n="@@admin.role.chooseTeam">Choose a team</option>
            @for (team of teams(); track team.id) {
              <option [value]="team.id">{{ team.name }}</option>
            }
          </select>
        </app-field>
      }
    }
  `,
})
export class RolePicker {
  readonly fields = input.required<Pick<FieldTree<RoleModel>, keyof RoleModel>>();
  readonly scopes = input.required<RoleScopeChoices>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly choices: readonly Choice[] = grantableRoles.map((role) => ({
    value: role,
    label: roleName(role),
    hint: rolePower(role),
  }));
  protected readonly scope = computed(() => scopeOf(this.fields().role().value()));
  protected readonly calls = computed(() => this.named(this.scopes().calls));
  protected readonly teams = computed(() => this.named(this.scopes().teams));

  private named(scopes: RoleScopeChoices['calls']): readonly { id: string; name: string }[] {
    return scopes.map(({ id, name }) => ({ id, name: pick(name, this.locale) }));
  }
}
