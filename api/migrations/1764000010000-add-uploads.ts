import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What resumable uploads and their check need of a document; bytes to delete once no row names them; who sees which document. */
export class AddUploads1764000010000 implements MigrationInterface {
  readonly name = 'AddUploads1764000010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE document
        ADD COLUMN kind text NOT NULL,
        -- Accepted types, bytes and pages, as the question said when the upload began.
        ADD COLUMN rules jsonb NOT NULL,
        ADD COLUMN refusal_params jsonb,
        -- When the file was last changed on the sender's device, in milliseconds: to know it again when it is chosen anew.
        ADD COLUMN modified bigint,
        -- Who writes or checks just now, and until when they are believed to be alive.
        ADD COLUMN lease uuid,
        ADD COLUMN leased_until timestamptz,
        -- Set when it became part of something sent.
        ADD COLUMN submitted_at timestamptz,
        ADD CONSTRAINT ck_document_refused CHECK (state <> 'refused' OR refusal_code IS NOT NULL),
        ADD CONSTRAINT ck_document_received CHECK (received BETWEEN 0 AND size),
        ADD CONSTRAINT uq_document_storage_key UNIQUE (storage_key);
      ALTER TABLE document DROP CONSTRAINT document_state_check;
      ALTER TABLE document ADD CONSTRAINT document_state_check CHECK (state IN ('receiving', 'checking', 'kept', 'refused'));
      DROP INDEX ix_document_unscanned;
      CREATE INDEX ix_document_unfinished ON document (created_at)
        WHERE state IN ('receiving', 'checking', 'refused') OR scan_state IN ('waiting', 'not_scanned');
      CREATE INDEX ix_document_account ON document (account_id) WHERE account_id IS NOT NULL;

      -- However a row goes (removed, draft thrown away, account deleted), its bytes follow.
      CREATE TABLE file_removal (
        storage_key text NOT NULL CONSTRAINT pk_file_removal PRIMARY KEY,
        queued_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE file_removal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY system ON file_removal TO placet_staff USING (acts_as('system'));
      GRANT SELECT, UPDATE, DELETE ON file_removal TO placet_staff;
      CREATE FUNCTION queue_file_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO file_removal (storage_key) VALUES (OLD.storage_key) ON CONFLICT DO NOTHING;
          RETURN OLD;
        END $$;
      CREATE TRIGGER remove_file AFTER DELETE ON document FOR EACH ROW EXECUTE FUNCTION queue_file_removal();
      CREATE FUNCTION refuse_submitted_document() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'document % was submitted', OLD.id USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER submitted_stays BEFORE DELETE ON document FOR EACH ROW
        WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION refuse_submitted_document();

      -- A coordinator reads what was sent, and only that.
      DROP POLICY coordinated ON document;
      CREATE POLICY coordinated ON document FOR SELECT TO placet_staff
        USING (submitted_at IS NOT NULL AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND coordinates(a.call_id)));
      CREATE POLICY allowed_to_applicant ON document FOR SELECT
        USING (reference_id IS NOT NULL AND submitted_at IS NOT NULL AND EXISTS (
          SELECT FROM reference r JOIN application a ON a.id = r.application_id
          WHERE r.id = reference_id AND r.applicant_may_see AND r.state = 'submitted' AND a.account_id = current_account()));
      -- Checking, scanning and clearing are the software's own.
      CREATE POLICY system ON document TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY system ON document;
      DROP POLICY allowed_to_applicant ON document;
      DROP POLICY coordinated ON document;
      CREATE POLICY coordinated ON document TO placet_staff
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)));
      DROP TRIGGER submitted_stays ON document;
      DROP TRIGGER remove_file ON document;
      DROP FUNCTION refuse_submitted_document, queue_file_removal;
      DROP TABLE file_removal;
      DROP INDEX ix_document_account, ix_document_unfinished;
      CREATE INDEX ix_document_unscanned ON document (created_at) WHERE state = 'checking' OR scan_state = 'waiting';
      ALTER TABLE document DROP CONSTRAINT document_state_check;
      ALTER TABLE document ADD CONSTRAINT document_state_check
        CHECK (state IN ('receiving', 'checking', 'kept', 'refused', 'removed'));
      ALTER TABLE document DROP COLUMN kind, DROP COLUMN rules, DROP COLUMN refusal_params, DROP COLUMN modified, DROP COLUMN lease,
        DROP COLUMN leased_until, DROP COLUMN submitted_at, DROP CONSTRAINT ck_document_refused, DROP CONSTRAINT ck_document_received,
        DROP CONSTRAINT uq_document_storage_key
    `);
  }
}
