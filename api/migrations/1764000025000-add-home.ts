import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What coordinators work from: notes on applications, saved views, what happened in a call, what each has put off. */
export class AddHome1764000025000 implements MigrationInterface {
  readonly name = 'AddHome1764000025000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(notesUp);
    await queryRunner.query(viewsUp);
    await queryRunner.query(activityUp);
    await queryRunner.query(homeUp);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION references_to_follow, unfinished_drafts;
      DROP INDEX ix_message_undelivered, ix_document_infected, ix_application_active_until, ix_application_return_due, ix_application_drafts;
      DROP INDEX ix_reference_to_follow;
      DROP TRIGGER set_call ON reference;
      DROP FUNCTION reference_set_call;
      ALTER TABLE reference DROP COLUMN call_id;
      DROP TABLE home_snooze, activity_seen;
      DROP POLICY of_need ON audit_event;
      DROP TRIGGER note_activity ON audit_event;
      DROP FUNCTION note_activity;
      DROP TABLE call_activity;
      DROP FUNCTION activity_call;
      DROP FUNCTION saved_view_owners;
      DROP TABLE saved_view_default, saved_view;
      DROP POLICY private_notes ON audit_event;
      DROP FUNCTION note_authors;
      DROP TABLE application_note
    `);
  }
}

const noted = `EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)
  AND a.account_id IS DISTINCT FROM current_account())`;

/** A person never reads what is noted about them, whatever roles they hold. */
const notesUp = `
  CREATE TABLE application_note (
    id uuid NOT NULL DEFAULT uuidv7(),
    application_id uuid NOT NULL,
    author_account_id uuid,
    audience text NOT NULL CHECK (audience IN ('me', 'coordinators')),
    -- Sealed with the applicant's key: it is about them, and goes with it.
    sealed bytea,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    changed_at timestamptz,
    removed_at timestamptz,
    CONSTRAINT pk_application_note PRIMARY KEY (id),
    CONSTRAINT fk_application_note_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_application_note_author FOREIGN KEY (author_account_id) REFERENCES account (id) ON DELETE SET NULL,
    CONSTRAINT ck_application_note_removed CHECK ((sealed IS NULL) = (removed_at IS NOT NULL))
  );
  CREATE INDEX ix_application_note_application ON application_note (application_id, id);
  CREATE INDEX ix_application_note_author ON application_note (author_account_id);
  ALTER TABLE application_note ENABLE ROW LEVEL SECURITY;
  CREATE POLICY seen ON application_note FOR SELECT TO placet_staff
    USING ((audience = 'coordinators' OR author_account_id = current_account()) AND ${noted});
  CREATE POLICY added ON application_note FOR INSERT TO placet_staff
    WITH CHECK (author_account_id = current_account() AND ${noted});
  CREATE POLICY changed ON application_note FOR UPDATE TO placet_staff
    USING (author_account_id = current_account() AND ${noted}) WITH CHECK (author_account_id = current_account() AND ${noted});
  GRANT SELECT, INSERT, UPDATE ON application_note TO placet_staff;

  -- Who wrote the notes on an application: names, and nothing else of the accounts.
  CREATE FUNCTION note_authors(of_application uuid) RETURNS TABLE (account_id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT p.id, p.name FROM application_note n JOIN application a ON a.id = n.application_id JOIN account p ON p.id = n.author_account_id
    WHERE n.application_id = of_application AND (n.audience = 'coordinators' OR n.author_account_id = current_account())
      AND coordinates(a.call_id) $$;
  GRANT EXECUTE ON FUNCTION note_authors(uuid) TO placet_staff;

  -- That somebody keeps a note for themselves is nobody else's business.
  CREATE POLICY private_notes ON audit_event AS RESTRICTIVE FOR SELECT TO placet_staff
    USING (type NOT LIKE 'application.note\\_%' OR data->>'audience' <> 'me' OR actor->>'accountId' = current_account()::text OR acts_as('system'))`;

const viewsUp = `
  CREATE TABLE saved_view (
    id uuid NOT NULL DEFAULT uuidv7(),
    account_id uuid NOT NULL,
    list text NOT NULL CHECK (list ~ '^[a-z_]{1,40}$'),
    name text NOT NULL,
    query text NOT NULL,
    shared boolean NOT NULL DEFAULT false,
    position integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (id),
    CONSTRAINT fk_saved_view_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_saved_view_account ON saved_view (account_id, list, position);
  CREATE INDEX ix_saved_view_shared ON saved_view (list) WHERE shared;
  -- The view a list opens with, for each person.
  CREATE TABLE saved_view_default (
    account_id uuid NOT NULL,
    list text NOT NULL,
    view_id uuid NOT NULL,
    CONSTRAINT pk_saved_view_default PRIMARY KEY (account_id, list),
    CONSTRAINT fk_saved_view_default_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT fk_saved_view_default_view FOREIGN KEY (view_id) REFERENCES saved_view (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_saved_view_default_view ON saved_view_default (view_id);
  ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
  ALTER TABLE saved_view_default ENABLE ROW LEVEL SECURITY;
  -- Sharing is for those who coordinate every call.
  CREATE POLICY own ON saved_view TO placet_staff USING (account_id = current_account())
    WITH CHECK (account_id = current_account() AND (NOT shared OR current_setting('placet.call_ids', true) = '*'));
  CREATE POLICY shared_reads ON saved_view FOR SELECT TO placet_staff USING (shared AND acts_as('coordinator'));
  CREATE POLICY own ON saved_view_default TO placet_staff USING (account_id = current_account()) WITH CHECK (account_id = current_account());
  GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view, saved_view_default TO placet_staff;
  CREATE FUNCTION saved_view_owners(of_list text) RETURNS TABLE (view_id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT v.id, p.name FROM saved_view v JOIN account p ON p.id = v.account_id WHERE v.list = of_list AND v.shared AND acts_as('coordinator') $$;
  GRANT EXECUTE ON FUNCTION saved_view_owners(text) TO placet_staff`;

/**
 * Which audit events belong to which call, in the order they happened: what the feed of a call is read from, a page at a time. The audit
 * itself stays as it is; drafts are their writers' alone and private notes their authors', so neither is here.
 */
const activityUp = `
  CREATE TABLE call_activity (
    at timestamptz NOT NULL,
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    subject_type text NOT NULL,
    type text NOT NULL,
    call_id uuid NOT NULL,
    CONSTRAINT pk_call_activity PRIMARY KEY (at, subject_id, seq)
  );
  CREATE FUNCTION activity_call(e audit_event) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE e.subject_type
      WHEN 'call' THEN e.subject_id
      WHEN 'application' THEN (SELECT a.call_id FROM application a WHERE a.id = e.subject_id
        AND (a.submitted_at IS NOT NULL OR e.type = 'application.submitted') AND e.type <> 'application.started')
      WHEN 'team' THEN coalesce((e.data->>'callId')::uuid, (SELECT n.call_id FROM team_need n WHERE n.id = (e.data->>'needId')::uuid))
      END
    WHERE NOT (e.type LIKE 'application.note\\_%' AND e.data->>'audience' = 'me') $$;
  INSERT INTO call_activity SELECT at, subject_id, seq, subject_type, type, call
    FROM audit_event e CROSS JOIN LATERAL (SELECT activity_call(e) AS call) c WHERE call IS NOT NULL;
  CREATE INDEX ix_call_activity_call ON call_activity (call_id, type, at, subject_id, seq);
  CREATE FUNCTION note_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE call uuid := activity_call(NEW);
    BEGIN
      IF call IS NOT NULL THEN
        INSERT INTO call_activity VALUES (NEW.at, NEW.subject_id, NEW.seq, NEW.subject_type, NEW.type, call);
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER note_activity AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION note_activity();
  ALTER TABLE call_activity ENABLE ROW LEVEL SECURITY;
  CREATE POLICY coordinated ON call_activity FOR SELECT TO placet_staff USING (coordinates(call_id));
  -- What happened to a team, as far as it is about a call one coordinates.
  CREATE POLICY of_need ON audit_event FOR SELECT TO placet_staff USING (subject_type = 'team' AND EXISTS (
    SELECT FROM call_activity v WHERE v.at = audit_event.at AND v.subject_id = audit_event.subject_id AND v.seq = audit_event.seq));
  GRANT SELECT ON call_activity TO placet_staff;

  -- Until when somebody has read the feed.
  CREATE TABLE activity_seen (
    account_id uuid NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT pk_activity_seen PRIMARY KEY (account_id),
    CONSTRAINT fk_activity_seen_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  ALTER TABLE activity_seen ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON activity_seen TO placet_staff USING (account_id = current_account()) WITH CHECK (account_id = current_account());
  GRANT SELECT, INSERT, UPDATE ON activity_seen TO placet_staff`;

/** What the home page asks for, each found within an index however many there are. */
const homeUp = `
  CREATE TABLE home_snooze (
    account_id uuid NOT NULL,
    item text NOT NULL CHECK (length(item) <= 100),
    until timestamptz NOT NULL,
    CONSTRAINT pk_home_snooze PRIMARY KEY (account_id, item),
    CONSTRAINT fk_home_snooze_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  ALTER TABLE home_snooze ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON home_snooze TO placet_staff USING (account_id = current_account()) WITH CHECK (account_id = current_account());
  GRANT SELECT, INSERT, UPDATE, DELETE ON home_snooze TO placet_staff;

  ALTER TABLE reference ADD COLUMN call_id uuid;
  UPDATE reference r SET call_id = a.call_id FROM application a WHERE a.id = r.application_id;
  ALTER TABLE reference ALTER COLUMN call_id SET NOT NULL;
  CREATE FUNCTION reference_set_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      NEW.call_id := (SELECT a.call_id FROM application a WHERE a.id = NEW.application_id);
      RETURN NEW;
    END $$;
  CREATE TRIGGER set_call BEFORE INSERT OR UPDATE OF application_id, call_id ON reference FOR EACH ROW EXECUTE FUNCTION reference_set_call();
  CREATE INDEX ix_reference_to_follow ON reference (call_id, state, expires_at)
    WHERE state IN ('requested', 'opened', 'declined', 'expired', 'bounced');
  CREATE INDEX ix_application_drafts ON application (call_id) WHERE state = 'draft';
  CREATE INDEX ix_application_return_due ON application (call_id, return_deadline) WHERE state = 'returned';
  CREATE INDEX ix_application_active_until ON application (call_id, active_until) WHERE active_until IS NOT NULL AND submitted_at IS NOT NULL;
  CREATE INDEX ix_document_infected ON document (application_id) WHERE scan_state = 'infected' AND submitted_at IS NOT NULL;
  CREATE INDEX ix_message_undelivered ON message (created_at) WHERE state IN ('failed', 'bounced');

  -- How many drafts of a call are unfinished: their number, up to a bound, and nothing else.
  CREATE FUNCTION unfinished_drafts(of_call uuid, most integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*)::integer FROM (
      SELECT FROM application a WHERE a.call_id = of_call AND a.state = 'draft' AND coordinates(of_call) LIMIT most) d $$;
  GRANT EXECUTE ON FUNCTION unfinished_drafts(uuid, integer) TO placet_staff;

  -- References of a call in one state, of received applications that are alive; for row-level security the planner would look through
  -- every application first.
  CREATE FUNCTION references_to_follow(of_call uuid, wanted text, before timestamptz, most integer)
    RETURNS TABLE (id uuid, number text, name text, at timestamptz, reference jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
    SELECT a.id, a.number, coalesce(a.applicant_name, ''),
      CASE r.state WHEN 'declined' THEN r.answered_at WHEN 'bounced' THEN r.requested_at ELSE r.expires_at END,
      jsonb_build_object('id', r.id, 'name', r.name, 'state', r.state)
    FROM reference r JOIN application a ON a.id = r.application_id
    WHERE r.call_id = of_call AND r.state = wanted AND r.state IN ('requested', 'opened', 'declined', 'expired', 'bounced')
      AND r.expires_at <= before AND a.submitted_at IS NOT NULL
      AND a.state IN ('submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted', 'offered') AND coordinates(of_call)
    ORDER BY r.expires_at LIMIT most $$;
  GRANT EXECUTE ON FUNCTION references_to_follow(uuid, text, timestamptz, integer) TO placet_staff`;
