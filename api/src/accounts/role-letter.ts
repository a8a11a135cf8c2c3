import { pick, type Locale, type LocalizedText } from '@placet/contract';
import type { RoleName } from '@placet/contract/accounts/roles.ts';
import type { Post } from '../messages/post.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { Account } from './data/account.entity.ts';
import { organisationFor } from './data/organisation.queries.ts';
import { scopeNames, scopeOf } from './data/scopes.queries.ts';
import { roleWords } from './role-words.ts';

export interface LimitedRole {
  readonly role: RoleName;
  readonly callId: string | null;
  readonly teamId: string | null;
}

/** Roles as a mail names them: "coordinator (Geneva, spring 2027), administrator". */
export function rolesInWords(
  roles: readonly LimitedRole[],
  names: ReadonlyMap<string, LocalizedText>,
  locale: Locale,
): string {
  return roles
    .map((held) => {
      const scope = scopeOf(names, held);
      const role = roleWords[locale][held.role];
      return scope === null ? role : `${role} (${pick(scope, locale)})`;
    })
    .join(', ');
}

/** Tells somebody that what they may do has changed. */
export async function tellOfRoles(
  tx: Transaction,
  post: Post,
  account: Account,
  changed: { readonly given?: readonly LimitedRole[]; readonly taken?: readonly LimitedRole[] },
): Promise<void> {
  const { given = [], taken = [] } = changed;
  const { locale } = account;
  const names = await scopeNames(tx, [...given, ...taken]);
  const { name: organisation } = await organisationFor(tx, locale);
  await post.send(tx, {
    template: 'roles_changed',
    to: account.email,
    locale,
    accountId: account.id,
    data: {
      name: account.addressName ?? account.name,
      organisation,
      given: rolesInWords(given, names, locale),
      taken: rolesInWords(taken, names, locale),
    },
  });
}
