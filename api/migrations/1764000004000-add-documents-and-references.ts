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
          CHECK (state IN ('planned', 'requested', 'opened', 'submitted', 'declined', 'expired', 'bounced', 'replaced', 'cancelled')),
        requested_at timestamptz,
        opened_at timestamptz,
        answered_at timestamptz,
        expires_at timestamptz,
        reminded_at timestamptz,
        -- Days before expiry of the last automatic reminder.
        reminded_for integer,
        applicant_may_see boolean NOT NULL DEFAULT false,
        replaces uuid,
        CONSTRAINT pk_reference PRIMARY KEY (id),
        CONSTRAINT fk_reference_application FOREIGN KEY (application_id) REFERENCES application (id),
        CONSTRAINT fk_reference_replaces FOREIGN KEY (replaces) REFERENCES reference (id),
        CONSTRAINT uq_reference_replaces UNIQUE (replaces),
        CONSTRAINT ck_reference_asked
          CHECK (state IN ('planned', 'replaced', 'cancelled') OR (requested_at IS NOT NULL AND expires_at IS NOT NULL)),
        CONSTRAINT ck_reference_answered CHECK (state NOT IN ('submitted', 'declined') OR answered_at IS NOT NULL)
      );
      -- Every mail to a referee carries a link of its own. All of them open the same reference, until it is replaced.
      CREATE TABLE reference_link (
        token_hash bytea NOT NULL,
        reference_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_reference_link PRIMARY KEY (token_hash),
        CONSTRAINT fk_reference_link_reference FOREIGN KEY (reference_id) REFERENCES reference (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_reference_link_reference ON reference_link (reference_id);
      -- The referee's own words, apart: no policy lets the applicant reach them unless the referee allowed it.
      CREATE TABLE reference_text (
        reference_id uuid NOT NULL,
        -- The questions as they were asked, from the moment the referee began.
        form jsonb NOT NULL,
        draft_answers jsonb NOT NULL DEFAULT '{}',
        draft_may_see boolean,
        revision integer NOT NULL DEFAULT 0,
        saved_at timestamptz,
        answers jsonb,
        documents jsonb,
        decline_reason text,
        CONSTRAINT pk_reference_text PRIMARY KEY (reference_id),
        CONSTRAINT fk_reference_text_reference FOREIGN KEY (reference_id) REFERENCES reference (id) ON DELETE CASCADE,
        CONSTRAINT ck_reference_text_given CHECK ((answers IS NULL) = (documents IS NULL))
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
        WHERE r.id = reference_id AND (r.state IN ('submitted', 'declined') OR decline_reason IS NOT NULL) AND coordinates(a.call_id)));
      -- Whoever may ask may add a link; nobody reads them but reference_find.
      ALTER TABLE reference_link ENABLE ROW LEVEL SECURITY;
      CREATE POLICY added ON reference_link FOR INSERT
        WITH CHECK (current_reference() IS NULL AND EXISTS (SELECT FROM reference r WHERE r.id = reference_id));
      GRANT SELECT, INSERT, UPDATE ON reference TO placet_applicant, placet_reviewer, placet_staff;
      GRANT INSERT ON reference_link TO placet_applicant, placet_reviewer, placet_staff;
      GRANT SELECT, INSERT, UPDATE ON reference_text TO placet_applicant;
      GRANT SELECT ON reference_text TO placet_reviewer, placet_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON document TO placet_applicant, placet_reviewer, placet_staff
    `);
    await queryRunner.query(refereesUp);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION reference_context, reference_find;
      DROP TABLE document, reference_text, reference_link, reference;
      DROP FUNCTION keep_referees_word, forget_unfinished_words, keep_given_words
    `);
  }
}

const refereesUp = `
  -- A referee has no account: the link's hash leads to the one reference it opens. Of what ended only that is told.
  CREATE FUNCTION reference_find(hash bytea) RETURNS TABLE (id uuid, ended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, r.state IN ('replaced', 'cancelled') FROM reference_link l JOIN reference r ON r.id = l.reference_id
    WHERE l.token_hash = hash $$;
  GRANT EXECUTE ON FUNCTION reference_find(bytea) TO placet_applicant;

  -- What a referee's action needs of the application: who asks, for which call, and where to tell them.
  CREATE FUNCTION reference_context()
    RETURNS TABLE (application_id uuid, application_state text, applicant_name text, account_id uuid, email text, address_name text,
      locale text, call_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.state, coalesce(a.applicant_name, p.name), a.account_id, p.email, coalesce(p.address_name, p.name), a.locale, a.call_id
    FROM reference r JOIN application a ON a.id = r.application_id JOIN account p ON p.id = a.account_id
    WHERE r.id = current_reference() $$;
  GRANT EXECUTE ON FUNCTION reference_context() TO placet_applicant;

  -- Only the referee says that it is given and who may read it, and takes neither back.
  CREATE FUNCTION keep_referees_word() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'planned' AND current_account() IS NOT NULL THEN
          RAISE EXCEPTION 'a reference begins as planned' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END IF;
      IF OLD.state = 'submitted' AND (NEW.state, NEW.applicant_may_see) IS DISTINCT FROM (OLD.state, OLD.applicant_may_see) THEN
        RAISE EXCEPTION 'reference % was given', OLD.id USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF (NEW.applicant_may_see <> OLD.applicant_may_see OR (NEW.state = 'submitted' AND OLD.state <> 'submitted'))
        AND current_reference() IS DISTINCT FROM OLD.id THEN
        RAISE EXCEPTION 'reference % is another''s to give', OLD.id USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER referees_word BEFORE INSERT OR UPDATE ON reference FOR EACH ROW EXECUTE FUNCTION keep_referees_word();

  -- What was given is not written again.
  CREATE FUNCTION keep_given_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'reference % was given', OLD.reference_id USING ERRCODE = 'insufficient_privilege'; END $$;
  CREATE TRIGGER given_stays BEFORE UPDATE ON reference_text FOR EACH ROW
    WHEN (OLD.answers IS NOT NULL) EXECUTE FUNCTION keep_given_words();

  -- Words a referee did not send are nobody's once somebody else is asked.
  CREATE FUNCTION forget_unfinished_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      DELETE FROM reference_text WHERE reference_id = NEW.id;
      DELETE FROM document WHERE reference_id = NEW.id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER unfinished_goes AFTER UPDATE OF state ON reference FOR EACH ROW
    WHEN (NEW.state IN ('replaced', 'cancelled') AND OLD.state NOT IN ('declined', 'replaced', 'cancelled')) EXECUTE FUNCTION forget_unfinished_words()`;
