import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that are closed, and sessions that look with a colleague's roles. */
export class DeactivateAndAct1764000026000 implements MigrationInterface {
  readonly name = 'DeactivateAndAct1764000026000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account ADD COLUMN deactivated_at timestamptz;
      ALTER TABLE session ADD COLUMN acting_as uuid, ADD COLUMN acting_until timestamptz,
        ADD CONSTRAINT fk_session_acting_as FOREIGN KEY (acting_as) REFERENCES account (id) ON DELETE SET NULL,
        ADD CONSTRAINT ck_session_acting CHECK (acting_as IS NULL OR acting_until IS NOT NULL);
      ALTER TABLE access_log ADD COLUMN acting_as uuid;
      DROP FUNCTION session_find(bytea, timestamptz);
      CREATE FUNCTION session_find(hash bytea, moment timestamptz)
        RETURNS TABLE (session_id uuid, account_id uuid, realm text, name text, locale text, grants jsonb,
          idle_expires_at timestamptz, expires_at timestamptz, last_seen_at timestamptz,
          acting_as uuid, acting_until timestamptz, acting_name text, acting_grants jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.id, a.id, s.realm, a.name, a.locale, 
          coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'callId', r.call_id, 'teamId', r.team_id))
            FROM account_role r WHERE r.account_id = a.id), '[]'),
          s.idle_expires_at, s.expires_at, s.last_seen_at,
          c.id, s.acting_until, c.name, coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'callId', r.call_id, 'teamId', r.team_id))
            FROM account_role r WHERE r.account_id = c.id), '[]')
        FROM session s JOIN account a ON a.id = s.account_id
        LEFT JOIN account c ON c.id = s.acting_as AND s.acting_until > moment AND c.deactivated_at IS NULL
        WHERE s.token_hash = hash AND s.expires_at > moment AND s.idle_expires_at > moment AND a.deactivated_at IS NULL $$;
      GRANT EXECUTE ON FUNCTION session_find(bytea, timestamptz) TO placet_applicant
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION session_find(bytea, timestamptz);
      CREATE FUNCTION session_find(hash bytea, moment timestamptz)
        RETURNS TABLE (session_id uuid, account_id uuid, realm text, name text, locale text, grants jsonb,
          idle_expires_at timestamptz, expires_at timestamptz, last_seen_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.id, a.id, s.realm, a.name, a.locale,
          coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'callId', r.call_id, 'teamId', r.team_id))
            FROM account_role r WHERE r.account_id = a.id), '[]'),
          s.idle_expires_at, s.expires_at, s.last_seen_at
        FROM session s JOIN account a ON a.id = s.account_id
        WHERE s.token_hash = hash AND s.expires_at > moment AND s.idle_expires_at > moment $$;
      GRANT EXECUTE ON FUNCTION session_find(bytea, timestamptz) TO placet_applicant;
      ALTER TABLE access_log DROP COLUMN acting_as;
      ALTER TABLE session DROP COLUMN acting_as, DROP COLUMN acting_until;
      ALTER TABLE account DROP COLUMN deactivated_at
    `);
  }
}
