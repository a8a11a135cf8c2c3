import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { ChangedTeam, KeptTeam } from '@placet/contract/teams/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LanguageSkills } from '../../ui/language-skills/language-skills';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { MarkdownText } from '../../ui/markdown-text/markdown-text';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
import { languageRules } from '../language-rules';
import { TeamsApi } from '../teams-api';
import { teamLines } from '../words';
import { languagesOf, rowsOf, written } from './team-model';

const modelOf = ({ revision, name, summary, description, place, languages }: KeptTeam) => ({
  ...{ revision, name, summary, description, place },
  ...rowsOf(languages),
});

/** What a team says of itself, in every language of the organisation. */
@Component({
  selector: 'app-team-form',
  imports: [Button, ChangedMeanwhile, ErrorSummary, Form, FormField, LanguageSkills, LocalizedTextInput, MarkdownText],
  templateUrl: './team-form.html',
})
export class TeamForm {
  readonly team = input.required<KeptTeam>();
  readonly saved = output<KeptTeam>();

  private readonly api = inject(TeamsApi);
  protected readonly organisation = inject(OrganisationStore);
  /** The team as somebody else left it meanwhile. */
  protected readonly theirs = signal<KeptTeam | undefined>(undefined);
  private readonly locale = injectLocale();
  protected readonly lines = (team: KeptTeam) => teamLines(team, this.locale);
  protected readonly model = linkedSignal(() => modelOf(this.team()));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) =>
        Object.values(value()).some((text) => text.trim() !== '')
          ? undefined
          : { kind: 'required', message: $localize`:@@teams.name.missing:Enter the name in at least one language` },
      );
      languageRules(path.required, path.wished);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const team = await this.api.changeTeam(this.team().id, this.wanted());
            this.theirs.set(undefined);
            this.saved.emit(team);
          } catch (error) {
            const problem = problemOf(error);
            if (problem?.code === 'team.changed_meanwhile') {
              this.theirs.set(problem.context?.['team'] as KeptTeam);
              return undefined;
            }
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  /** Takes what the other person wrote. */
  protected take(team: KeptTeam): void {
    this.model.set(modelOf(team));
    this.theirs.set(undefined);
  }

  /** Keeps what stands in the form: the next save goes over theirs. */
  protected keep(team: KeptTeam): void {
    this.model.update((model) => ({ ...model, revision: team.revision }));
    this.theirs.set(undefined);
  }

  private wanted(): ChangedTeam {
    const { revision, name, summary, description, place, required, wished } = this.model();
    return {
      revision,
      name: written(name),
      summary: written(summary),
      description: written(description),
      place: written(place),
      languages: languagesOf({ required, wished }),
    };
  }
}
