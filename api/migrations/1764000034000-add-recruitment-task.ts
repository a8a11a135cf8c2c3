import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The recruitment task of a call: what is asked, whom it was sent to, what they answered, and how that was scored, by a rubric of its own.
 * Applicants and reviewers have no right to the task itself: `sent_task()` tells them of it what they may know.
 */
export class AddRecruitmentTask1764000034000 implements MigrationInterface {
  readonly name = 'AddRecruitmentTask1764000034000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(rubrics);
    await queryRunner.query(tables);
    await queryRunner.query(functions);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION sent_task, judged_tasks;
      DROP TABLE task_score_version, task_score, task_answer, task_send, recruitment_task;
      DROP FUNCTION refuse_handed_in;
      ALTER TABLE rubric_version DISABLE TRIGGER published;
      DELETE FROM rubric_version WHERE purpose = 'task';
      ALTER TABLE rubric_version ENABLE TRIGGER published;
      DROP INDEX uq_rubric_version_draft;
      ALTER TABLE rubric_version DROP CONSTRAINT uq_rubric_version, DROP COLUMN purpose,
        ADD CONSTRAINT uq_rubric_version UNIQUE (call_id, number);
      CREATE UNIQUE INDEX uq_rubric_version_draft ON rubric_version (call_id) WHERE published_at IS NULL;
      ALTER TABLE call DROP COLUMN has_task
    `);
  }
}

const rubrics = `
  ALTER TABLE call ADD COLUMN has_task boolean NOT NULL DEFAULT false;
  -- Applications and answers to the task are each scored by a rubric of their own.
  ALTER TABLE rubric_version ADD COLUMN purpose text NOT NULL DEFAULT 'application' CHECK (purpose IN ('application', 'task'));
  ALTER TABLE rubric_version DROP CONSTRAINT uq_rubric_version,
    ADD CONSTRAINT uq_rubric_version UNIQUE (call_id, purpose, number);
  DROP INDEX uq_rubric_version_draft;
  CREATE UNIQUE INDEX uq_rubric_version_draft ON rubric_version (call_id, purpose) WHERE published_at IS NULL`;

const tables = `
  CREATE TABLE recruitment_task (
    call_id uuid NOT NULL,
    instructions jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(instructions) = 'object'),
    -- Null: no text is asked for.
    text_words integer CHECK (text_words BETWEEN 1 AND 10000),
    -- Empty: no file is asked for.
    file_types text[] NOT NULL DEFAULT '{}' CHECK (file_types <@ '{pdf,jpeg,png}'),
    opens_at timestamptz,
    closes_at timestamptz,
    -- From the start on; null: until the window closes.
    minutes integer CHECK (minutes BETWEEN 5 AND 20160),
    -- How long after the window a late answer is still taken.
    grace_minutes integer NOT NULL DEFAULT 60 CHECK (grace_minutes BETWEEN 0 AND 10080),
    lateness_shown boolean NOT NULL DEFAULT false,
    revision integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_recruitment_task PRIMARY KEY (call_id),
    CONSTRAINT fk_recruitment_task_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT ck_recruitment_task_window CHECK (opens_at < closes_at)
  );

  CREATE TABLE task_send (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_by_name text NOT NULL,
    -- Of this person alone, with the reason; null: as in the task.
    closes_at timestamptz,
    minutes integer CHECK (minutes BETWEEN 5 AND 20160),
    changed_reason text,
    reminded_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    started_at timestamptz,
    CONSTRAINT pk_task_send PRIMARY KEY (application_id),
    CONSTRAINT fk_task_send_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_send_task FOREIGN KEY (call_id) REFERENCES recruitment_task (call_id),
    CONSTRAINT ck_task_send_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
  );
  CREATE INDEX ix_task_send_call ON task_send (call_id);
  CREATE INDEX ix_task_send_account ON task_send (account_id);

  CREATE TABLE task_answer (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    -- Sealed with the applicant's key.
    text bytea,
    document_id uuid,
    saved_at timestamptz NOT NULL,
    handed_in_at timestamptz,
    -- Null: in time.
    late_seconds integer CHECK (late_seconds > 0),
    CONSTRAINT pk_task_answer PRIMARY KEY (application_id),
    CONSTRAINT fk_task_answer_send FOREIGN KEY (application_id) REFERENCES task_send (application_id) ON DELETE CASCADE,
    CONSTRAINT fk_task_answer_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE SET NULL,
    CONSTRAINT ck_task_answer_late CHECK (late_seconds IS NULL OR handed_in_at IS NOT NULL)
  );
  CREATE INDEX ix_task_answer_call ON task_answer (call_id, handed_in_at);
  CREATE INDEX ix_task_answer_document ON task_answer (document_id);
  CREATE FUNCTION refuse_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the answer of application % was handed in', OLD.application_id USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER handed_in BEFORE UPDATE ON task_answer FOR EACH ROW WHEN (OLD.handed_in_at IS NOT NULL) EXECUTE FUNCTION refuse_handed_in();

  -- As reviews are kept: a working copy, and each version that was submitted.
  CREATE TABLE task_score (
    assignment_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    scores jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(scores) = 'object'),
    comment bytea,
    saved_at timestamptz NOT NULL,
    CONSTRAINT pk_task_score PRIMARY KEY (assignment_id),
    CONSTRAINT fk_task_score_assignment FOREIGN KEY (assignment_id) REFERENCES review_assignment (id) ON DELETE CASCADE
  );
  CREATE TABLE task_score_version (
    id uuid NOT NULL DEFAULT uuidv7(),
    assignment_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    rubric_version_id uuid NOT NULL,
    scores jsonb NOT NULL CHECK (jsonb_typeof(scores) = 'object'),
    comment bytea,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT pk_task_score_version PRIMARY KEY (id),
    CONSTRAINT uq_task_score_version UNIQUE (assignment_id, number),
    CONSTRAINT fk_task_score_version_assignment FOREIGN KEY (assignment_id) REFERENCES review_assignment (id),
    CONSTRAINT fk_task_score_version_rubric FOREIGN KEY (rubric_version_id) REFERENCES rubric_version (id)
  );
  CREATE INDEX ix_task_score_version_rubric ON task_score_version (rubric_version_id);
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_score_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

const functions = `
  -- The task as those may know it who have it, judge it or coordinate it; to the applicant what it asks shows from the start on.
  CREATE FUNCTION sent_task(of_application uuid) RETURNS TABLE (instructions jsonb, text_words integer, file_types text[],
      opens_at timestamptz, closes_at timestamptz, minutes integer, grace_minutes integer, lateness_shown boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 1 AS $$
    SELECT CASE WHEN s.started_at IS NOT NULL OR coordinates(s.call_id) THEN t.instructions END, t.text_words, t.file_types,
      t.opens_at, t.closes_at, t.minutes, t.grace_minutes, t.lateness_shown
    FROM task_send s JOIN recruitment_task t ON t.call_id = s.call_id
    WHERE s.application_id = of_application AND (s.account_id = current_account() OR reviews(of_application) OR coordinates(s.call_id)) $$;
  -- Answers the current account judges, by its own assignments.
  CREATE FUNCTION judged_tasks() RETURNS TABLE (assignment_id uuid, handed_in_at timestamptz, late_seconds integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, a.handed_in_at, CASE WHEN t.lateness_shown THEN a.late_seconds END
    FROM review_assignment r JOIN task_answer a ON a.application_id = r.application_id JOIN task_send s ON s.application_id = r.application_id
    JOIN recruitment_task t ON t.call_id = r.call_id
    WHERE r.reviewer_id = current_account() AND r.state <> 'recused' AND a.handed_in_at IS NOT NULL AND s.withdrawn_at IS NULL
      AND may_review(r.application_id, r.reviewer_id) $$;
  GRANT EXECUTE ON FUNCTION sent_task(uuid) TO placet_applicant, placet_reviewer, placet_staff;
  GRANT EXECUTE ON FUNCTION judged_tasks() TO placet_reviewer, placet_staff`;

/** A person never learns how they are judged, whatever roles they hold. */
const coordinated = `coordinates(call_id) AND EXISTS (SELECT FROM application a
  WHERE a.id = application_id AND a.account_id IS DISTINCT FROM current_account())`;

const policies = `
  ALTER TABLE recruitment_task ENABLE ROW LEVEL SECURITY;
  ALTER TABLE task_send ENABLE ROW LEVEL SECURITY;
  ALTER TABLE task_answer ENABLE ROW LEVEL SECURITY;
  ALTER TABLE task_score ENABLE ROW LEVEL SECURITY;
  ALTER TABLE task_score_version ENABLE ROW LEVEL SECURITY;

  CREATE POLICY coordinated ON recruitment_task TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
  GRANT SELECT, INSERT, UPDATE, DELETE ON recruitment_task TO placet_staff;

  CREATE POLICY coordinated ON task_send TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON task_send FOR SELECT USING (account_id = current_account());
  CREATE POLICY own_start ON task_send FOR UPDATE USING (account_id = current_account())
    WITH CHECK (account_id = current_account() AND withdrawn_at IS NULL);
  GRANT SELECT, UPDATE (started_at) ON task_send TO placet_applicant, placet_reviewer;
  GRANT SELECT, INSERT, UPDATE ON task_send TO placet_staff;

  CREATE POLICY coordinated ON task_answer FOR SELECT TO placet_staff USING (${coordinated});
  CREATE POLICY own ON task_answer USING (account_id = current_account()) WITH CHECK (account_id = current_account()
    AND EXISTS (SELECT FROM task_send s WHERE s.application_id = task_answer.application_id AND s.account_id = current_account()
      AND s.call_id = task_answer.call_id AND s.started_at IS NOT NULL AND s.withdrawn_at IS NULL));
  GRANT SELECT, INSERT, UPDATE ON task_answer TO placet_applicant, placet_reviewer, placet_staff;

  CREATE POLICY own ON task_score TO placet_reviewer, placet_staff USING (own_assignment(assignment_id)) WITH CHECK (own_assignment(assignment_id));
  CREATE POLICY kept ON task_score TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
  GRANT SELECT, INSERT, UPDATE ON task_score TO placet_reviewer, placet_staff;

  CREATE POLICY own ON task_score_version FOR SELECT TO placet_reviewer, placet_staff USING (own_assignment(assignment_id));
  CREATE POLICY own_added ON task_score_version FOR INSERT TO placet_reviewer, placet_staff WITH CHECK (own_assignment(assignment_id));
  CREATE POLICY coordinated ON task_score_version FOR SELECT TO placet_staff USING (EXISTS (
    SELECT FROM review_assignment r WHERE r.id = assignment_id AND coordinates(r.call_id)));
  GRANT SELECT, INSERT ON task_score_version TO placet_reviewer, placet_staff`;
