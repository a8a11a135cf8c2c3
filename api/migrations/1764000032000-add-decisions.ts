import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is meant to be decided, and apart from it what was released. Applicants have no right to anything of the first: before release, there
 * is nothing of a decision in any table that they can read.
 */
export class AddDecisions1764000032000 implements MigrationInterface {
  readonly name = 'AddDecisions1764000032000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(staged);
    await queryRunner.query(released);
    await queryRunner.query(triggers);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER decisions_end ON application;
      DROP TABLE appeal, rejection, offer, release_item, decision_release, waitlist_place, decision;
      DROP FUNCTION accepted_elsewhere, decisions_end, offer_refuse_rejected, rejection_refuse_offered;
      DROP TYPE uuidrange
    `);
  }
}

const staged = `
  CREATE TABLE decision (
    id uuid NOT NULL DEFAULT uuidv7(),
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('offer', 'waitlist', 'reject')),
    starts_on date,
    ends_on date,
    team_id uuid,
    conditions jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(conditions) = 'array'),
    answer_by timestamptz,
    reason text CHECK (reason IN ('places', 'profile', 'languages', 'availability', 'work_permission', 'incomplete', 'other')),
    line text NOT NULL DEFAULT '',
    -- The offer that became free, when the system proposes the next on the waiting list.
    instead_of uuid,
    staged_by uuid,
    staged_by_name text NOT NULL,
    staged_at timestamptz NOT NULL,
    ended text CHECK (ended IN ('replaced', 'unstaged', 'released', 'void')),
    ended_at timestamptz,
    ended_by_name text,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT fk_decision_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_decision_call FOREIGN KEY (call_id) REFERENCES call (id),
    CONSTRAINT fk_decision_team FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE SET NULL,
    CONSTRAINT uq_decision_instead_of UNIQUE (instead_of),
    CONSTRAINT ck_decision_offer CHECK ((outcome = 'offer') = (starts_on IS NOT NULL AND ends_on IS NOT NULL AND answer_by IS NOT NULL)),
    CONSTRAINT ck_decision_period CHECK (starts_on <= ends_on),
    CONSTRAINT ck_decision_reason CHECK ((outcome = 'reject') = (reason IS NOT NULL)),
    CONSTRAINT ck_decision_ended CHECK ((ended IS NULL) = (ended_at IS NULL))
  );
  CREATE UNIQUE INDEX uq_decision_staged ON decision (application_id) WHERE ended IS NULL;
  CREATE INDEX ix_decision_application ON decision (application_id);
  CREATE INDEX ix_decision_staged ON decision (call_id, outcome) WHERE ended IS NULL;

  -- Who comes first: of those staged for the waiting list and those on it.
  CREATE TABLE waitlist_place (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_waitlist_place PRIMARY KEY (application_id),
    CONSTRAINT fk_waitlist_place_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT uq_waitlist_place UNIQUE (call_id, position) DEFERRABLE INITIALLY DEFERRED
  );

  CREATE TABLE decision_release (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('prepared', 'waiting', 'running', 'done', 'cancelled')),
    prepared_by uuid NOT NULL,
    prepared_by_name text NOT NULL,
    prepared_at timestamptz NOT NULL,
    confirmed_by uuid,
    confirmed_by_name text,
    starts_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT pk_decision_release PRIMARY KEY (id),
    CONSTRAINT fk_decision_release_call FOREIGN KEY (call_id) REFERENCES call (id),
    CONSTRAINT ck_decision_release_second CHECK (confirmed_by <> prepared_by),
    CONSTRAINT ck_decision_release_starts CHECK (state IN ('prepared', 'cancelled') OR starts_at IS NOT NULL)
  );
  -- One at a time in a call.
  CREATE UNIQUE INDEX uq_decision_release_open ON decision_release (call_id) WHERE state IN ('prepared', 'waiting', 'running');
  CREATE INDEX ix_decision_release_call ON decision_release (call_id, prepared_at DESC);

  CREATE TABLE release_item (
    release_id uuid NOT NULL,
    application_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    call_id uuid NOT NULL,
    -- Of the mail as it was previewed.
    mail_sha256 bytea NOT NULL CHECK (length(mail_sha256) = 32),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'released', 'skipped')),
    reason text,
    CONSTRAINT pk_release_item PRIMARY KEY (release_id, application_id),
    CONSTRAINT fk_release_item_release FOREIGN KEY (release_id) REFERENCES decision_release (id),
    CONSTRAINT fk_release_item_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_release_item_decision ON release_item (decision_id)`;

/** Ranges over ids, so that the exclusion below needs no extension: a range of one id overlaps itself alone. */
const released = `
  CREATE TYPE uuidrange AS RANGE (subtype = uuid);
  GRANT EXECUTE ON FUNCTION uuidrange(uuid, uuid, text) TO placet_applicant, placet_reviewer, placet_staff;
  CREATE TABLE offer (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    team_id uuid,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    conditions jsonb NOT NULL,
    answer_by timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'revoked', 'withdrawn')),
    released_at timestamptz NOT NULL,
    ended_at timestamptz,
    reason text NOT NULL DEFAULT '',
    reminders smallint NOT NULL DEFAULT 0,
    CONSTRAINT pk_offer PRIMARY KEY (application_id),
    CONSTRAINT fk_offer_application FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT fk_offer_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT fk_offer_team FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE SET NULL,
    CONSTRAINT ck_offer_ended CHECK ((state = 'open') = (ended_at IS NULL)),
    -- Nobody holds two accepted offers for overlapping periods.
    CONSTRAINT ex_offer_accepted EXCLUDE USING gist
      (uuidrange(account_id, account_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (state = 'accepted')
  );
  CREATE INDEX ix_offer_account ON offer (account_id, call_id);
  CREATE INDEX ix_offer_call ON offer (call_id, state);
  CREATE INDEX ix_offer_open ON offer (answer_by) WHERE state = 'open';

  -- What may be said of it: one for an application, ever.
  CREATE TABLE rejection (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    reason text,
    line text NOT NULL DEFAULT '',
    released_at timestamptz NOT NULL,
    CONSTRAINT pk_rejection PRIMARY KEY (application_id),
    CONSTRAINT fk_rejection_application FOREIGN KEY (application_id) REFERENCES application (id)
  );
  CREATE INDEX ix_rejection_account ON rejection (account_id, call_id);

  CREATE TABLE appeal (
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    account_id uuid NOT NULL,
    text bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    answer bytea,
    answered_at timestamptz,
    answered_by_name text,
    CONSTRAINT pk_appeal PRIMARY KEY (application_id),
    CONSTRAINT fk_appeal_rejection FOREIGN KEY (application_id) REFERENCES rejection (application_id),
    CONSTRAINT ck_appeal_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
  );
  CREATE INDEX ix_appeal_call ON appeal (call_id, answered_at)`;

/** Kept by the database, whoever writes. */
const triggers = `
  CREATE FUNCTION rejection_refuse_offered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF EXISTS (SELECT FROM offer o WHERE o.account_id = NEW.account_id AND o.call_id = NEW.call_id AND o.state IN ('open', 'accepted')) THEN
        RAISE EXCEPTION 'whoever holds a live offer is not rejected' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_rejection_live_offer';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER refuse_offered BEFORE INSERT ON rejection FOR EACH ROW EXECUTE FUNCTION rejection_refuse_offered();

  CREATE FUNCTION offer_refuse_rejected() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF EXISTS (SELECT FROM rejection r WHERE r.application_id = NEW.application_id) THEN
        RAISE EXCEPTION 'whoever was rejected gets no offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_offer_rejected';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER refuse_rejected BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION offer_refuse_rejected();

  -- Somebody withdraws, or their time ends: nothing is decided on them any more, and a place may become free.
  CREATE FUNCTION decisions_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE decision SET ended = 'void', ended_at = now(), ended_by_name = '' WHERE application_id = NEW.id AND ended IS NULL;
      DELETE FROM waitlist_place WHERE application_id = NEW.id;
      UPDATE offer SET state = 'withdrawn', ended_at = now() WHERE application_id = NEW.id AND state IN ('open', 'accepted');
      RETURN NULL;
    END $$;
  CREATE TRIGGER decisions_end AFTER UPDATE OF state ON application
    FOR EACH ROW WHEN (NEW.state IN ('withdrawn', 'inactive') AND NEW.state <> OLD.state) EXECUTE FUNCTION decisions_end()`;

/** A person never learns what is meant to be decided on them, whatever roles they hold. */
const coordinated = `coordinates(call_id) AND EXISTS (SELECT FROM application a
  WHERE a.id = application_id AND a.account_id IS DISTINCT FROM current_account())`;

const policies = `
  -- Whether this person has accepted an offer for a time that overlaps, in whichever call; for those who decide on them, and nothing more.
  CREATE FUNCTION accepted_elsewhere(of_application uuid, first date, last date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM application a JOIN offer o ON o.account_id = a.account_id
      WHERE a.id = of_application AND coordinates(a.call_id) AND o.state = 'accepted' AND o.application_id <> a.id
        AND daterange(o.starts_on, o.ends_on, '[]') && daterange(first, last, '[]')) $$;
  GRANT EXECUTE ON FUNCTION accepted_elsewhere(uuid, date, date) TO placet_staff;

  ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
  ALTER TABLE waitlist_place ENABLE ROW LEVEL SECURITY;
  ALTER TABLE decision_release ENABLE ROW LEVEL SECURITY;
  ALTER TABLE release_item ENABLE ROW LEVEL SECURITY;
  ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
  ALTER TABLE rejection ENABLE ROW LEVEL SECURITY;
  ALTER TABLE appeal ENABLE ROW LEVEL SECURITY;

  CREATE POLICY coordinated ON decision TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY coordinated ON waitlist_place TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY coordinated ON decision_release TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));
  CREATE POLICY coordinated ON release_item TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  GRANT SELECT, INSERT, UPDATE ON decision, decision_release, release_item TO placet_staff;
  GRANT SELECT, INSERT, UPDATE, DELETE ON waitlist_place TO placet_staff;

  CREATE POLICY coordinated ON offer TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON offer FOR SELECT USING (account_id = current_account());
  CREATE POLICY own_answer ON offer FOR UPDATE USING (account_id = current_account() AND state = 'open')
    WITH CHECK (account_id = current_account() AND state IN ('accepted', 'declined'));
  GRANT SELECT, UPDATE (state, ended_at, reason) ON offer TO placet_applicant, placet_reviewer;
  GRANT SELECT, INSERT, UPDATE ON offer TO placet_staff;

  CREATE POLICY coordinated ON rejection TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON rejection FOR SELECT USING (account_id = current_account());
  GRANT SELECT ON rejection TO placet_applicant, placet_reviewer;
  GRANT SELECT, INSERT ON rejection TO placet_staff;

  CREATE POLICY coordinated ON appeal TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  CREATE POLICY own ON appeal FOR SELECT USING (account_id = current_account());
  CREATE POLICY own_asks ON appeal FOR INSERT WITH CHECK (account_id = current_account() AND answer IS NULL
    AND EXISTS (SELECT FROM rejection r WHERE r.application_id = appeal.application_id AND r.account_id = current_account()));
  GRANT SELECT, INSERT ON appeal TO placet_applicant, placet_reviewer;
  GRANT SELECT, INSERT, UPDATE ON appeal TO placet_staff`;
