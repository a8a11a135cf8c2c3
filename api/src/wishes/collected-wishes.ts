import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { LanguageLevel } from '@placet/contract/forms/constants.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Presence } from '@placet/contract/teams/schemas.ts';
import { asSystem } from '../platform/database/as-system.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { readRows, type WishRow } from './data/wishes.queries.ts';
import { toldInForm, type ToldInForm } from './domain/told-in-form.ts';
import { placementSettings, type PlacementSettings } from './placement-settings.ts';

/** What somebody said before they are placed: asked for it, else in the form. Nothing of it is sensitive or for monitoring. */
export interface CollectedWishes {
  readonly applicationId: string;
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly state: ApplicationState;
  /** Ids of teams of the call, the dearest first. */
  readonly teams: readonly string[];
  /** Whether teams that they did not name follow, or are not acceptable to them. */
  readonly unranked: 'after' | 'never';
  /** When they can come, both days included; empty: nobody asked, or they did not say. */
  readonly available: readonly { readonly from: string; readonly to: string }[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  /** Empty: they did not say, and accept all. */
  readonly presence: readonly Presence[];
  /** Null: they were never asked, or did not answer. */
  readonly skills: readonly string[] | null;
  readonly workPermission: boolean | null;
  readonly group: string | null;
}

/**
 * What the applications of a call in these states wish, by id. Read as the system: the caller has authorised who asks, and tells them no
 * more than they may know.
 */
export function wishesOf(
  tx: Transaction,
  callId: string,
  states: readonly ApplicationState[],
): Promise<CollectedWishes[]> {
  return asSystem(tx, 'wishes', async (system) => {
    const settings = await placementSettings(system, callId);
    const { rows, forms, teams } = await readRows(system, callId, states);
    return rows.map((row) => {
      const form = row.formVersionId === null ? undefined : forms.get(row.formVersionId);
      return collected(row, toldIn(form, row.answers, settings), settings, teams);
    });
  });
}

function toldIn(
  form: FormDefinition | undefined,
  answers: FormAnswers | null,
  { permissionQuestion, groupQuestion }: PlacementSettings,
): ToldInForm {
  const asked = { permission: permissionQuestion, group: groupQuestion };
  return toldInForm(form ?? { sections: [] }, answers ?? {}, asked);
}

function collected(
  row: WishRow,
  told: ToldInForm,
  { unranked, withoutWishes }: PlacementSettings,
  teams: ReadonlyMap<string, string>,
): CollectedWishes {
  const { applicationId, accountId, number, name, state, answered } = row;
  const inCall = new Set(teams.values());
  const named = answered ? row.teams : told.teams.flatMap((slug) => teams.get(slug) ?? []);
  const wished = [...new Set(named)].filter((id) => inCall.has(id));
  const { availableFrom: from, availableTo: to } = row;
  return {
    ...{ applicationId, accountId, number, name, state, teams: wished },
    unranked: wished.length > 0 ? unranked : withoutWishes === 'anywhere' ? 'after' : 'never',
    available: answered && from !== null && to !== null ? [{ from, to }] : told.available,
    languages: told.languages,
    presence: answered ? row.presence : [],
    skills: answered ? row.skills : null,
    workPermission: (answered ? row.workPermission : null) ?? told.permission,
    group: told.group,
  };
}
