import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The seats that are really held. Applicants have no right to one before it is theirs; how many people a need holds at a time is kept by the
 * database, whoever writes.
 */
export class AddPlaces1764000036000 implements MigrationInterface {
  readonly name = 'AddPlaces1764000036000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(seats);
    await queryRunner.query(triggers);
    await queryRunner.query(functions);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER seat_follows ON decision;
      DROP TRIGGER seat_follows ON offer;
      DROP TRIGGER seats_taken ON team_need;
      DROP TRIGGER waits ON team_need;
      DROP FUNCTION supervised_interns, seat_place, seat_supervisors, seat_elsewhere;
      DROP TABLE placement;
      DROP FUNCTION seat_follows_decision, seat_follows_offer, need_keeps_seats, need_waits, placement_fits, placement_only_shrinks, placement_waits,
        hold_seats, seats_at_once
    `);
  }
}

const seats = `
  CREATE TABLE placement (
    id uuid NOT NULL DEFAULT uuidv7(),
    call_id uuid NOT NULL,
    need_id uuid NOT NULL,
    team_id uuid NOT NULL,
    application_id uuid NOT NULL,
    account_id uuid NOT NULL,
    starts_on date NOT NULL,
    -- As it turned out: whoever ends early or moves leaves the seat that day.
    ends_on date NOT NULL,
    -- Reserved: held for an offer that is not accepted yet.
    state text NOT NULL CHECK (state IN ('reserved', 'confirmed', 'cancelled')),
    -- Of a reserved one: the decision that it stands or falls with.
    decision_id uuid,
    plan_id uuid,
    -- What it continues or fills again.
    follows uuid,
    because jsonb,
    reason text NOT NULL DEFAULT '',
    made_by_name text NOT NULL,
    made_at timestamptz NOT NULL,
    -- When the team's supervisors were told that somebody comes.
    told_at timestamptz,
    ended_how text CHECK (ended_how IN ('moved', 'ended_early', 'cancelled', 'declined', 'lapsed', 'revoked', 'withdrawn', 'unstaged')),
    ended_reason text NOT NULL DEFAULT '',
    ended_by_name text,
    ended_at timestamptz,
    CONSTRAINT pk_placement PRIMARY KEY (id),
    CONSTRAINT fk_placement_need FOREIGN KEY (need_id) REFERENCES team_need (id),
    CONSTRAINT fk_placement_application FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT fk_placement_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT fk_placement_plan FOREIGN KEY (plan_id) REFERENCES placement_plan (id) ON DELETE SET NULL,
    CONSTRAINT fk_placement_follows FOREIGN KEY (follows) REFERENCES placement (id),
    CONSTRAINT ck_placement_period CHECK (starts_on <= ends_on),
    CONSTRAINT ck_placement_reserved CHECK (state <> 'reserved' OR decision_id IS NOT NULL),
    CONSTRAINT ck_placement_cancelled CHECK (state <> 'cancelled' OR ended_how IS NOT NULL),
    CONSTRAINT ck_placement_ended CHECK ((ended_how IS NULL) = (ended_at IS NULL)),
    -- Nobody sits in two places at a time.
    CONSTRAINT ex_placement_person EXCLUDE USING gist
      (uuidrange(account_id, account_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (state IN ('reserved', 'confirmed'))
  );
  CREATE INDEX ix_placement_untold ON placement (need_id) WHERE state = 'confirmed' AND told_at IS NULL;
  CREATE INDEX ix_placement_need ON placement (need_id, starts_on) WHERE state IN ('reserved', 'confirmed');
  CREATE INDEX ix_placement_call ON placement (call_id, state);
  CREATE INDEX ix_placement_team ON placement (team_id, state);
  CREATE INDEX ix_placement_application ON placement (application_id);
  CREATE INDEX ix_placement_decision ON placement (decision_id) WHERE decision_id IS NOT NULL;
  CREATE INDEX ix_placement_plan ON placement (plan_id) WHERE plan_id IS NOT NULL;
  CREATE INDEX ix_placement_follows ON placement (follows) WHERE follows IS NOT NULL`;

const triggers = `
  -- The most people that a need holds on one day. It can only grow on a day when somebody comes.
  CREATE FUNCTION seats_at_once(need uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(max((SELECT count(*) FROM placement p WHERE p.need_id = need AND p.state IN ('reserved', 'confirmed')
      AND day.starts_on BETWEEN p.starts_on AND p.ends_on)), 0)
    FROM placement day WHERE day.need_id = need AND day.state IN ('reserved', 'confirmed') $$;

  -- Whoever takes a seat of a call waits for whoever is taking one, before anything else of it is held, and then counts what is there.
  CREATE FUNCTION hold_seats(call_id uuid) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('seats' || call_id::text, 23)) $$;
  GRANT EXECUTE ON FUNCTION hold_seats(uuid) TO placet_staff;

  CREATE FUNCTION placement_waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM hold_seats(NEW.call_id);
      RETURN NEW;
    END $$;
  CREATE TRIGGER waits BEFORE INSERT ON placement FOR EACH ROW EXECUTE FUNCTION placement_waits();

  CREATE FUNCTION placement_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF seats_at_once(NEW.need_id) > (SELECT positions FROM team_need WHERE id = NEW.need_id) THEN
        RAISE EXCEPTION 'need % has no seat left', NEW.need_id USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_placement_seats';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER fits AFTER INSERT ON placement FOR EACH ROW WHEN (NEW.state <> 'cancelled') EXECUTE FUNCTION placement_fits();

  -- A seat that is held is given back, wholly or from a day on; to hold more is another seat.
  CREATE FUNCTION placement_only_shrinks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the seat % cannot grow', OLD.id USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER only_shrinks BEFORE UPDATE ON placement FOR EACH ROW
    WHEN (NEW.need_id <> OLD.need_id OR NEW.account_id <> OLD.account_id OR NEW.starts_on <> OLD.starts_on OR NEW.ends_on > OLD.ends_on
      OR (OLD.state = 'cancelled' AND NEW.state <> 'cancelled')) EXECUTE FUNCTION placement_only_shrinks();

  CREATE FUNCTION need_waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('seats' || NEW.call_id::text, 23));
      RETURN NEW;
    END $$;
  CREATE TRIGGER waits BEFORE UPDATE OF positions ON team_need FOR EACH ROW WHEN (NEW.positions < OLD.positions) EXECUTE FUNCTION need_waits();
  CREATE FUNCTION need_keeps_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF seats_at_once(NEW.id) > NEW.positions THEN
        RAISE EXCEPTION 'need % has more people than positions', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_team_need_seats';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER seats_taken AFTER UPDATE OF positions ON team_need
    FOR EACH ROW WHEN (NEW.positions < OLD.positions) EXECUTE FUNCTION need_keeps_seats();

  -- A reserved seat stands and falls with the offer it is held for.
  CREATE FUNCTION seat_follows_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE placement SET state = 'cancelled', ended_how = 'unstaged', ended_at = now(), ended_by_name = NEW.ended_by_name
      WHERE decision_id = NEW.id AND state = 'reserved';
      RETURN NULL;
    END $$;
  CREATE TRIGGER seat_follows AFTER UPDATE OF ended ON decision
    FOR EACH ROW WHEN (NEW.ended IN ('replaced', 'unstaged', 'void')) EXECUTE FUNCTION seat_follows_decision();

  CREATE FUNCTION seat_follows_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF NEW.state = 'accepted' THEN
        UPDATE placement SET state = 'confirmed' WHERE decision_id = NEW.decision_id AND state = 'reserved';
      ELSE
        UPDATE placement SET state = 'cancelled', ended_how = NEW.state, ended_at = now(), ended_by_name = ''
        WHERE application_id = NEW.application_id AND state IN ('reserved', 'confirmed') AND ended_how IS NULL;
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER seat_follows AFTER UPDATE OF state ON offer
    FOR EACH ROW WHEN (NEW.state <> OLD.state AND NEW.state <> 'open') EXECUTE FUNCTION seat_follows_offer()`;

const functions = `
  -- Whether this person holds a seat at a time that overlaps, in whichever call; for those who place them, and nothing more.
  CREATE FUNCTION seat_elsewhere(of_application uuid, first date, last date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM application a JOIN placement p ON p.account_id = a.account_id
      WHERE a.id = of_application AND coordinates(a.call_id) AND p.state IN ('reserved', 'confirmed')
        AND daterange(p.starts_on, p.ends_on, '[]') && daterange(first, last, '[]')) $$;
  GRANT EXECUTE ON FUNCTION seat_elsewhere(uuid, date, date) TO placet_staff;
  -- Where an intern works and who leads the team, for the intern: names, and nothing else of the accounts.
  CREATE FUNCTION seat_place(placement_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN n.place = '{}' THEN t.place ELSE n.place END FROM placement p JOIN team_need n ON n.id = p.need_id JOIN team t ON t.id = n.team_id
    WHERE p.id = placement_id AND p.account_id = current_account() AND p.state = 'confirmed' $$;
  CREATE FUNCTION seat_supervisors(placement_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(jsonb_agg(a.name ORDER BY a.name), '[]') FROM placement p
    JOIN account_role r ON r.role = 'supervisor' AND r.team_id = p.team_id JOIN account a ON a.id = r.account_id AND a.deactivated_at IS NULL
    WHERE p.id = placement_id AND p.account_id = current_account() AND p.state = 'confirmed' $$;
  -- Who works in the teams that somebody leads: how to reach them.
  CREATE FUNCTION supervised_interns() RETURNS TABLE (placement_id uuid, name text, email text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, coalesce(a.applicant_name, ''), u.email FROM placement p JOIN application a ON a.id = p.application_id JOIN account u ON u.id = p.account_id
    WHERE p.state = 'confirmed' AND supervises(p.team_id) $$;
  GRANT EXECUTE ON FUNCTION supervised_interns() TO placet_reviewer, placet_staff;
  GRANT EXECUTE ON FUNCTION seat_place(uuid), seat_supervisors(uuid) TO placet_applicant, placet_reviewer, placet_staff`;

/** A person never learns what is meant for them, whatever roles they hold. */
const coordinated = `coordinates(call_id) AND EXISTS (SELECT FROM application a
  WHERE a.id = application_id AND a.account_id IS DISTINCT FROM current_account())`;

const policies = `
  ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
  CREATE POLICY coordinated ON placement TO placet_staff USING (${coordinated}) WITH CHECK (${coordinated});
  GRANT SELECT, INSERT, UPDATE ON placement TO placet_staff;
  -- A seat is told when it is theirs.
  CREATE POLICY own ON placement FOR SELECT USING (account_id = current_account() AND state = 'confirmed');
  CREATE POLICY supervised ON placement FOR SELECT TO placet_reviewer, placet_staff USING (supervises(team_id) AND state = 'confirmed');
  GRANT SELECT (id, call_id, need_id, team_id, application_id, account_id, starts_on, ends_on, state, ended_how, made_at) ON placement
    TO placet_applicant;
  GRANT SELECT ON placement TO placet_reviewer`;
