import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { GrantableRole } from '@placet/contract/accounts/roles.ts';
import { realmFor, type AccountActor } from '../../platform/database/actor.ts';
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

type DemoApplicantAccount = Omit<DemoPerson, 'role'>;

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
  'second reviewer': {
    email: 'mei@demo.placet',
    name: 'Mei Tanaka',
    addressName: 'Mei',
    locale: 'en',
    role: 'reviewer',
  },
  'third reviewer': {
    email: 'tomas@demo.placet',
    name: 'Tomás Rivera',
    addressName: 'Tomás',
    locale: 'en',
    role: 'reviewer',
  },
  'fourth reviewer': {
    email: 'leila@demo.placet',
    name: 'Leïla Morel',
    addressName: 'Leïla',
    locale: 'fr',
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

/** The accounts of the demo organisation. */
@Injectable()
export class DemoAccounts {
  private passwordHash: Promise<string> | undefined;

  constructor(
    private readonly accounts: NewAccounts,
    private readonly passwords: Passwords,
  ) {}

  /** The supervisor's role is for the first team, so teams come before. */
  async load(tx: Transaction): Promise<void> {
    for (const { role, ...person } of Object.values<DemoPerson>(demoPeople)) {
      const id = await this.open(tx, person);
      if (id !== null && role !== null) await this.give(tx, id, role);
    }
  }

  /** Everybody has the one password; it takes its time to hash, once. */
  async open(tx: Transaction, person: DemoApplicantAccount): Promise<string | null> {
    this.passwordHash ??= this.passwords.hash(demoPassword);
    const passwordHash = await this.passwordHash;
    return this.accounts.open(tx, { ...person, timeZone: 'Europe/Zurich', passwordHash }, 'demo');
  }

  /** Somebody of the demo, signed in. */
  async actor(tx: Transaction, email: string): Promise<AccountActor> {
    const [row] = await tx.query<{
      id: string;
      name: string;
      locale: Locale;
      role: GrantableRole | null;
      teamId: string | null;
    }>(
      `SELECT a.id, a.name, a.locale, r.role, r.team_id AS "teamId" FROM account a LEFT JOIN account_role r ON r.account_id = a.id WHERE a.email = $1`,
      [email],
    );
    if (!row) throw new Error(`the demo has no account ${email}`);
    const { id: accountId, name, locale, role, teamId } = row;
    const grants = role === null ? [] : [{ role, callId: null, teamId }];
    return { kind: 'account', accountId, sessionId: randomUUID(), realm: realmFor(grants), name, locale, grants };
  }

  private async give(tx: Transaction, id: string, role: GrantableRole): Promise<void> {
    const [team] = await tx.query<{ id: string }>('SELECT id FROM team ORDER BY position, id LIMIT 1');
    const teamId = role === 'supervisor' ? (team?.id ?? null) : null;
    await giveRole(tx, id, { role, callId: null, teamId }, null);
  }
}

/** What is printed at start, so that whoever looks around can sign in. */
export function demoNotice(): string {
  const width = Math.max(...Object.values(demoPeople).map(({ email }) => email.length));
  const lines = Object.entries(demoPeople).map(([who, { email }]) => `  ${email.padEnd(width)}  ${who}`);
  return ['Demo accounts, all with the password', `  ${demoPassword}`, ...lines].join('\n');
}
