import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References asked by link, uploaded documents of applicants and referees, uploads in progress. */
export class AddDocumentsAndReferences1764000004000 implements MigrationInterface {
  readonly name = 'AddDocumentsAndReferences1764000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reference (
        id uuid NOT NULL DEFAULT uuidv7(),
        application_id uuid NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        organisation text NOT NULL,
        relation text NOT NULL,
        locale text NOT NULL,
        state text NOT NULL DEFAULT 'planned'
          CHECK (state IN ('planned', 'requested', 'opened', 'submitted', 'declined', 'expired', 'bounced', 'replaced')),
        token_hash bytea,
        requested_at timestamptz,
        opened_at timestamptz,
        answered_at timestamptz,
        expires_at timestamptz,
        reminded_at timestamptz,
        reminders integer NOT NULL DEFAULT 0,
        applicant_may_see boolean NOT NULL DEFAULT false,
        replaces uuid,
        CONSTRAINT pk_reference PRIMARY KEY (id),
        CONSTRAINT uq_reference_token_hash UNIQUE (token_hash),
        CONSTRAINT fk_reference_application FOREIGN KEY (application_id) REFERENCES application (id),
        CONSTRAINT fk_reference_replaces FOREIGN KEY (replaces) REFERENCES reference (id)
      );
      -- The referee's own words, apart: no policy lets the applicant reach them unless the referee allowed it.
      CREATE TABLE reference_text (
        reference_id uuid NOT NULL,
        draft_answers jsonb NOT NULL DEFAULT '{}',
        revision integer NOT NULL DEFAULT 0,
        answers jsonb,
        decline_reason text,
        CONSTRAINT pk_reference_text PRIMARY KEY (reference_id),
        CONSTRAINT fk_reference_text_reference FOREIGN KEY (reference_id) REFERENCES reference (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX uq_reference_position ON reference (application_id, position) WHERE state <> 'replaced';
      CREATE INDEX ix_reference_application ON reference (application_id);
      CREATE INDEX ix_reference_due ON reference (expires_at) WHERE state IN ('requested', 'opened');

      CREATE TABLE document (
        id uuid NOT NULL DEFAULT uuidv7(),
        application_id uuid NOT NULL,
        account_id uuid,
        reference_id uuid,
        question_key text NOT NULL,
        file_name text NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        received bigint NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'checking', 'kept', 'refused', 'removed')),
        refusal_code text,
        detected_type text,
        pages integer,
        sha256 bytea,
        scan_state text NOT NULL DEFAULT 'waiting' CHECK (scan_state IN ('waiting', 'clean', 'infected', 'not_scanned')),
        storage_key text NOT NULL,
        created_at timestamptz NOT NULL,
        completed_at timestamptz,
        CONSTRAINT pk_document PRIMARY KEY (id),
        CONSTRAINT fk_document_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT fk_document_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT fk_document_reference FOREIGN KEY (reference_id) REFERENCES reference (id),
        CONSTRAINT ck_document_owner CHECK ((account_id IS NULL) <> (reference_id IS NULL)),
        CONSTRAINT ck_document_kept CHECK (state <> 'kept' OR (sha256 IS NOT NULL AND detected_type IS NOT NULL))
      );
      CREATE INDEX ix_document_application ON document (application_id);
      CREATE INDEX ix_document_reference ON document (reference_id) WHERE reference_id IS NOT NULL;
      CREATE INDEX ix_document_unscanned ON document (created_at) WHERE state = 'checking' OR scan_state = 'waiting';

      ALTER TABLE reference ENABLE ROW LEVEL SECURITY;
      ALTER TABLE reference_text ENABLE ROW LEVEL SECURITY;
      ALTER TABLE document ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON reference
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()));
      CREATE POLICY by_link ON reference USING (id = current_reference());
      CREATE POLICY coordinated ON reference TO placet_staff
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND coordinates(a.call_id)));
      CREATE POLICY own ON document USING (account_id = current_account());
      CREATE POLICY by_link ON document USING (reference_id = current_reference());
      CREATE POLICY coordinated ON document TO placet_staff
        USING (EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)));

      CREATE POLICY by_link ON reference_text USING (reference_id = current_reference());
      CREATE POLICY allowed_to_applicant ON reference_text FOR SELECT USING (answers IS NOT NULL AND EXISTS (
        SELECT FROM reference r JOIN application a ON a.id = r.application_id
        WHERE r.id = reference_id AND r.applicant_may_see AND r.state = 'submitted' AND a.account_id = current_account()));
      CREATE POLICY coordinated ON reference_text FOR SELECT TO placet_staff USING (EXISTS (
        SELECT FROM reference r JOIN application a ON a.id = r.application_id
        WHERE r.id = reference_id AND r.state IN ('submitted', 'declined') AND coordinates(a.call_id)));
      GRANT SELECT, INSERT, UPDATE ON reference TO placet_applicant, placet_reviewer, placet_staff;
      GRANT SELECT, INSERT, UPDATE ON reference_text TO placet_applicant;
      GRANT SELECT ON reference_text TO placet_reviewer, placet_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON document TO placet_applicant, placet_reviewer, placet_staff;

      -- A referee has no account: the link's hash leads to the one reference it opens, while it may be opened.
      CREATE FUNCTION reference_find(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT id FROM reference WHERE token_hash = hash AND state <> 'replaced' $$;
      GRANT EXECUTE ON FUNCTION reference_find(bytea) TO placet_applicant;

      -- What the referee's page shows of the application: who asks, for which call.
      CREATE FUNCTION reference_context() RETURNS TABLE (application_id uuid, applicant_name text, account_id uuid, call_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, coalesce(a.applicant_name, p.name), a.account_id, a.call_id
        FROM reference r JOIN application a ON a.id = r.application_id JOIN account p ON p.id = a.account_id
        WHERE r.id = current_reference() $$;
      GRANT EXECUTE ON FUNCTION reference_context() TO placet_applicant
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION reference_context, reference_find;
      DROP TABLE document, reference_text, reference
    `);
  }
}
