import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, calls with their form versions, teams, questions and answers, pages: what the public reads. */
export class AddCalls1764000002000 implements MigrationInterface {
  readonly name = 'AddCalls1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE programme (
        id uuid NOT NULL DEFAULT uuidv7(),
        slug text NOT NULL,
        name jsonb NOT NULL,
        CONSTRAINT pk_programme PRIMARY KEY (id),
        CONSTRAINT uq_programme_slug UNIQUE (slug)
      );
      CREATE TABLE call (
        id uuid NOT NULL DEFAULT uuidv7(),
        slug text NOT NULL,
        programme_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('dated', 'rolling')),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
        name jsonb NOT NULL,
        summary jsonb NOT NULL,
        description jsonb NOT NULL,
        data_use jsonb NOT NULL,
        place jsonb NOT NULL,
        languages text[] NOT NULL,
        locales text[] NOT NULL,
        time_zone text NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz,
        grace_seconds integer NOT NULL DEFAULT 0 CHECK (grace_seconds BETWEEN 0 AND 86400),
        decision_by date,
        active_months integer CHECK (active_months BETWEEN 1 AND 24),
        places integer CHECK (places > 0),
        starts_on date,
        ends_on date,
        eligibility jsonb NOT NULL,
        reference_count integer NOT NULL DEFAULT 2 CHECK (reference_count BETWEEN 0 AND 5),
        references_when text NOT NULL DEFAULT 'submission' CHECK (references_when IN ('submission', 'shortlisting', 'offer')),
        reference_days integer NOT NULL DEFAULT 21 CHECK (reference_days BETWEEN 1 AND 120),
        reference_form jsonb NOT NULL,
        form_version_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_call PRIMARY KEY (id),
        CONSTRAINT uq_call_slug UNIQUE (slug),
        CONSTRAINT fk_call_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT ck_call_dated CHECK (kind = 'rolling' OR closes_at > opens_at),
        CONSTRAINT ck_call_rolling CHECK (kind = 'dated' OR active_months IS NOT NULL)
      );
      CREATE INDEX ix_call_state ON call (state, closes_at);
      CREATE INDEX ix_call_programme ON call (programme_id);
      CREATE TABLE form_version (
        id uuid NOT NULL DEFAULT uuidv7(),
        call_id uuid NOT NULL,
        number integer NOT NULL,
        definition jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        frozen_at timestamptz,
        CONSTRAINT pk_form_version PRIMARY KEY (id),
        CONSTRAINT uq_form_version UNIQUE (call_id, number),
        CONSTRAINT fk_form_version_call FOREIGN KEY (call_id) REFERENCES call (id)
      );
      ALTER TABLE call ADD CONSTRAINT fk_call_form_version FOREIGN KEY (form_version_id) REFERENCES form_version (id);
      CREATE INDEX ix_call_form_version ON call (form_version_id);
      CREATE TABLE team (
        id uuid NOT NULL DEFAULT uuidv7(),
        slug text NOT NULL,
        name jsonb NOT NULL,
        summary jsonb NOT NULL,
        description jsonb NOT NULL,
        place jsonb NOT NULL,
        languages jsonb NOT NULL DEFAULT '[]',
        position integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_team PRIMARY KEY (id),
        CONSTRAINT uq_team_slug UNIQUE (slug)
      );
      CREATE TABLE call_team (
        call_id uuid NOT NULL,
        team_id uuid NOT NULL,
        CONSTRAINT pk_call_team PRIMARY KEY (call_id, team_id),
        CONSTRAINT fk_call_team_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
        CONSTRAINT fk_call_team_team FOREIGN KEY (team_id) REFERENCES team (id)
      );
      CREATE INDEX ix_call_team_team ON call_team (team_id);
      CREATE TABLE faq (
        id uuid NOT NULL DEFAULT uuidv7(),
        category jsonb NOT NULL,
        question jsonb NOT NULL,
        answer jsonb NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_faq PRIMARY KEY (id)
      );
      CREATE TABLE page (
        slug text NOT NULL,
        title jsonb NOT NULL,
        body jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_page PRIMARY KEY (slug)
      );
      -- A form somebody answers must not change under them.
      CREATE FUNCTION refuse_frozen_form() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.frozen_at IS NOT NULL THEN
            RAISE EXCEPTION 'form version % is frozen', OLD.id USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN coalesce(NEW, OLD);
        END $$;
      CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON form_version FOR EACH ROW EXECUTE FUNCTION refuse_frozen_form();

      ALTER TABLE call ENABLE ROW LEVEL SECURITY;
      ALTER TABLE form_version ENABLE ROW LEVEL SECURITY;
      -- Nobody but staff sees a call in the making.
      CREATE POLICY published ON call FOR SELECT USING (state <> 'draft');
      CREATE POLICY staff_all ON call TO placet_staff USING (true) WITH CHECK (true);
      CREATE POLICY published ON form_version FOR SELECT
        USING (EXISTS (SELECT FROM call c WHERE c.id = call_id AND c.state <> 'draft'));
      CREATE POLICY staff_all ON form_version TO placet_staff USING (true) WITH CHECK (true);
      GRANT SELECT ON programme, call, form_version, team, call_team, faq, page TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, UPDATE, DELETE ON programme, call, form_version, team, call_team, faq, page TO placet_staff;
      ALTER TABLE account_role
        ADD CONSTRAINT fk_account_role_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
        ADD CONSTRAINT fk_account_role_team FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE CASCADE
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account_role DROP CONSTRAINT fk_account_role_team, DROP CONSTRAINT fk_account_role_call;
      ALTER TABLE call DROP CONSTRAINT fk_call_form_version;
      DROP TABLE page, faq, call_team, team, form_version, call, programme;
      DROP FUNCTION refuse_frozen_form
    `);
  }
}
