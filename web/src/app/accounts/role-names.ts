import type { Locale, LocalizedText } from '@placet/contract';
import type { RoleName } from '@placet/contract/accounts/roles.ts';
import { pick } from '@placet/contract/pick.ts';

const names: Readonly<Record<RoleName, () => string>> = {
  coordinator: () => $localize`:@@accounts.role.coordinator:Coordinator`,
  reviewer: () => $localize`:@@accounts.role.reviewer:Reviewer`,
  supervisor: () => $localize`:@@accounts.role.supervisor:Supervisor`,
  intern: () => $localize`:@@accounts.role.intern:Intern`,
  countersigner: () => $localize`:@@accounts.role.countersigner:Countersigner`,
  dpo: () => $localize`:@@accounts.role.dpo:Data protection officer`,
  administrator: () => $localize`:@@accounts.role.administrator:Administrator`,
};

const powers: Readonly<Record<RoleName, () => string>> = {
  coordinator: () => $localize`:@@accounts.role.coordinatorWhat:Runs calls, sees every application to them`,
  reviewer: () => $localize`:@@accounts.role.reviewerWhat:Reads and scores the applications given to them`,
  supervisor: () => $localize`:@@accounts.role.supervisorWhat:States a team’s needs, sees its interns`,
  intern: () => $localize`:@@accounts.role.internWhat:Has an internship`,
  countersigner: () => $localize`:@@accounts.role.countersignerWhat:Signs agreements for the organisation`,
  dpo: () => $localize`:@@accounts.role.dpoWhat:Looks after personal data: how long, who saw it, what to erase`,
  administrator: () => $localize`:@@accounts.role.administratorWhat:Settings, accounts and roles; sees no application`,
};

export const roleName = (role: RoleName): string => names[role]();

/** What a role lets somebody do, in a line. */
export const rolePower = (role: RoleName): string => powers[role]();

/** "Coordinator (Geneva, spring 2027)". */
export function roleLine(
  held: { readonly role: RoleName; readonly scope: LocalizedText | null },
  locale: Locale,
): string {
  return held.scope === null ? roleName(held.role) : `${roleName(held.role)} (${pick(held.scope, locale)})`;
}
