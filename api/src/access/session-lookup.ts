import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { Clock } from '../platform/clock/clock.ts';
import { realmFor, type AccountActor, type Realm, type RoleGrant } from '../platform/database/actor.ts';
import { DATA_SOURCES, type DataSources } from '../platform/database/data-sources.ts';
import { seesNoMore } from './sees-no-more.ts';
import { tokenHash } from './session-cookie.ts';

/** How long a session lasts unused, and at all. Staff see other people's data, so theirs are shorter. */
export const sessionLimits: Readonly<Record<Realm, { idle: Temporal.Duration; absolute: Temporal.Duration }>> = {
  applicant: { idle: Temporal.Duration.from({ hours: 1 }), absolute: Temporal.Duration.from({ hours: 24 }) },
  reviewer: { idle: Temporal.Duration.from({ minutes: 30 }), absolute: Temporal.Duration.from({ hours: 12 }) },
  staff: { idle: Temporal.Duration.from({ minutes: 30 }), absolute: Temporal.Duration.from({ hours: 12 }) },
};

interface Row {
  session_id: string;
  account_id: string;
  realm: Realm;
  name: string;
  locale: Locale;
  grants: RoleGrant[];
  idle_expires_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  acting_as: string | null;
  acting_until: Date | null;
  acting_name: string | null;
  acting_grants: RoleGrant[];
}

export interface FoundSession {
  readonly actor: AccountActor;
  /** Ends then unless used. */
  readonly idleExpiresAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** Who a session token stands for, asked anew at each request: a lost role or an ended session holds at once. */
@Injectable()
export class SessionLookup {
  constructor(
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
    private readonly clock: Clock,
  ) {}

  /** Finds the session and moves its idle end, at most once a minute; `use: false` only looks. */
  async find(token: string, use = true): Promise<FoundSession | null> {
    const now = this.clock.now();
    const hash = tokenHash(token);
    const [row] = await this.sources.applicant.query<Row[]>('SELECT * FROM session_find($1, $2)', [
      hash,
      now.toString(),
    ]);
    if (!row) return null;
    const realm = realmFor(row.grants);
    // A role given or taken since sign-in changes what the session may reach: sign in again.
    if (realm !== row.realm) return null;
    const seen = row.last_seen_at.toTemporalInstant();
    let idleExpiresAt = row.idle_expires_at.toTemporalInstant();
    if (use && now.since(seen).total('seconds') >= 60) {
      idleExpiresAt = now.add(sessionLimits[realm].idle);
      await this.sources.applicant.query('SELECT session_touch($1, $2, $3)', [
        hash,
        now.toString(),
        idleExpiresAt.toString(),
      ]);
    }
    return {
      actor: {
        kind: 'account',
        accountId: row.account_id,
        sessionId: row.session_id,
        name: row.name,
        locale: row.locale,
        ...(actingOf(row) ?? { realm, grants: row.grants }),
      },
      idleExpiresAt,
      expiresAt: row.expires_at.toTemporalInstant(),
    };
  }
}

/** What changes while they look with a colleague's roles; asked anew each time, so that a role lost by either of them counts at once. */
function actingOf({
  grants,
  acting_as,
  acting_until,
  acting_name,
  acting_grants,
}: Row): Pick<AccountActor, 'realm' | 'grants' | 'acting'> | null {
  if (acting_as === null || acting_until === null || acting_name === null || !seesNoMore(grants, acting_grants))
    return null;
  return {
    realm: realmFor(acting_grants),
    grants: acting_grants,
    acting: { accountId: acting_as, name: acting_name, until: acting_until.toTemporalInstant() },
  };
}
