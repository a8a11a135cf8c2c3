import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is to work where: what both sides wish, and what is proposed and changed by hand. Applicants see of it what they wish, and nothing else.
 */
export class AddPlacement1764000035000 implements MigrationInterface {
  readonly name = 'AddPlacement1764000035000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(wishes);
    await queryRunner.query(plans);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE EXECUTE ON FUNCTION team_supervisors() FROM placet_reviewer;
      DROP TABLE placement_move, placement_pin, placement_plan, ranking_reminder, candidate_judgement, need_ranking, placement_wish, need_bound,
        supervisor_capacity, call_placement;
      ALTER TABLE team_need DROP COLUMN supervisor_id, DROP COLUMN needs_permission
    `);
  }
}

const wishes = `
  ALTER TABLE team_need ADD COLUMN needs_permission boolean NOT NULL DEFAULT false;
  -- Who looks after the interns of this need; several needs may share one person's time.
  ALTER TABLE team_need ADD COLUMN supervisor_id uuid REFERENCES account (id) ON DELETE SET NULL;
  CREATE INDEX ix_team_need_supervisor ON team_need (supervisor_id) WHERE supervisor_id IS NOT NULL;

  CREATE TABLE call_placement (
    call_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    placed text NOT NULL DEFAULT 'after_acceptance' CHECK (placed IN ('before_offer', 'after_acceptance')),
    -- Whoever is placed before an offer: from which state on.
    pool text NOT NULL DEFAULT 'shortlisted' CHECK (pool IN ('shortlisted', 'in_review')),
    wishes_until timestamptz,
    most_wishes smallint NOT NULL DEFAULT 5 CHECK (most_wishes BETWEEN 1 AND 20),
    -- Teams that somebody does not name: after those they name, or never.
    unranked text NOT NULL DEFAULT 'after' CHECK (unranked IN ('after', 'never')),
    -- Whoever names no team at all.
    without_wishes text NOT NULL DEFAULT 'anywhere' CHECK (without_wishes IN ('anywhere', 'nowhere')),
    -- From which state on supervisors see who could fill their needs.
    candidates_shown text NOT NULL DEFAULT 'none' CHECK (candidates_shown IN ('none', 'in_review', 'shortlisted', 'accepted')),
    candidates_until timestamptz,
    shortest_days smallint NOT NULL DEFAULT 28 CHECK (shortest_days BETWEEN 1 AND 730),
    weights jsonb NOT NULL DEFAULT '{"languages": 3, "skills": 3, "presence": 1, "review": 2}' CHECK (jsonb_typeof(weights) = 'object'),
    -- Questions of the form, as section.question, that say who may work and what soft bounds speak of.
    permission_question text,
    group_question text,
    CONSTRAINT pk_call_placement PRIMARY KEY (call_id),
    CONSTRAINT fk_call_placement_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE
  );

  CREATE TABLE supervisor_capacity (
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    most smallint NOT NULL CHECK (most BETWEEN 0 AND 100),
    CONSTRAINT pk_supervisor_capacity PRIMARY KEY (call_id, account_id),
    CONSTRAINT fk_supervisor_capacity_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT fk_supervisor_capacity_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_supervisor_capacity_account ON supervisor_capacity (account_id);

  -- Soft: wished of a team's make-up, never a quota.
  CREATE TABLE need_bound (
    need_id uuid NOT NULL,
    call_id uuid NOT NULL,
    value text NOT NULL,
    floor smallint CHECK (floor >= 0),
    ceiling smallint CHECK (ceiling >= floor),
    CONSTRAINT pk_need_bound PRIMARY KEY (need_id, value),
    CONSTRAINT fk_need_bound_need FOREIGN KEY (need_id) REFERENCES team_need (id) ON DELETE CASCADE,
    CONSTRAINT fk_need_bound_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_need_bound_call ON need_bound (call_id);

  -- What somebody was asked for beyond the form, and what they answered.
  CREATE TABLE placement_wish (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by_name text NOT NULL,
    reminded_at timestamptz,
    revision integer NOT NULL DEFAULT 0,
    -- The first is the dearest.
    teams uuid[] NOT NULL DEFAULT '{}',
    presence text[] NOT NULL DEFAULT '{}' CHECK (presence <@ '{on_site,hybrid,remote}'),
    skills text[] NOT NULL DEFAULT '{}',
    available_from date,
    available_to date,
    work_permission boolean,
    answered_at timestamptz,
    CONSTRAINT pk_placement_wish PRIMARY KEY (application_id),
    CONSTRAINT fk_placement_wish_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_placement_wish_call FOREIGN KEY (call_id) REFERENCES call (id),
    CONSTRAINT ck_placement_wish_period CHECK (available_to >= available_from)
  );
  CREATE INDEX ix_placement_wish_call ON placement_wish (call_id, answered_at);
  CREATE INDEX ix_placement_wish_account ON placement_wish (account_id);

  CREATE TABLE need_ranking (
    need_id uuid NOT NULL,
    call_id uuid NOT NULL,
    team_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    changed_by_name text NOT NULL,
    changed_at timestamptz NOT NULL,
    -- When they said that it is final.
    finished_at timestamptz,
    CONSTRAINT pk_need_ranking PRIMARY KEY (need_id),
    CONSTRAINT fk_need_ranking_need FOREIGN KEY (need_id) REFERENCES team_need (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_need_ranking_call ON need_ranking (call_id);
  CREATE INDEX ix_need_ranking_team ON need_ranking (team_id);

  CREATE TABLE candidate_judgement (
    need_id uuid NOT NULL,
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    team_id uuid NOT NULL,
    -- 1 is the most wanted; equal ones are a group.
    tier smallint CHECK (tier BETWEEN 1 AND 1000),
    excluded_because text CHECK (excluded_because <> ''),
    CONSTRAINT pk_candidate_judgement PRIMARY KEY (need_id, application_id),
    CONSTRAINT fk_candidate_judgement_need FOREIGN KEY (need_id) REFERENCES need_ranking (need_id) ON DELETE CASCADE,
    CONSTRAINT fk_candidate_judgement_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT ck_candidate_judgement CHECK ((tier IS NULL) <> (excluded_because IS NULL))
  );
  CREATE INDEX ix_candidate_judgement_application ON candidate_judgement (application_id);
  CREATE INDEX ix_candidate_judgement_call ON candidate_judgement (call_id);
  CREATE INDEX ix_candidate_judgement_team ON candidate_judgement (team_id);

  -- That a supervisor was written to about rankings that are not finished; by the rule once for a deadline.
  CREATE TABLE ranking_reminder (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    due_at timestamptz,
    sent_at timestamptz NOT NULL,
    CONSTRAINT pk_ranking_reminder PRIMARY KEY (id),
    CONSTRAINT uq_ranking_reminder UNIQUE (call_id, account_id, due_at),
    CONSTRAINT fk_ranking_reminder_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT fk_ranking_reminder_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_ranking_reminder_account ON ranking_reminder (account_id)`;

const plans = `
  CREATE TABLE placement_pin (
    application_id uuid NOT NULL,
    need_id uuid NOT NULL,
    call_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pin', 'exclude', 'conflict', 'family')),
    reason text NOT NULL CHECK (reason <> ''),
    set_by_name text NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT pk_placement_pin PRIMARY KEY (application_id, need_id),
    CONSTRAINT fk_placement_pin_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_placement_pin_need FOREIGN KEY (need_id) REFERENCES team_need (id) ON DELETE CASCADE
  );
  -- In one place only.
  CREATE UNIQUE INDEX uq_placement_pin ON placement_pin (application_id) WHERE kind = 'pin';
  CREATE INDEX ix_placement_pin_call ON placement_pin (call_id);
  CREATE INDEX ix_placement_pin_need ON placement_pin (need_id);

  CREATE TABLE placement_plan (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    number integer NOT NULL,
    objective text NOT NULL CHECK (objective IN ('stable', 'best_ranks')),
    seed integer NOT NULL CHECK (seed >= 0),
    state text NOT NULL CHECK (state IN ('queued', 'running', 'proposed', 'published', 'cancelled', 'failed', 'discarded')),
    progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    -- Everything it was computed from, people by id; the hash is that of its canonical form.
    input jsonb,
    input_hash bytea CHECK (length(input_hash) = 32),
    result jsonb,
    -- Of what was moved by hand since.
    revision integer NOT NULL DEFAULT 1,
    asked_by jsonb NOT NULL,
    asked_at timestamptz NOT NULL,
    finished_at timestamptz,
    published_at timestamptz,
    published_by_name text,
    CONSTRAINT pk_placement_plan PRIMARY KEY (id),
    CONSTRAINT fk_placement_plan_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT uq_placement_plan UNIQUE (call_id, number),
    CONSTRAINT ck_placement_plan_finished CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL)),
    CONSTRAINT ck_placement_plan_result CHECK (state NOT IN ('proposed', 'published') OR (input IS NOT NULL AND input_hash IS NOT NULL AND result IS NOT NULL)),
    CONSTRAINT ck_placement_plan_published CHECK ((state = 'published') = (published_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX uq_placement_plan_running ON placement_plan (call_id) WHERE state IN ('queued', 'running');

  CREATE TABLE placement_move (
    plan_id uuid NOT NULL,
    sequence integer NOT NULL,
    call_id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- Null: no place.
    from_need uuid,
    to_need uuid,
    undoes integer,
    moved_by uuid,
    moved_by_name text NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT pk_placement_move PRIMARY KEY (plan_id, sequence),
    CONSTRAINT fk_placement_move_plan FOREIGN KEY (plan_id) REFERENCES placement_plan (id) ON DELETE CASCADE,
    CONSTRAINT fk_placement_move_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT ck_placement_move CHECK (from_need IS DISTINCT FROM to_need)
  );
  CREATE INDEX ix_placement_move_application ON placement_move (application_id);
  CREATE INDEX ix_placement_move_call ON placement_move (call_id)`;

/** A person never learns what is meant for them, whatever roles they hold. */
const coordinated = `coordinates(call_id) AND EXISTS (SELECT FROM application a
  WHERE a.id = application_id AND a.account_id IS DISTINCT FROM current_account())`;
/** Supervisors judge candidates of their teams; never themselves. */
const supervised = `supervises(team_id) AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.account_id = current_account()) IS FALSE`;

const byCall = ['call_placement', 'supervisor_capacity', 'need_bound', 'placement_plan', 'ranking_reminder'];
const byApplication = ['placement_wish', 'placement_pin', 'placement_move'];

const policies = `
  ${[...byCall, ...byApplication, 'need_ranking', 'candidate_judgement']
    .map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`)
    .join('\n  ')}
  ${byCall
    .map(
      (table) =>
        `CREATE POLICY coordinated ON ${table} TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));`,
    )
    .join('\n  ')}
  ${byApplication
    .map(
      (table) =>
        `CREATE POLICY coordinated ON ${table} TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});`,
    )
    .join('\n  ')}
  GRANT SELECT, INSERT, UPDATE ON call_placement, placement_plan, placement_wish TO placet_staff;
  GRANT SELECT, INSERT, UPDATE, DELETE ON supervisor_capacity, need_bound, placement_pin TO placet_staff;
  GRANT SELECT, INSERT ON placement_move, ranking_reminder TO placet_staff;

  CREATE POLICY own ON placement_wish FOR SELECT USING (account_id = current_account());
  CREATE POLICY own_answer ON placement_wish FOR UPDATE USING (account_id = current_account()) WITH CHECK (account_id = current_account());
  GRANT SELECT, UPDATE (revision, teams, presence, skills, available_from, available_to, work_permission, answered_at)
    ON placement_wish TO placet_applicant, placet_reviewer;

  CREATE POLICY coordinated ON need_ranking TO placet_staff
    USING (coordinates(call_id) OR supervises(team_id)) WITH CHECK (coordinates(call_id) OR supervises(team_id));
  CREATE POLICY supervised ON need_ranking TO placet_reviewer USING (supervises(team_id)) WITH CHECK (supervises(team_id));
  CREATE POLICY coordinated ON candidate_judgement TO placet_staff
    USING ((${coordinated}) OR (${supervised})) WITH CHECK ((${coordinated}) OR (${supervised}));
  CREATE POLICY supervised ON candidate_judgement TO placet_reviewer USING (${supervised}) WITH CHECK (${supervised});
  GRANT SELECT, INSERT, UPDATE ON need_ranking TO placet_reviewer, placet_staff;
  GRANT SELECT, INSERT, DELETE ON candidate_judgement TO placet_reviewer, placet_staff;

  -- Whoever states a need names who looks after its interns.
  GRANT EXECUTE ON FUNCTION team_supervisors() TO placet_reviewer`;
