import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { KeptTeam } from '@placet/contract/teams/schemas.ts';
import { formErrors, messageOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { injectLocale, siteLocales } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { TeamsApi } from '../teams-api';

/** Every team in the order in which everybody sees them, with what is missing; and the form for a new one. */
@Component({
  selector: 'app-team-list',
  imports: [Button, ErrorSummary, Form, FormField, LocalizedTextInput, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './team-list.html',
})
export class TeamList {
  private readonly api = inject(TeamsApi);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  private readonly injector = inject(Injector);
  private readonly session = inject(SessionStore);
  protected readonly organisation = inject(OrganisationStore);
  protected readonly list = httpResource<{ teams: KeptTeam[] }>(() => '/api/v1/set-up/teams');
  /** What all calls share is changed by coordinators of every call. */
  protected readonly mayChange = computed(
    () => this.session.session()?.roles.some(({ role, callId }) => role === 'coordinator' && callId === null) ?? false,
  );
  protected readonly moved = signal('');
  protected readonly failed = signal('');

  protected readonly model = signal<{ name: LocalizedText }>({ name: {} });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) =>
        Object.values(value()).some((text) => text.trim() !== '')
          ? undefined
          : { kind: 'required', message: $localize`:@@teams.name.missing:Enter the name in at least one language` },
      );
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { id } = await this.api.addTeam(this.model().name);
            await this.router.navigate(['/coordinate/teams', id]);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected people({ supervisors }: KeptTeam): string {
    return new Intl.ListFormat(this.locale).format(supervisors.map(({ name }) => name));
  }

  protected missing({ missing }: KeptTeam): string {
    const names = missing.map((code) => siteLocales.find((site) => site.code === code)?.name ?? code);
    return new Intl.ListFormat(this.locale).format(names);
  }

  /** One place up or down; the new order is said aloud. A row that moves loses the focus, so its button gets it back, or the other one at an end. */
  protected async move(
    team: KeptTeam,
    by: -1 | 1,
    pressed: HTMLButtonElement,
    other: HTMLButtonElement,
  ): Promise<void> {
    const teams = this.list.value()?.teams ?? [];
    const from = teams.findIndex(({ id }) => id === team.id);
    const order = teams.filter(({ id }) => id !== team.id);
    order.splice(from + by, 0, team);
    this.failed.set('');
    try {
      await this.api.orderTeams(order.map(({ id }) => id));
      this.list.set({ teams: order });
      afterNextRender(
        {
          write: () => {
            (pressed.disabled ? other : pressed).focus();
          },
        },
        { injector: this.injector },
      );
      const [name, place, count] = [this.text(team.name), from + by + 1, order.length];
      this.moved.set($localize`:@@teams.list.moved:${name}:name: is now number ${place}:place: of ${count}:count:`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
  }
}
