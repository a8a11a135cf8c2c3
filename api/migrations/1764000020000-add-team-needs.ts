import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team needs of a call, stated by its supervisors; teams get a revision, so that two people do not overwrite each other. */
export class AddTeamNeeds1764000020000 implements MigrationInterface {
  readonly name = 'AddTeamNeeds1764000020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE team ADD COLUMN revision integer NOT NULL DEFAULT 1;
      CREATE TABLE team_need (
        id uuid NOT NULL DEFAULT uuidv7(),
        team_id uuid NOT NULL,
        call_id uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        positions integer NOT NULL CHECK (positions BETWEEN 1 AND 100),
        starts_on date,
        ends_on date,
        languages jsonb NOT NULL DEFAULT '[]',
        skills jsonb NOT NULL DEFAULT '[]',
        presence text NOT NULL CHECK (presence IN ('on_site', 'hybrid', 'remote')),
        place jsonb NOT NULL DEFAULT '{}',
        work jsonb NOT NULL DEFAULT '{}',
        changed_at timestamptz NOT NULL,
        changed_by uuid,
        CONSTRAINT pk_team_need PRIMARY KEY (id),
        CONSTRAINT fk_team_need_call_team FOREIGN KEY (call_id, team_id) REFERENCES call_team (call_id, team_id),
        CONSTRAINT ck_team_need_period CHECK (ends_on >= starts_on)
      );
      CREATE INDEX ix_team_need_call ON team_need (call_id, team_id);
      CREATE INDEX ix_team_need_team ON team_need (team_id);

      CREATE FUNCTION supervises(team_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(team_id = ANY (string_to_array(nullif(current_setting('placet.team_ids', true), ''), ',')::uuid[]), false) $$;
      GRANT EXECUTE ON FUNCTION supervises(uuid) TO placet_applicant, placet_reviewer, placet_staff;

      ALTER TABLE team_need ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordinated ON team_need TO placet_staff
        USING (coordinates(call_id) OR supervises(team_id)) WITH CHECK (coordinates(call_id) OR supervises(team_id));
      CREATE POLICY supervised ON team_need TO placet_reviewer USING (supervises(team_id)) WITH CHECK (supervises(team_id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON team_need TO placet_reviewer, placet_staff;
      -- A need is stated before the call opens.
      CREATE POLICY supervised ON call FOR SELECT TO placet_reviewer
        USING (EXISTS (SELECT FROM call_team ct WHERE ct.call_id = call.id AND supervises(ct.team_id)));

      -- Who leads a team, and who changed a need: names, and nothing else of the accounts.
      CREATE FUNCTION team_supervisors() RETURNS TABLE (team_id uuid, account_id uuid, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT r.team_id, a.id, a.name FROM account_role r JOIN account a ON a.id = r.account_id
              WHERE r.role = 'supervisor' AND r.team_id IS NOT NULL $$;
      CREATE FUNCTION need_changed_by(need_id uuid) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT a.name FROM team_need n JOIN account a ON a.id = n.changed_by
              WHERE n.id = need_id AND (coordinates(n.call_id) OR supervises(n.team_id)) $$;
      GRANT EXECUTE ON FUNCTION team_supervisors() TO placet_staff;
      GRANT EXECUTE ON FUNCTION need_changed_by(uuid) TO placet_reviewer, placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY supervised ON call;
      DROP FUNCTION need_changed_by, team_supervisors;
      DROP TABLE team_need;
      DROP FUNCTION supervises;
      ALTER TABLE team DROP COLUMN revision
    `);
  }
}
