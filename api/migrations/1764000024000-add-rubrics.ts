import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rubrics in versions. A published one never changes: reviews are pinned to it. */
export class AddRubrics1764000024000 implements MigrationInterface {
  readonly name = 'AddRubrics1764000024000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rubric_version (
        id uuid NOT NULL DEFAULT uuidv7(),
        call_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        definition jsonb NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        saved_at timestamptz NOT NULL,
        saved_by jsonb NOT NULL,
        published_at timestamptz,
        published_by jsonb,
        CONSTRAINT pk_rubric_version PRIMARY KEY (id),
        CONSTRAINT uq_rubric_version UNIQUE (call_id, number),
        CONSTRAINT fk_rubric_version_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
        CONSTRAINT ck_rubric_version_published CHECK ((published_at IS NULL) = (published_by IS NULL))
      );
      CREATE UNIQUE INDEX uq_rubric_version_draft ON rubric_version (call_id) WHERE published_at IS NULL;
      -- A published version goes only with a call that was never opened, by which nobody can have been judged.
      CREATE FUNCTION refuse_published_rubric() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.published_at IS NOT NULL AND (TG_OP = 'UPDATE'
            OR EXISTS (SELECT FROM call c WHERE c.id = OLD.call_id AND c.state <> 'draft')) THEN
            RAISE EXCEPTION 'rubric version % is published', OLD.id USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN coalesce(NEW, OLD);
        END $$;
      CREATE TRIGGER published BEFORE UPDATE OR DELETE ON rubric_version FOR EACH ROW EXECUTE FUNCTION refuse_published_rubric();
      ALTER TABLE rubric_version ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordinated ON rubric_version TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON rubric_version TO placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rubric_version; DROP FUNCTION refuse_published_rubric');
  }
}
