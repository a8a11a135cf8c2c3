import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who reviews in a call and what they bring, what was proposed as a whole, and of what they are reminded. The assignments themselves are
 * those of the review desk.
 */
export class AddAssignment1764000031000 implements MigrationInterface {
  readonly name = 'AddAssignment1764000031000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE review_assignment DROP CONSTRAINT fk_review_assignment_run;
      DROP INDEX ix_review_assignment_run;
      UPDATE review_assignment SET run_id = NULL;
      DROP TABLE review_reminder, review_reminder_rule, assignment_run, call_reviewer
    `);
  }
}

const tables = `
  CREATE TABLE call_reviewer (
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    -- The fewest and the most reviews of this call; without a most, their share.
    min_load smallint NOT NULL DEFAULT 0 CHECK (min_load BETWEEN 0 AND 1000),
    capacity smallint CHECK (capacity BETWEEN 0 AND 1000),
    -- Tags, as applications have them by their answers: team:<slug> and <question>:<option>.
    expertise text[] NOT NULL DEFAULT '{}',
    -- [{"language": "fr", "level": "C1"}]
    languages jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(languages) = 'array'),
    -- By tag, from -2, would rather not, to 2, would like to.
    preferences jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(preferences) = 'object'),
    -- Gets nothing new when not; what they have stays theirs.
    active boolean NOT NULL DEFAULT true,
    added_at timestamptz NOT NULL,
    added_by jsonb NOT NULL,
    CONSTRAINT pk_call_reviewer PRIMARY KEY (call_id, account_id),
    CONSTRAINT fk_call_reviewer_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_reviewer_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT ck_call_reviewer_load CHECK (min_load <= capacity)
  );
  CREATE INDEX ix_call_reviewer_account ON call_reviewer (account_id);

  CREATE TABLE assignment_run (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    seed integer NOT NULL,
    settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
    state text NOT NULL CHECK (state IN ('queued', 'running', 'proposed', 'applied', 'cancelled', 'failed', 'discarded')),
    -- How much is done, of 1.
    progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    -- Of all that the plan was computed from: another one means that it is out of date.
    input_hash bytea CHECK (length(input_hash) = 32),
    plan jsonb,
    asked_by jsonb NOT NULL,
    asked_at timestamptz NOT NULL,
    finished_at timestamptz,
    applied_at timestamptz,
    CONSTRAINT pk_assignment_run PRIMARY KEY (id),
    CONSTRAINT fk_assignment_run_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT ck_assignment_run_finished CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL)),
    CONSTRAINT ck_assignment_run_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
    CONSTRAINT ck_assignment_run_plan CHECK (state NOT IN ('proposed', 'applied') OR (plan IS NOT NULL AND input_hash IS NOT NULL))
  );
  -- One at a time in a call.
  CREATE UNIQUE INDEX uq_assignment_run_open ON assignment_run (call_id) WHERE state IN ('queued', 'running', 'proposed');
  CREATE INDEX ix_assignment_run_call ON assignment_run (call_id, asked_at DESC);
  ALTER TABLE review_assignment ADD CONSTRAINT fk_review_assignment_run FOREIGN KEY (run_id) REFERENCES assignment_run (id);
  CREATE INDEX ix_review_assignment_run ON review_assignment (run_id) WHERE run_id IS NOT NULL;

  -- So many days before (below zero) or after the deadline, whoever has something open is reminded.
  CREATE TABLE review_reminder_rule (
    call_id uuid NOT NULL,
    days smallint NOT NULL CHECK (days BETWEEN -60 AND 60),
    set_at timestamptz NOT NULL,
    set_by jsonb NOT NULL,
    CONSTRAINT pk_review_reminder_rule PRIMARY KEY (call_id, days),
    CONSTRAINT fk_review_reminder_rule_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE
  );

  -- What was sent: by a rule once for a deadline, by hand whenever somebody did.
  CREATE TABLE review_reminder (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    days smallint,
    due_at timestamptz,
    sent_at timestamptz NOT NULL,
    sent_by jsonb NOT NULL,
    CONSTRAINT pk_review_reminder PRIMARY KEY (id),
    CONSTRAINT fk_review_reminder_call FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE,
    CONSTRAINT fk_review_reminder_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT ck_review_reminder_rule CHECK (days IS NULL OR due_at IS NOT NULL),
    CONSTRAINT uq_review_reminder_rule UNIQUE (call_id, account_id, days, due_at)
  );
  CREATE INDEX ix_review_reminder_account ON review_reminder (account_id)`;

const policies = ['call_reviewer', 'assignment_run', 'review_reminder_rule', 'review_reminder']
  .map(
    (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY coordinated ON ${table} TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO placet_staff;`,
  )
  .join('\n');
