import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with their key, roles, sessions and mailed links. */
export class AddAccounts1764000001000 implements MigrationInterface {
  readonly name = 'AddAccounts1764000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        id uuid NOT NULL DEFAULT uuidv7(),
        email text NOT NULL,
        name text NOT NULL,
        address_name text,
        password_hash text,
        email_confirmed_at timestamptz NOT NULL,
        locale text NOT NULL,
        time_zone text,
        wrapped_key bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT uq_account_email UNIQUE (email),
        CONSTRAINT ck_account_email CHECK (email = lower(email))
      );
      CREATE TABLE account_role (
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        role text NOT NULL,
        call_id uuid,
        team_id uuid,
        granted_by uuid,
        granted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_account_role PRIMARY KEY (id),
        CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT uq_account_role UNIQUE NULLS NOT DISTINCT (account_id, role, call_id, team_id),
        CONSTRAINT ck_account_role_role
          CHECK (role IN ('reviewer', 'supervisor', 'intern', 'countersigner', 'coordinator', 'dpo', 'administrator'))
      );
      CREATE TABLE session (
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        realm text NOT NULL,
        signed_in_by text NOT NULL,
        device_label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        idle_expires_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (id),
        CONSTRAINT uq_session_token_hash UNIQUE (token_hash),
        CONSTRAINT ck_session_realm CHECK (realm IN ('applicant', 'reviewer', 'staff')),
        CONSTRAINT ck_session_signed_in_by CHECK (signed_in_by IN ('password', 'link')),
        CONSTRAINT fk_session_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_session_account ON session (account_id);
      CREATE INDEX ix_session_expires_at ON session (expires_at);
      CREATE TABLE mail_link (
        id uuid NOT NULL DEFAULT uuidv7(),
        purpose text NOT NULL,
        email text NOT NULL,
        account_id uuid,
        token_hash bytea NOT NULL,
        payload jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_mail_link PRIMARY KEY (id),
        CONSTRAINT uq_mail_link_token_hash UNIQUE (token_hash),
        CONSTRAINT ck_mail_link_purpose
          CHECK (purpose IN ('confirmation', 'sign_in', 'password_reset', 'email_change', 'invitation')),
        CONSTRAINT ck_mail_link_email CHECK (email = lower(email)),
        CONSTRAINT fk_mail_link_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_mail_link_account ON mail_link (account_id);
      CREATE INDEX ix_mail_link_expires_at ON mail_link (expires_at);
      CREATE INDEX ix_account_role_account ON account_role (account_id);

      ALTER TABLE account ENABLE ROW LEVEL SECURITY;
      ALTER TABLE account_role ENABLE ROW LEVEL SECURITY;
      ALTER TABLE session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE mail_link ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON account USING (id = current_account());
      CREATE POLICY staff_all ON account TO placet_staff USING (true) WITH CHECK (true);
      CREATE POLICY own_reads ON account_role FOR SELECT USING (account_id = current_account());
      CREATE POLICY staff_all ON account_role TO placet_staff USING (true) WITH CHECK (true);
      CREATE POLICY own ON session USING (account_id = current_account());
      CREATE POLICY staff_all ON session TO placet_staff USING (true) WITH CHECK (true);
      CREATE POLICY own ON mail_link USING (account_id = current_account());
      CREATE POLICY staff_all ON mail_link TO placet_staff USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE, DELETE ON account TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, UPDATE, DELETE ON account TO placet_staff;
      GRANT SELECT ON account_role TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, DELETE ON account_role TO placet_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session, mail_link TO placet_applicant, placet_reviewer, placet_staff;

      -- A request's first query: who is this? Nobody is signed in yet, so it must look across accounts.
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
      CREATE FUNCTION session_touch(hash bytea, moment timestamptz, idle_until timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session SET last_seen_at = moment, idle_expires_at = least(idle_until, expires_at) WHERE token_hash = hash $$;
      GRANT EXECUTE ON FUNCTION session_find(bytea, timestamptz), session_touch(bytea, timestamptz, timestamptz)
        TO placet_applicant;

      -- A person's key under the caller's row-level security: their own, or any for the staff.
      CREATE FUNCTION account_wrapped_key(of_account uuid) RETURNS bytea LANGUAGE sql STABLE
        AS $$ SELECT wrapped_key FROM account WHERE id = of_account $$;
      GRANT EXECUTE ON FUNCTION account_wrapped_key(uuid) TO placet_applicant, placet_reviewer, placet_staff;

      -- What the audit keeps about the caller's own account, for the export of their data.
      CREATE FUNCTION account_history() RETURNS TABLE (seq integer, at timestamptz, type text, data jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT e.seq, e.at, e.type, e.data FROM audit_event e
        WHERE e.subject_type = 'account' AND e.subject_id = current_account() $$;
      GRANT EXECUTE ON FUNCTION account_history() TO placet_applicant, placet_reviewer, placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION account_history, account_wrapped_key, session_touch, session_find;
      DROP TABLE mail_link, session, account_role, account CASCADE
    `);
  }
}
