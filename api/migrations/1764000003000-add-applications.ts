import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications, draft sections with their revision, frozen submissions, monitoring answers apart, who opened what. */
export class AddApplications1764000003000 implements MigrationInterface {
  readonly name = 'AddApplications1764000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE application (
        id uuid NOT NULL DEFAULT uuidv7(),
        number text NOT NULL,
        account_id uuid NOT NULL,
        call_id uuid NOT NULL,
        form_version_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'ineligible', 'in_review', 'shortlisted',
          'waitlisted', 'offered', 'accepted', 'declined', 'lapsed', 'revoked', 'rejected', 'withdrawn', 'inactive')),
        locale text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        submitted_at timestamptz,
        active_until timestamptz,
        withdrawn_at timestamptz,
        returned_sections text[],
        return_deadline timestamptz,
        return_note text,
        applicant_name text,
        applicant_country text,
        CONSTRAINT pk_application PRIMARY KEY (id),
        CONSTRAINT uq_application_number UNIQUE (number),
        CONSTRAINT fk_application_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT fk_application_call FOREIGN KEY (call_id) REFERENCES call (id),
        CONSTRAINT fk_application_form_version FOREIGN KEY (form_version_id) REFERENCES form_version (id),
        CONSTRAINT ck_application_submitted CHECK ((state = 'draft') = (submitted_at IS NULL)),
        CONSTRAINT ck_application_returned CHECK (state <> 'returned' OR (returned_sections IS NOT NULL AND return_deadline IS NOT NULL))
      );
      -- One live application of a person to a call; a withdrawn or inactive one does not stand in the way of another.
      CREATE UNIQUE INDEX uq_application_live ON application (account_id, call_id) WHERE state NOT IN ('withdrawn', 'inactive');
      CREATE INDEX ix_application_account ON application (account_id);
      CREATE INDEX ix_application_call_submitted ON application (call_id, submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_submitted ON application (submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_state ON application (call_id, state, submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_name ON application (call_id, applicant_name, id) WHERE submitted_at IS NOT NULL;

      CREATE TABLE draft_section (
        application_id uuid NOT NULL,
        section_key text NOT NULL,
        answers jsonb NOT NULL DEFAULT '{}',
        sealed bytea,
        revision integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_draft_section PRIMARY KEY (application_id, section_key),
        CONSTRAINT fk_draft_section_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE
      );

      CREATE TABLE submission (
        application_id uuid NOT NULL,
        sequence integer NOT NULL CHECK (sequence > 0),
        form_version_id uuid NOT NULL,
        call_slug text NOT NULL,
        locale text NOT NULL,
        answers jsonb NOT NULL,
        sealed bytea,
        documents jsonb NOT NULL,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        submitted_at timestamptz NOT NULL,
        CONSTRAINT pk_submission PRIMARY KEY (application_id, sequence),
        CONSTRAINT fk_submission_application FOREIGN KEY (application_id) REFERENCES application (id),
        CONSTRAINT fk_submission_form_version FOREIGN KEY (form_version_id) REFERENCES form_version (id)
      );
      CREATE INDEX ix_submission_form_version ON submission (form_version_id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Equality monitoring: no link to the application, no time. Only these columns are readable: xmin would name the transaction
      -- that also wrote the submission.
      CREATE TABLE monitoring_response (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        call_id uuid NOT NULL,
        form_version_id uuid NOT NULL,
        answers jsonb NOT NULL,
        CONSTRAINT pk_monitoring_response PRIMARY KEY (id),
        CONSTRAINT fk_monitoring_response_call FOREIGN KEY (call_id) REFERENCES call (id)
      );

      CREATE TABLE access_log (
        id uuid NOT NULL DEFAULT uuidv7(),
        application_id uuid NOT NULL,
        account_id uuid NOT NULL,
        role text NOT NULL,
        what text NOT NULL CHECK (what IN ('application', 'document', 'reference', 'export')),
        at timestamptz NOT NULL,
        CONSTRAINT pk_access_log PRIMARY KEY (id),
        CONSTRAINT fk_access_log_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_access_log_application ON access_log (application_id, at);

      ALTER TABLE application ENABLE ROW LEVEL SECURITY;
      ALTER TABLE draft_section ENABLE ROW LEVEL SECURITY;
      ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
      ALTER TABLE monitoring_response ENABLE ROW LEVEL SECURITY;
      ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;

      CREATE POLICY own ON application USING (account_id = current_account());
      CREATE POLICY coordinated ON application TO placet_staff USING (submitted_at IS NOT NULL AND coordinates(call_id))
        WITH CHECK (coordinates(call_id));
      CREATE POLICY own ON draft_section
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      CREATE POLICY own_reads ON submission FOR SELECT
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      CREATE POLICY own_adds ON submission FOR INSERT
        WITH CHECK (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      CREATE POLICY coordinated ON submission FOR SELECT TO placet_staff
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND coordinates(a.call_id)));
      CREATE POLICY anyone_adds ON monitoring_response FOR INSERT WITH CHECK (true);
      CREATE POLICY staff_reads ON monitoring_response FOR SELECT TO placet_staff USING (coordinates(call_id));
      CREATE POLICY own_reads ON access_log FOR SELECT
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      CREATE POLICY staff_adds ON access_log FOR INSERT TO placet_staff, placet_reviewer WITH CHECK (account_id = current_account());
      CREATE POLICY staff_reads ON access_log FOR SELECT TO placet_staff
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND coordinates(a.call_id)));

      GRANT SELECT, INSERT, UPDATE, DELETE ON application, draft_section TO placet_applicant, placet_reviewer, placet_staff;
      GRANT SELECT, INSERT ON submission TO placet_applicant, placet_reviewer, placet_staff;
      GRANT INSERT ON monitoring_response TO placet_applicant, placet_reviewer, placet_staff;
      GRANT SELECT (id, call_id, form_version_id, answers) ON monitoring_response TO placet_staff;
      GRANT SELECT ON access_log TO placet_applicant;
      GRANT SELECT, INSERT ON access_log TO placet_reviewer, placet_staff;

      -- The first application freezes the form it answers; applicants may not write forms otherwise.
      CREATE FUNCTION freeze_form_version(version uuid, moment timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE form_version SET frozen_at = moment WHERE id = version AND frozen_at IS NULL $$;
      GRANT EXECUTE ON FUNCTION freeze_form_version(uuid, timestamptz) TO placet_applicant, placet_reviewer, placet_staff;

      ALTER TABLE message ADD CONSTRAINT fk_message_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE SET NULL,
        ADD CONSTRAINT fk_message_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE message DROP CONSTRAINT fk_message_application, DROP CONSTRAINT fk_message_account;
      DROP FUNCTION freeze_form_version;
      DROP TABLE access_log, monitoring_response, submission, draft_section, application
    `);
  }
}
