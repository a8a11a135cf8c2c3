import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { GrantableRole } from '@placet/contract/accounts/roles.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { giveRole } from '../data/role-grants.ts';
import { NewAccounts } from '../new-account.ts';
import { Passwords } from '../passwords.ts';

interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly addressName: string;
  readonly locale: Locale;
  readonly role: GrantableRole | null;
}

/** Everybody in the demo organisation has the same password; it is printed at start. */
export const demoPassword = 'demo lighthouse rights';

/** Invented people, one for each way of using Placet. */
export const demoPeople = {
  applicant: {
    email: 'amina@demo.placet',
    name: 'Amina Benali',
    addressName: 'Amina',
    locale: 'en',
    role: null,
  },
  coordinator: {
    email: 'coordinator@demo.placet',
    name: 'Clara Weiss',
    addressName: 'Clara',
    locale: 'en',
    role: 'coordinator',
  },
  reviewer: {
    email: 'reviewer@demo.placet',
    name: 'Daniel Okafor',
    addressName: 'Daniel',
    locale: 'en',
    role: 'reviewer',
  },
  supervisor: {
    email: 'supervisor@demo.placet',
    name: 'Inès Laurent',
    addressName: 'Inès',
    locale: 'fr',
    role: 'supervisor',
  },
  administrator: {
    email: 'admin@demo.placet',
    name: 'Noor Haddad',
    addressName: 'Noor',
    locale: 'en',
    role: 'administrator',
  },
} as const satisfies Record<string, DemoPerson>;

export type DemoPersonKey = keyof typeof demoPeople;

/** The accounts of the demo organisation. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly accounts: NewAccounts,
    private readonly passwords: Passwords,
  ) {}

  /** Opens those that are missing; gives everybody's id. The supervisor's role is for the first team, so teams come before. */
  async create(tx: Transaction): Promise<Readonly<Record<DemoPersonKey, string>>> {
    const passwordHash = await this.passwords.hash(demoPassword);
    const ids: Partial<Record<DemoPersonKey, string>> = {};
    for (const [key, person] of Object.entries(demoPeople) as [DemoPersonKey, DemoPerson][]) {
      const { role, ...known } = person;
      const id = await this.accounts.open(tx, { ...known, timeZone: 'Europe/Zurich', passwordHash }, 'demo');
      ids[key] = id ?? (await this.idOf(tx, person.email));
      if (id !== null && role !== null) await this.give(tx, id, role);
    }
    return ids as Record<DemoPersonKey, string>;
  }

  private async give(tx: Transaction, id: string, role: GrantableRole): Promise<void> {
    const [team] = await tx.query<{ id: string }>('SELECT id FROM team ORDER BY position, id LIMIT 1');
    const teamId = role === 'supervisor' ? (team?.id ?? null) : null;
    await giveRole(tx, id, { role, callId: null, teamId }, null);
  }

  private async idOf(tx: Transaction, email: string): Promise<string> {
    const [account] = await tx.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
    if (!account) throw new Error('a demo account is neither new nor there');
    return account.id;
  }
}
