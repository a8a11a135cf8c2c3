import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who judges which application, what they judged, and whom they may not judge. A standing conflict of interest is effective everywhere at
 * once: row-level security and every query of the desk ask `may_review()`.
 */
export class AddReview1764000030000 implements MigrationInterface {
  readonly name = 'AddReview1764000030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(functions);
    await queryRunner.query(triggers);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY reviewer_adds ON access_log;
      DROP POLICY own_visits ON access_log;
      DROP POLICY judged_by ON rubric_version;
      REVOKE SELECT ON rubric_version FROM placet_reviewer;
      DROP TABLE review_version, review, conflict_of_interest, review_assignment;
      DROP FUNCTION review_refuse_conflicted, review_step_aside, has_review_record, peer_reviews, reviews_of_submitted, reviewed_application, reviews_call, reviews, own_assignment, may_review,
        has_conflict;
      ALTER TABLE call
        DROP COLUMN review_blind, DROP COLUMN reviews_per_application, DROP COLUMN others_reviews, DROP COLUMN review_due_at,
        DROP COLUMN two_person_release, DROP COLUMN rejection_feedback
    `);
  }
}

const tables = `
  ALTER TABLE call
    ADD COLUMN review_blind boolean NOT NULL DEFAULT true,
    ADD COLUMN reviews_per_application smallint NOT NULL DEFAULT 2 CHECK (reviews_per_application BETWEEN 1 AND 10),
    ADD COLUMN others_reviews text NOT NULL DEFAULT 'after_own' CHECK (others_reviews IN ('after_own', 'never', 'always')),
    ADD COLUMN review_due_at timestamptz,
    ADD COLUMN two_person_release boolean NOT NULL DEFAULT false,
    ADD COLUMN rejection_feedback text NOT NULL DEFAULT 'none' CHECK (rejection_feedback IN ('none', 'reason', 'comments'));

  CREATE TABLE review_assignment (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    application_id uuid NOT NULL,
    reviewer_id uuid NOT NULL,
    -- The submission to be judged: pinned when assigned, moved to a newer one only until the review was begun.
    submission_sequence integer NOT NULL,
    state text NOT NULL DEFAULT 'assigned' CHECK (state IN ('assigned', 'in_progress', 'submitted', 'recused')),
    origin text NOT NULL CHECK (origin IN ('hand', 'rule', 'automatic')),
    run_id uuid,
    assigned_at timestamptz NOT NULL,
    assigned_by jsonb NOT NULL,
    due_at timestamptz,
    -- Their answer at the gate: no conflict of interest with this one.
    cleared_at timestamptz,
    begun_at timestamptz,
    submitted_at timestamptz,
    recused_at timestamptz,
    recused_reason text,
    recused_shown boolean NOT NULL DEFAULT false,
    reopened_at timestamptz,
    reopened_reason text,
    CONSTRAINT pk_review_assignment PRIMARY KEY (id),
    CONSTRAINT uq_review_assignment UNIQUE (application_id, reviewer_id),
    CONSTRAINT fk_review_assignment_call FOREIGN KEY (call_id) REFERENCES call (id),
    CONSTRAINT fk_review_assignment_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_review_assignment_reviewer FOREIGN KEY (reviewer_id) REFERENCES account (id),
    CONSTRAINT fk_review_assignment_submission FOREIGN KEY (application_id, submission_sequence) REFERENCES submission (application_id, sequence),
    CONSTRAINT ck_review_assignment_recused CHECK ((state = 'recused') = (recused_at IS NOT NULL))
  );
  CREATE INDEX ix_review_assignment_reviewer ON review_assignment (reviewer_id, state);
  CREATE INDEX ix_review_assignment_call ON review_assignment (call_id, state);
  CREATE INDEX ix_review_assignment_application ON review_assignment (application_id);

  -- The working copy. A score that was not given is not there; the comment is sealed with the applicant's key.
  CREATE TABLE review (
    assignment_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    scores jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(scores) = 'object'),
    comment bytea,
    recommendation text CHECK (recommendation IN ('offer', 'waitlist', 'reject')),
    confidence smallint CHECK (confidence BETWEEN 1 AND 3),
    saved_at timestamptz NOT NULL,
    CONSTRAINT pk_review PRIMARY KEY (assignment_id),
    CONSTRAINT fk_review_assignment FOREIGN KEY (assignment_id) REFERENCES review_assignment (id) ON DELETE CASCADE
  );

  -- What was submitted, each time. The newest number is what others read and what is counted.
  CREATE TABLE review_version (
    id uuid NOT NULL DEFAULT uuidv7(),
    assignment_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    submission_sequence integer NOT NULL,
    rubric_version_id uuid NOT NULL,
    scores jsonb NOT NULL CHECK (jsonb_typeof(scores) = 'object'),
    comment bytea,
    recommendation text CHECK (recommendation IN ('offer', 'waitlist', 'reject')),
    confidence smallint CHECK (confidence BETWEEN 1 AND 3),
    submitted_at timestamptz NOT NULL,
    CONSTRAINT pk_review_version PRIMARY KEY (id),
    CONSTRAINT uq_review_version UNIQUE (assignment_id, number),
    CONSTRAINT fk_review_version_assignment FOREIGN KEY (assignment_id) REFERENCES review_assignment (id),
    CONSTRAINT fk_review_version_rubric FOREIGN KEY (rubric_version_id) REFERENCES rubric_version (id)
  );
  CREATE INDEX ix_review_version_rubric ON review_version (rubric_version_id);
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE conflict_of_interest (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    application_id uuid NOT NULL,
    reviewer_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('family', 'friend', 'colleague', 'teacher', 'supervisor', 'financial', 'other')),
    source text NOT NULL CHECK (source IN ('reviewer', 'coordinator', 'suggested')),
    state text NOT NULL CHECK (state IN ('standing', 'suggested', 'dismissed')),
    note text NOT NULL DEFAULT '',
    declared_by jsonb NOT NULL,
    declared_at timestamptz NOT NULL,
    dismissed_by jsonb,
    dismissed_at timestamptz,
    dismissed_reason text,
    CONSTRAINT pk_conflict_of_interest PRIMARY KEY (id),
    CONSTRAINT uq_conflict_of_interest UNIQUE (application_id, reviewer_id, kind),
    CONSTRAINT fk_conflict_of_interest_call FOREIGN KEY (call_id) REFERENCES call (id),
    CONSTRAINT fk_conflict_of_interest_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_conflict_of_interest_reviewer FOREIGN KEY (reviewer_id) REFERENCES account (id),
    CONSTRAINT ck_conflict_of_interest_dismissed CHECK ((state = 'dismissed') = (dismissed_at IS NOT NULL)
      AND (state = 'dismissed') = (dismissed_reason IS NOT NULL))
  );
  CREATE INDEX ix_conflict_of_interest_reviewer ON conflict_of_interest (reviewer_id, state);
  CREATE INDEX ix_conflict_of_interest_call ON conflict_of_interest (call_id, state)`;

/** Reviewers have no right to applications; these answer just what their work depends on. */
const functions = `
  CREATE FUNCTION has_conflict(of_application uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM conflict_of_interest c
      WHERE c.application_id = of_application AND c.reviewer_id = of_account AND c.state = 'standing')
      OR EXISTS (SELECT FROM application a WHERE a.id = of_application AND a.account_id = of_account) $$;
  -- An assignment that stands, no conflict, not one's own, and an application there is still something to judge of.
  CREATE FUNCTION may_review(of_application uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM review_assignment r JOIN application a ON a.id = r.application_id
        WHERE r.application_id = of_application AND r.reviewer_id = of_account AND r.state <> 'recused'
          AND a.state NOT IN ('draft', 'ineligible', 'withdrawn', 'inactive'))
      AND NOT has_conflict(of_application, of_account) $$;
  CREATE FUNCTION reviews(of_application uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT coalesce(may_review(of_application, current_account()), false) $$;
  -- Is this the current account's assignment, to be worked on now?
  CREATE FUNCTION own_assignment(of_assignment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT may_review(r.application_id, r.reviewer_id) FROM review_assignment r
      WHERE r.id = of_assignment AND r.reviewer_id = current_account()), false) $$;
  CREATE FUNCTION reviews_call(of_call uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM review_assignment r
      WHERE r.call_id = of_call AND r.reviewer_id = current_account() AND r.state <> 'recused') $$;
  -- Whether what the current account judges is still undecided, and the number of its latest submission.
  CREATE FUNCTION reviewed_application(of_application uuid) RETURNS TABLE (undecided boolean, latest integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 1 AS $$
    SELECT a.state IN ('submitted', 'returned', 'in_review', 'shortlisted'), (SELECT max(s.sequence) FROM submission s WHERE s.application_id = a.id)
    FROM application a WHERE a.id = of_application AND reviews(of_application) $$;
  -- How many reviews each of one's own assignments' applications has, one's own among them: what the queue is ordered by.
  CREATE FUNCTION reviews_of_submitted(of_call uuid) RETURNS TABLE (assignment_id uuid, submitted integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.id, (SELECT count(*)::integer FROM review_assignment o WHERE o.application_id = m.application_id AND o.state = 'submitted')
    FROM review_assignment m WHERE m.call_id = of_call AND m.reviewer_id = current_account() AND m.state <> 'recused' $$;
  -- What others submitted about the same application, as the call's rule allows; never who they are.
  CREATE FUNCTION peer_reviews(of_assignment uuid)
    RETURNS TABLE (version_id uuid, assignment_id uuid, number integer, submission_sequence integer, rubric_version_id uuid, scores jsonb,
      comment bytea, recommendation text, confidence smallint, submitted_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT v.id, v.assignment_id, v.number, v.submission_sequence, v.rubric_version_id, v.scores, v.comment, v.recommendation, v.confidence,
      v.submitted_at
    FROM review_assignment m JOIN call c ON c.id = m.call_id
    JOIN review_assignment o ON o.application_id = m.application_id AND o.id <> m.id AND o.state <> 'recused'
    JOIN LATERAL (SELECT * FROM review_version w WHERE w.assignment_id = o.id ORDER BY w.number DESC LIMIT 1) v ON true
    WHERE m.id = of_assignment AND own_assignment(of_assignment)
      AND (c.others_reviews = 'always' OR (c.others_reviews = 'after_own'
        AND m.state = 'submitted' AND EXISTS (SELECT FROM review_version w WHERE w.assignment_id = m.id)))
    ORDER BY v.id $$;
  -- Whether the current account has judged, or was kept from it: such an account stays, whatever roles it has by now.
  CREATE FUNCTION has_review_record() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM review_assignment r WHERE r.reviewer_id = current_account())
      OR EXISTS (SELECT FROM conflict_of_interest c WHERE c.reviewer_id = current_account()) $$;
  GRANT EXECUTE ON FUNCTION has_review_record() TO placet_applicant, placet_reviewer, placet_staff;
  GRANT EXECUTE ON FUNCTION has_conflict(uuid, uuid), may_review(uuid, uuid), reviews(uuid), own_assignment(uuid), reviews_call(uuid),
    reviewed_application(uuid), reviews_of_submitted(uuid), peer_reviews(uuid) TO placet_reviewer, placet_staff`;

/** Kept by the database, whoever writes. */
const triggers = `
  CREATE FUNCTION review_refuse_conflicted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF has_conflict(NEW.application_id, NEW.reviewer_id) THEN
        RAISE EXCEPTION 'a conflict of interest stands in the way' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_review_assignment_conflict';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER refuse_conflicted BEFORE INSERT OR UPDATE OF application_id, reviewer_id, state ON review_assignment
    FOR EACH ROW WHEN (NEW.state <> 'recused') EXECUTE FUNCTION review_refuse_conflicted();

  -- Who has a conflict steps aside at that moment.
  CREATE FUNCTION review_step_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE review_assignment SET state = 'recused', recused_at = NEW.declared_at, recused_reason = NULL, recused_shown = false
      WHERE application_id = NEW.application_id AND reviewer_id = NEW.reviewer_id AND state <> 'recused';
      RETURN NULL;
    END $$;
  CREATE TRIGGER step_aside AFTER INSERT OR UPDATE OF state ON conflict_of_interest
    FOR EACH ROW WHEN (NEW.state = 'standing') EXECUTE FUNCTION review_step_aside()`;

/** A person never learns how they are judged, whatever roles they hold. */
const coordinated = `coordinates(call_id) AND EXISTS (SELECT FROM application a
  WHERE a.id = application_id AND a.account_id IS DISTINCT FROM current_account())`;

const policies = `
  ALTER TABLE review_assignment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE review ENABLE ROW LEVEL SECURITY;
  ALTER TABLE review_version ENABLE ROW LEVEL SECURITY;
  ALTER TABLE conflict_of_interest ENABLE ROW LEVEL SECURITY;

  CREATE POLICY coordinated ON review_assignment TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON review_assignment FOR SELECT TO placet_reviewer, placet_staff USING (reviewer_id = current_account());
  CREATE POLICY own_work ON review_assignment FOR UPDATE TO placet_reviewer, placet_staff
    USING (reviewer_id = current_account() AND reviews(application_id)) WITH CHECK (reviewer_id = current_account());
  GRANT SELECT ON review_assignment TO placet_reviewer;
  GRANT UPDATE (submission_sequence, state, cleared_at, begun_at, submitted_at, recused_at, recused_reason, recused_shown) ON review_assignment
    TO placet_reviewer;
  GRANT SELECT, INSERT, UPDATE, DELETE ON review_assignment TO placet_staff;

  -- What is not submitted is its writer's alone.
  CREATE POLICY own ON review TO placet_reviewer, placet_staff USING (own_assignment(assignment_id)) WITH CHECK (own_assignment(assignment_id));
  CREATE POLICY kept ON review TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
  GRANT SELECT, INSERT, UPDATE ON review TO placet_reviewer, placet_staff;

  CREATE POLICY own ON review_version FOR SELECT TO placet_reviewer, placet_staff USING (own_assignment(assignment_id));
  CREATE POLICY own_added ON review_version FOR INSERT TO placet_reviewer, placet_staff WITH CHECK (own_assignment(assignment_id));
  -- Whoever may see the assignment as a coordinator; the assignment's own policies say so.
  CREATE POLICY coordinated ON review_version FOR SELECT TO placet_staff USING (EXISTS (
    SELECT FROM review_assignment r WHERE r.id = assignment_id AND coordinates(r.call_id)));
  CREATE POLICY system_adds ON review_version FOR INSERT TO placet_staff WITH CHECK (acts_as('system'));
  GRANT SELECT, INSERT ON review_version TO placet_reviewer, placet_staff;

  CREATE POLICY coordinated ON conflict_of_interest TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON conflict_of_interest FOR SELECT TO placet_reviewer, placet_staff
    USING (reviewer_id = current_account() AND source = 'reviewer');
  CREATE POLICY declared ON conflict_of_interest FOR INSERT TO placet_reviewer, placet_staff
    WITH CHECK (reviewer_id = current_account() AND source = 'reviewer' AND state = 'standing' AND reviews(application_id));
  GRANT SELECT, INSERT ON conflict_of_interest TO placet_reviewer;
  GRANT SELECT, INSERT, UPDATE, DELETE ON conflict_of_interest TO placet_staff;

  CREATE POLICY reviewer_adds ON access_log FOR INSERT TO placet_staff, placet_reviewer
    WITH CHECK (account_id = current_account() AND reviews(application_id));
  CREATE POLICY own_visits ON access_log FOR SELECT TO placet_staff, placet_reviewer USING (account_id = current_account());

  CREATE POLICY judged_by ON rubric_version FOR SELECT TO placet_reviewer, placet_staff
    USING (published_at IS NOT NULL AND reviews_call(call_id));
  GRANT SELECT ON rubric_version TO placet_reviewer`;
