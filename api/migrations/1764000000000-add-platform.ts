import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Context functions, audit chain, idempotency keys, rate limits, organisation, messages (the mail outbox). */
export class AddPlatform1764000000000 implements MigrationInterface {
  readonly name = 'AddPlatform1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO placet_applicant, placet_reviewer, placet_staff;
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      CREATE SCHEMA pgboss;
      GRANT ALL ON SCHEMA pgboss TO placet_worker;

      CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('placet.account_id', true), '')::uuid $$;
      CREATE FUNCTION current_reference() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('placet.reference_id', true), '')::uuid $$;
      -- The calls a coordinator may see; '*' stands for every call.
      CREATE FUNCTION coordinates(call_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE coalesce(current_setting('placet.call_ids', true), '')
          WHEN '*' THEN true WHEN '' THEN false
          ELSE coalesce(call_id = ANY (string_to_array(current_setting('placet.call_ids', true), ',')::uuid[]), false) END $$;
      GRANT EXECUTE ON FUNCTION current_account(), current_reference(), coordinates(uuid)
        TO placet_applicant, placet_reviewer, placet_staff
    `);
    await queryRunner.query(auditUp);
    await queryRunner.query(`
      CREATE TABLE idempotency_key (
        owner uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
        request_hash bytea NOT NULL,
        response jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_key PRIMARY KEY (owner, key)
      );
      CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);
      ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON idempotency_key USING (owner = coalesce(current_account(), current_reference()));
      CREATE POLICY staff_clears ON idempotency_key FOR ALL TO placet_staff USING (created_at < now() - interval '2 days');
      GRANT SELECT, INSERT, UPDATE ON idempotency_key TO placet_applicant, placet_reviewer, placet_staff;
      GRANT DELETE ON idempotency_key TO placet_staff;

      -- rate-limiter-flexible's table: a hashed key, its points, its end in milliseconds.
      CREATE TABLE rate_limit (
        key varchar(255) NOT NULL CONSTRAINT pk_rate_limit PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX ix_rate_limit_expire ON rate_limit (expire);
      GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO placet_staff;

      CREATE TABLE organisation (
        id smallint NOT NULL DEFAULT 1 CHECK (id = 1),
        name jsonb NOT NULL,
        locales text[] NOT NULL,
        default_locale text NOT NULL,
        time_zone text NOT NULL,
        contact_email text NOT NULL,
        action_colour text,
        CONSTRAINT pk_organisation PRIMARY KEY (id)
      );
      GRANT SELECT ON organisation TO placet_applicant, placet_reviewer, placet_staff;
      GRANT INSERT, UPDATE ON organisation TO placet_staff;

      CREATE TABLE message (
        id uuid NOT NULL DEFAULT uuidv7(),
        template text NOT NULL,
        locale text NOT NULL,
        recipient text NOT NULL,
        account_id uuid,
        application_id uuid,
        reference_id uuid,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'bounced')),
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        queued_at timestamptz,
        sent_at timestamptz,
        CONSTRAINT pk_message PRIMARY KEY (id)
      );
      CREATE INDEX ix_message_unqueued ON message (created_at) WHERE state = 'waiting' AND queued_at IS NULL;
      CREATE INDEX ix_message_application ON message (application_id) WHERE application_id IS NOT NULL;
      CREATE INDEX ix_message_account ON message (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX ix_message_reference ON message (reference_id) WHERE reference_id IS NOT NULL;
      ALTER TABLE message ENABLE ROW LEVEL SECURITY;
      -- Anybody's action may cause a mail; only its addressee's account and the staff may read it.
      CREATE POLICY anyone_writes ON message FOR INSERT WITH CHECK (state = 'waiting' AND queued_at IS NULL);
      CREATE POLICY addressee_reads ON message FOR SELECT USING (account_id = current_account());
      CREATE POLICY staff_all ON message TO placet_staff USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON message TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, UPDATE, DELETE ON message TO placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE message, organisation, rate_limit, idempotency_key, audit_event CASCADE;
      DROP FUNCTION audit_broken, audit_append, audit_hash, refuse_change, coordinates, current_reference, current_account CASCADE;
      DROP SCHEMA pgboss CASCADE;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
      REVOKE ALL ON SCHEMA public FROM placet_applicant, placet_reviewer, placet_staff;
      GRANT USAGE ON SCHEMA public TO PUBLIC
    `);
  }
}

const auditUp = `
  CREATE TABLE audit_event (
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    type text NOT NULL,
    actor jsonb NOT NULL,
    data jsonb NOT NULL,
    at timestamptz NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_audit_event PRIMARY KEY (subject_type, subject_id, seq)
  );
  CREATE INDEX ix_audit_event_at ON audit_event (at);
  ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
  CREATE POLICY staff_reads ON audit_event FOR SELECT TO placet_staff USING (true);
  GRANT SELECT ON audit_event TO placet_staff;

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- SHA-256 over the previous hash and the row's own values; jsonb's text form orders its keys.
  CREATE FUNCTION audit_hash(previous bytea, subject_type text, subject_id uuid, seq integer, type text, actor jsonb, data jsonb, at timestamptz)
    RETURNS bytea LANGUAGE sql STABLE
    AS $$ SELECT sha256(previous || convert_to(jsonb_build_array(subject_type, subject_id, seq, type, actor, data,
      extract(epoch FROM at))::text, 'UTF8')) $$;

  -- One chain a subject: a lock a subject, held to the end of the transaction.
  CREATE FUNCTION audit_append(new_subject_type text, new_subject_id uuid, new_type text, new_actor jsonb, new_data jsonb)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      last_seq integer;
      last_hash bytea;
      moment timestamptz := clock_timestamp();
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended(new_subject_type || new_subject_id::text, 7));
      SELECT e.seq, e.hash INTO last_seq, last_hash FROM audit_event e
        WHERE e.subject_type = new_subject_type AND e.subject_id = new_subject_id ORDER BY e.seq DESC LIMIT 1;
      last_seq := coalesce(last_seq, 0) + 1;
      last_hash := coalesce(last_hash, ''::bytea);
      INSERT INTO audit_event VALUES (new_subject_type, new_subject_id, last_seq, new_type, new_actor, new_data, moment, last_hash,
        audit_hash(last_hash, new_subject_type, new_subject_id, last_seq, new_type, new_actor, new_data, moment));
    END $$;
  GRANT EXECUTE ON FUNCTION audit_append(text, uuid, text, jsonb, jsonb) TO placet_applicant, placet_reviewer, placet_staff;

  CREATE FUNCTION audit_broken(only_subject uuid) RETURNS TABLE (subject_type text, subject_id uuid, seq integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.subject_type, c.subject_id, min(c.seq) FROM (
      SELECT e.*, lag(e.hash, 1, ''::bytea) OVER w AS expected_previous, row_number() OVER w AS expected_seq
      FROM audit_event e WHERE only_subject IS NULL OR e.subject_id = only_subject
      WINDOW w AS (PARTITION BY e.subject_type, e.subject_id ORDER BY e.seq)
    ) c
    WHERE c.previous_hash <> c.expected_previous OR c.seq <> c.expected_seq
      OR c.hash <> audit_hash(c.previous_hash, c.subject_type, c.subject_id, c.seq, c.type, c.actor, c.data, c.at)
    GROUP BY c.subject_type, c.subject_id $$;
  GRANT EXECUTE ON FUNCTION audit_broken(uuid) TO placet_staff`;
