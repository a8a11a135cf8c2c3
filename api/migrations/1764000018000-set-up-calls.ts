import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls in the making may lack what open ones have; single people may have a later deadline; the organisation has more settings. */
export class SetUpCalls1764000018000 implements MigrationInterface {
  readonly name = 'SetUpCalls1764000018000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE call
        ALTER COLUMN opens_at DROP NOT NULL,
        ALTER COLUMN summary SET DEFAULT '{}',
        ALTER COLUMN description SET DEFAULT '{}',
        ALTER COLUMN data_use SET DEFAULT '{}',
        ALTER COLUMN place SET DEFAULT '{}',
        ALTER COLUMN languages SET DEFAULT '{}',
        ALTER COLUMN eligibility SET DEFAULT '{"questions":[],"rules":[]}',
        -- How often each part of the set-up was saved, so that nobody overwrites what they have not seen.
        ADD COLUMN revisions jsonb NOT NULL DEFAULT '{}',
        DROP CONSTRAINT ck_call_dated,
        DROP CONSTRAINT ck_call_rolling,
        ADD CONSTRAINT ck_call_dates CHECK (closes_at > opens_at),
        ADD CONSTRAINT ck_call_opened CHECK (state = 'draft' OR (opens_at IS NOT NULL
          AND (kind = 'rolling' OR closes_at IS NOT NULL) AND (kind = 'dated' OR active_months IS NOT NULL)));

      ALTER TABLE programme ADD COLUMN revision integer NOT NULL DEFAULT 0;
      ALTER TABLE organisation
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN action_colour_dark text,
        -- Name and address that mails carry, and where "Exit this page" leads, in place of the installation's.
        ADD COLUMN mail_sender text,
        ADD COLUMN exit_url text;

      CREATE POLICY of_call ON audit_event FOR SELECT TO placet_staff
        USING (subject_type = 'call' AND coordinates(subject_id));

      -- A deadline of this application alone, while it is a draft; the call's own stands beside it, and the later of the two counts.
      ALTER TABLE application ADD COLUMN extended_until timestamptz
    `);
    await queryRunner.query(draftsUp);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION draft_to_extend, extend_draft, drafts_of_call, extended_drafts;
      ALTER TABLE application DROP COLUMN extended_until;
      DROP POLICY of_call ON audit_event;
      ALTER TABLE organisation DROP COLUMN revision, DROP COLUMN action_colour_dark, DROP COLUMN mail_sender, DROP COLUMN exit_url;
      ALTER TABLE programme DROP COLUMN revision;
      -- What never opened could not be there before.
      UPDATE call SET opens_at = created_at WHERE opens_at IS NULL AND (closes_at IS NULL OR closes_at > created_at);
      UPDATE call SET opens_at = closes_at - interval '1 day' WHERE opens_at IS NULL;
      UPDATE call SET closes_at = opens_at + interval '1 day' WHERE kind = 'dated' AND closes_at IS NULL;
      UPDATE call SET active_months = 6 WHERE kind = 'rolling' AND active_months IS NULL;
      ALTER TABLE call
        DROP CONSTRAINT ck_call_opened,
        DROP CONSTRAINT ck_call_dates,
        ADD CONSTRAINT ck_call_dated CHECK (kind = 'rolling' OR closes_at > opens_at),
        ADD CONSTRAINT ck_call_rolling CHECK (kind = 'dated' OR active_months IS NOT NULL),
        DROP COLUMN revisions,
        ALTER COLUMN eligibility DROP DEFAULT,
        ALTER COLUMN languages DROP DEFAULT,
        ALTER COLUMN place DROP DEFAULT,
        ALTER COLUMN data_use DROP DEFAULT,
        ALTER COLUMN description DROP DEFAULT,
        ALTER COLUMN summary DROP DEFAULT,
        ALTER COLUMN opens_at SET NOT NULL
    `);
  }
}

/**
 * Drafts are their writers' alone. Of them, whoever coordinates the call can reach just this: the one whose number they were told, to
 * extend its deadline, and all, to write to them that the deadline moved.
 */
const draftsUp = `
  CREATE FUNCTION draft_to_extend(of_call uuid, of_number text)
    RETURNS TABLE (id uuid, account_id uuid, email text, name text, address_name text, locale text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.account_id, p.email, p.name, p.address_name, a.locale FROM application a JOIN account p ON p.id = a.account_id
    WHERE a.call_id = of_call AND a.number = of_number AND a.state = 'draft' AND coordinates(of_call) $$;
  CREATE FUNCTION extend_draft(of_application uuid, until timestamptz) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH extended AS (
      UPDATE application SET extended_until = until WHERE id = of_application AND state = 'draft' AND coordinates(call_id) RETURNING 1)
    SELECT EXISTS (SELECT FROM extended) $$;
  CREATE FUNCTION drafts_of_call(of_call uuid)
    RETURNS TABLE (id uuid, account_id uuid, email text, name text, address_name text, locale text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.account_id, p.email, p.name, p.address_name, a.locale FROM application a JOIN account p ON p.id = a.account_id
    WHERE a.call_id = of_call AND a.state = 'draft' AND coordinates(of_call) ORDER BY a.id $$;
  CREATE FUNCTION extended_drafts(of_call uuid) RETURNS TABLE (number text, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.number, a.extended_until FROM application a
    WHERE a.call_id = of_call AND a.state = 'draft' AND a.extended_until IS NOT NULL AND coordinates(of_call) ORDER BY 2, 1 $$;
  GRANT EXECUTE ON FUNCTION draft_to_extend(uuid, text), extend_draft(uuid, timestamptz), drafts_of_call(uuid), extended_drafts(uuid)
    TO placet_staff`;
