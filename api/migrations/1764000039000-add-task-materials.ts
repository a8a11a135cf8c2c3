import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that belong to what a recruitment task asks. Bytes never change, so that a copied call shares them; they go with the last row that
 * names them.
 */
export class AddTaskMaterials1764000039000 implements MigrationInterface {
  readonly name = 'AddTaskMaterials1764000039000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE task_material (
        id uuid NOT NULL DEFAULT uuidv7(),
        call_id uuid NOT NULL,
        file_name text NOT NULL,
        size bigint NOT NULL CHECK (size > 0),
        storage_key text NOT NULL,
        created_at timestamptz NOT NULL,
        -- Null while it is received and checked.
        kept_at timestamptz,
        detected_type text,
        sha256 bytea,
        scan_state text CHECK (scan_state IN ('clean', 'not_scanned')),
        CONSTRAINT pk_task_material PRIMARY KEY (id),
        CONSTRAINT fk_task_material_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
        CONSTRAINT ck_task_material_kept CHECK (kept_at IS NULL
          OR (detected_type IS NOT NULL AND sha256 IS NOT NULL AND scan_state IS NOT NULL))
      );
      CREATE INDEX ix_task_material_call ON task_material (call_id, created_at, id);
      CREATE INDEX ix_task_material_storage ON task_material (storage_key);

      CREATE FUNCTION queue_material_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          -- Two that go at once do not each take the other for the last one.
          PERFORM pg_advisory_xact_lock(hashtextextended(OLD.storage_key, 39));
          INSERT INTO file_removal (storage_key) SELECT OLD.storage_key
          WHERE NOT EXISTS (SELECT FROM task_material m WHERE m.storage_key = OLD.storage_key) ON CONFLICT DO NOTHING;
          RETURN NULL;
        END $$;
      CREATE TRIGGER remove_file AFTER DELETE ON task_material FOR EACH ROW EXECUTE FUNCTION queue_material_removal();

      ALTER TABLE task_material ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordinated ON task_material TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON task_material TO placet_staff;

      -- To the applicant they show as what is asked shows: from the start on.
      CREATE FUNCTION sent_task_materials(of_application uuid) RETURNS TABLE (id uuid, file_name text, size bigint, detected_type text, storage_key text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT m.id, m.file_name, m.size, m.detected_type, m.storage_key
        FROM task_send s JOIN task_material m ON m.call_id = s.call_id AND m.kept_at IS NOT NULL
        WHERE s.application_id = of_application AND s.account_id = current_account() AND s.started_at IS NOT NULL AND s.withdrawn_at IS NULL
        ORDER BY m.created_at, m.id $$;
      GRANT EXECUTE ON FUNCTION sent_task_materials(uuid) TO placet_applicant, placet_reviewer, placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION sent_task_materials;
      DROP TABLE task_material;
      DROP FUNCTION queue_material_removal
    `);
  }
}
