import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a queue of new applications is filtered by (one row an application, kept true by triggers and a job), what likely duplicates are found
 * by (keyed hashes, never a value), what was decided, and which duplicates are none.
 */
export class AddScreening1764000022000 implements MigrationInterface {
  readonly name = 'AddScreening1764000022000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE application_screening (
        application_id uuid NOT NULL,
        account_id uuid NOT NULL,
        call_id uuid NOT NULL,
        stage smallint NOT NULL,
        submitted_at timestamptz NOT NULL,
        -- To be worked out (anew): something was sent, or the call's rules or dates changed.
        due boolean NOT NULL DEFAULT true,
        outcome text CHECK (outcome IN ('eligible', 'not_eligible', 'unsure', 'unknown')),
        against smallint NOT NULL DEFAULT 0,
        doubts smallint NOT NULL DEFAULT 0,
        unknown smallint NOT NULL DEFAULT 0,
        CONSTRAINT pk_application_screening PRIMARY KEY (application_id),
        CONSTRAINT fk_application_screening_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT ck_application_screening_due CHECK (due = (outcome IS NULL))
      );
      CREATE INDEX ix_application_screening_due ON application_screening (application_id) WHERE due;
      CREATE INDEX ix_application_screening_account ON application_screening (account_id);
      CREATE INDEX ix_application_screening_stage ON application_screening (stage, submitted_at, application_id);
      CREATE INDEX ix_application_screening_call ON application_screening (call_id, stage, submitted_at, application_id);
      CREATE INDEX ix_application_screening_outcome ON application_screening (stage, outcome, submitted_at, application_id);
      CREATE INDEX ix_application_screening_call_outcome ON application_screening (call_id, stage, outcome, submitted_at, application_id);

      CREATE TABLE person_key (
        application_id uuid NOT NULL,
        account_id uuid NOT NULL,
        call_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('email', 'email_like', 'phone', 'name_and_birth', 'document')),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        CONSTRAINT pk_person_key PRIMARY KEY (application_id, kind, hash),
        CONSTRAINT fk_person_key_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_person_key_hash ON person_key (hash, kind);

      CREATE TABLE screening_decision (
        id uuid NOT NULL DEFAULT uuidv7(),
        application_id uuid NOT NULL,
        call_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ineligible', 'accepted')),
        reason text CHECK (reason IN ('rules', 'incomplete', 'duplicate', 'not_serious', 'other')),
        -- The rules as they read then: [{ key, reason }].
        rules jsonb NOT NULL DEFAULT '[]',
        note text NOT NULL DEFAULT '',
        batch_id uuid,
        decided_by uuid,
        decided_by_name text NOT NULL,
        decided_at timestamptz NOT NULL,
        undone_at timestamptz,
        CONSTRAINT pk_screening_decision PRIMARY KEY (id),
        CONSTRAINT fk_screening_decision_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT ck_screening_decision_reason CHECK ((kind = 'ineligible') = (reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_screening_decision_standing ON screening_decision (application_id) WHERE undone_at IS NULL;
      CREATE INDEX ix_screening_decision_application ON screening_decision (application_id);
      CREATE INDEX ix_screening_decision_batch ON screening_decision (batch_id) WHERE batch_id IS NOT NULL;

      CREATE TABLE duplicate_dismissal (
        first_id uuid NOT NULL,
        first_call_id uuid NOT NULL,
        second_id uuid NOT NULL,
        second_call_id uuid NOT NULL,
        dismissed_by uuid,
        dismissed_by_name text NOT NULL,
        dismissed_at timestamptz NOT NULL,
        CONSTRAINT pk_duplicate_dismissal PRIMARY KEY (first_id, second_id),
        CONSTRAINT ck_duplicate_dismissal_order CHECK (first_id < second_id),
        CONSTRAINT fk_duplicate_dismissal_first FOREIGN KEY (first_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT fk_duplicate_dismissal_second FOREIGN KEY (second_id) REFERENCES application (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_duplicate_dismissal_second ON duplicate_dismissal (second_id);

      ALTER TABLE application_screening ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person_key ENABLE ROW LEVEL SECURITY;
      ALTER TABLE screening_decision ENABLE ROW LEVEL SECURITY;
      ALTER TABLE duplicate_dismissal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordinated ON application_screening FOR SELECT TO placet_staff USING (coordinates(call_id));
      CREATE POLICY worked_out ON application_screening FOR UPDATE TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
      CREATE POLICY worked_out ON person_key TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
      CREATE POLICY coordinated ON screening_decision TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
      CREATE POLICY coordinated ON duplicate_dismissal TO placet_staff
        USING (coordinates(first_call_id) AND coordinates(second_call_id)) WITH CHECK (coordinates(first_call_id) AND coordinates(second_call_id));
      GRANT SELECT, UPDATE ON application_screening TO placet_staff;
      GRANT SELECT, INSERT, DELETE ON person_key TO placet_staff;
      GRANT SELECT, INSERT, UPDATE ON screening_decision TO placet_staff;
      GRANT SELECT, INSERT, DELETE ON duplicate_dismissal TO placet_staff
    `);
    await queryRunner.query(keptTrue);
    await queryRunner.query(looks);
    // Whatever was received before is worked out by the job, soon after the next start.
    await queryRunner.query(`
      INSERT INTO application_screening (application_id, account_id, call_id, stage, submitted_at)
      SELECT id, account_id, call_id, stage, submitted_at FROM application WHERE submitted_at IS NOT NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER screening_of_call ON call;
      DROP TRIGGER screening_of_submission ON submission;
      DROP TRIGGER screening_of_application ON application;
      DROP FUNCTION screening_parts, screening_likely_duplicates, screening_of_call, screening_of_submission, screening_of_application;
      DROP TABLE duplicate_dismissal, screening_decision, person_key, application_screening
    `);
  }
}

/** By the database itself, whoever writes: an applicant's own role has no right to any of it. */
const keptTrue = `
  CREATE FUNCTION screening_of_application() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO application_screening (application_id, account_id, call_id, stage, submitted_at)
      VALUES (NEW.id, NEW.account_id, NEW.call_id, NEW.stage, NEW.submitted_at)
      ON CONFLICT (application_id) DO UPDATE SET stage = excluded.stage, submitted_at = excluded.submitted_at;
      RETURN NULL;
    END $$;
  CREATE TRIGGER screening_of_application AFTER INSERT OR UPDATE OF state, submitted_at ON application
    FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION screening_of_application();

  CREATE FUNCTION screening_of_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE application_screening SET due = true, outcome = NULL WHERE application_id = NEW.application_id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER screening_of_submission AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION screening_of_submission();

  CREATE FUNCTION screening_of_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE application_screening SET due = true, outcome = NULL WHERE call_id = NEW.id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER screening_of_call AFTER UPDATE OF eligibility, time_zone, closes_at, starts_on, ends_on ON call
    FOR EACH ROW WHEN ((OLD.eligibility, OLD.time_zone, OLD.closes_at, OLD.starts_on, OLD.ends_on)
      IS DISTINCT FROM (NEW.eligibility, NEW.time_zone, NEW.closes_at, NEW.starts_on, NEW.ends_on))
    EXECUTE FUNCTION screening_of_call()`;

/**
 * Row-level security would ask anew for each row looked at; these ask about the calls themselves. What lies in a call the actor does not
 * coordinate is neither shown nor counted.
 */
const looks = `
  CREATE FUNCTION screening_likely_duplicates(of_application uuid, most integer)
    RETURNS TABLE (application_id uuid, kinds text[], dismissed_at timestamptz, dismissed_by text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 5 AS $$
    SELECT o.application_id, array_agg(DISTINCT o.kind), max(d.dismissed_at), max(d.dismissed_by_name)
    FROM (
      SELECT o.application_id, o.kind FROM person_key k JOIN person_key o ON o.hash = k.hash AND o.kind = k.kind
      WHERE k.application_id = of_application AND o.account_id <> k.account_id AND coordinates(k.call_id) AND coordinates(o.call_id)
      LIMIT most
    ) o LEFT JOIN duplicate_dismissal d
      ON d.first_id = least(o.application_id, of_application) AND d.second_id = greatest(o.application_id, of_application)
    GROUP BY o.application_id $$;
  GRANT EXECUTE ON FUNCTION screening_likely_duplicates(uuid, integer) TO placet_staff;

  CREATE FUNCTION screening_parts(ids uuid[])
    RETURNS TABLE (application_id uuid, references_expected integer, references_given integer, references_declined integer,
      documents_unscanned integer, documents_infected integer, duplicates integer, earlier integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
    SELECT a.id, r.expected, r.given, r.declined, d.unscanned, d.infected, l.number, e.number
    FROM application a,
      LATERAL (SELECT count(*)::integer AS expected, (count(*) FILTER (WHERE state = 'submitted'))::integer AS given,
          (count(*) FILTER (WHERE state = 'declined'))::integer AS declined
        FROM reference WHERE application_id = a.id AND state NOT IN ('replaced', 'cancelled')) r,
      LATERAL (SELECT (count(*) FILTER (WHERE scan_state IN ('waiting', 'not_scanned')))::integer AS unscanned,
          (count(*) FILTER (WHERE scan_state = 'infected'))::integer AS infected
        FROM document WHERE application_id = a.id AND submitted_at IS NOT NULL) d,
      -- As screening_likely_duplicates() finds them; calling it for each row would cost more than all the rest.
      LATERAL (SELECT count(DISTINCT o.application_id)::integer AS number FROM (
          SELECT o.application_id FROM person_key k JOIN person_key o ON o.hash = k.hash AND o.kind = k.kind
          WHERE k.application_id = a.id AND o.account_id <> a.account_id AND coordinates(o.call_id)
            AND NOT EXISTS (SELECT FROM duplicate_dismissal d
              WHERE d.first_id = least(o.application_id, a.id) AND d.second_id = greatest(o.application_id, a.id))
          LIMIT 100) o) l,
      LATERAL (SELECT count(*)::integer AS number FROM application_screening s
        WHERE s.account_id = a.account_id AND s.application_id <> a.id AND coordinates(s.call_id)) e
    WHERE a.id = ANY (ids) AND a.submitted_at IS NOT NULL AND coordinates(a.call_id) $$;
  GRANT EXECUTE ON FUNCTION screening_parts(uuid[]) TO placet_staff`;
