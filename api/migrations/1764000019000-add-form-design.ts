import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Draft versions of forms, what a change of the form leaves over of drafts, the library of questions. */
export class AddFormDesign1764000019000 implements MigrationInterface {
  readonly name = 'AddFormDesign1764000019000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A version is published unless it is said to be a draft: all that were there before are.
      ALTER TABLE form_version
        ADD COLUMN published_at timestamptz DEFAULT now(),
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN saved_at timestamptz,
        ADD COLUMN saved_by jsonb,
        ADD CONSTRAINT ck_form_version_draft CHECK (published_at IS NOT NULL OR (frozen_at IS NULL AND saved_at IS NOT NULL));
      ALTER TABLE form_version DISABLE TRIGGER frozen;
      UPDATE form_version SET published_at = created_at;
      ALTER TABLE form_version ENABLE TRIGGER frozen;
      CREATE UNIQUE INDEX uq_form_version_draft ON form_version (call_id) WHERE published_at IS NULL;
      -- A frozen version never changes. It may make room for the one that takes its number as long as nothing points to it: foreign keys
      -- see to that.
      DROP TRIGGER frozen ON form_version;
      CREATE TRIGGER frozen BEFORE UPDATE ON form_version FOR EACH ROW EXECUTE FUNCTION refuse_frozen_form();
      ALTER TABLE monitoring_response
        ADD CONSTRAINT fk_monitoring_response_form_version FOREIGN KEY (form_version_id) REFERENCES form_version (id);
      CREATE INDEX ix_monitoring_response_form_version ON monitoring_response (form_version_id);
      CREATE INDEX ix_application_form_version ON application (form_version_id);

      -- What is being written, only those see who write it.
      DROP POLICY published ON form_version;
      CREATE POLICY published ON form_version FOR SELECT
        USING (published_at IS NOT NULL AND EXISTS (SELECT FROM call c WHERE c.id = call_id AND c.state <> 'draft'));
      DROP POLICY staff_reads ON form_version;
      CREATE POLICY staff_reads ON form_version FOR SELECT TO placet_staff USING (published_at IS NOT NULL);

      -- Whoever begins an application holds the form in force: none is published until they are done.
      CREATE FUNCTION begin_with_form(of_call uuid, moment timestamptz) RETURNS uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE
          version uuid;
        BEGIN
          SELECT form_version_id INTO version FROM call WHERE id = of_call FOR SHARE;
          UPDATE form_version SET frozen_at = moment WHERE id = version AND frozen_at IS NULL;
          RETURN version;
        END $$;
      GRANT EXECUTE ON FUNCTION begin_with_form(uuid, timestamptz) TO placet_applicant, placet_reviewer, placet_staff;
      DROP FUNCTION freeze_form_version;

      -- Sections the applicant should look at again since the form changed.
      ALTER TABLE application ADD COLUMN changed_sections text[] NOT NULL DEFAULT '{}';
      CREATE TABLE draft_leftover (
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        -- In the order of the form, among those of the same change.
        position integer NOT NULL,
        section_key text NOT NULL,
        section_title jsonb NOT NULL,
        question jsonb NOT NULL,
        reason text NOT NULL CHECK (reason IN ('section_removed', 'question_removed', 'type_changed', 'option_removed', 'kept_differently')),
        answer jsonb,
        sealed bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_draft_leftover PRIMARY KEY (id),
        CONSTRAINT ck_draft_leftover_answer CHECK (num_nonnulls(answer, sealed) = 1),
        CONSTRAINT fk_draft_leftover_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_draft_leftover_application ON draft_leftover (application_id);
      ALTER TABLE draft_leftover ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON draft_leftover
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      GRANT SELECT, DELETE ON draft_leftover TO placet_applicant, placet_reviewer, placet_staff;
      GRANT INSERT ON draft_leftover TO placet_staff;

      -- Publishing a form moves the drafts of its call; the system does, nobody of the staff sees one.
      CREATE POLICY moved_reads ON application FOR SELECT TO placet_staff USING (submitted_at IS NULL AND acts_as('system'));
      CREATE POLICY moved_changes ON application FOR UPDATE TO placet_staff USING (submitted_at IS NULL AND acts_as('system'));
      CREATE POLICY moved ON draft_section TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
      CREATE POLICY moved ON draft_leftover FOR INSERT TO placet_staff WITH CHECK (acts_as('system'));

      CREATE TABLE question_library (
        id uuid NOT NULL DEFAULT uuidv7(),
        content jsonb NOT NULL,
        added_by jsonb NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT pk_question_library PRIMARY KEY (id)
      );
      ALTER TABLE question_library ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordinated ON question_library TO placet_staff
        USING (acts_as('system', 'coordinator')) WITH CHECK (acts_as('system', 'coordinator'));
      GRANT SELECT, INSERT, DELETE ON question_library TO placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE question_library, draft_leftover;
      DROP POLICY moved ON draft_section;
      DROP POLICY moved_changes ON application;
      DROP POLICY moved_reads ON application;
      ALTER TABLE application DROP COLUMN changed_sections;
      CREATE FUNCTION freeze_form_version(version uuid, moment timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE form_version SET frozen_at = moment WHERE id = version AND frozen_at IS NULL $$;
      GRANT EXECUTE ON FUNCTION freeze_form_version(uuid, timestamptz) TO placet_applicant, placet_reviewer, placet_staff;
      DROP FUNCTION begin_with_form;
      DROP POLICY published ON form_version;
      CREATE POLICY published ON form_version FOR SELECT
        USING (EXISTS (SELECT FROM call c WHERE c.id = call_id AND c.state <> 'draft'));
      DROP POLICY staff_reads ON form_version;
      CREATE POLICY staff_reads ON form_version FOR SELECT TO placet_staff USING (true);
      DROP INDEX ix_application_form_version, ix_monitoring_response_form_version;
      ALTER TABLE monitoring_response DROP CONSTRAINT fk_monitoring_response_form_version;
      -- Before this there were no drafts of versions.
      DELETE FROM form_version WHERE published_at IS NULL;
      DROP TRIGGER frozen ON form_version;
      CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON form_version FOR EACH ROW EXECUTE FUNCTION refuse_frozen_form();
      ALTER TABLE form_version DROP COLUMN published_at, DROP COLUMN revision, DROP COLUMN saved_at, DROP COLUMN saved_by
    `);
  }
}
