import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The staff's database role served every staff role alike. Now a policy can ask which of them acts (`acts_as`): accounts, sessions and
 * links are the administrators', applications and all that hangs on them only the coordinators' of their call, the rest the system's own.
 */
export class NarrowStaffAccess1764000006000 implements MigrationInterface {
  readonly name = 'NarrowStaffAccess1764000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Does the actor hold one of these roles? 'system' is the software itself. Nobody does where no context was set.
      CREATE FUNCTION acts_as(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(string_to_array(current_setting('placet.roles', true), ',') && roles, false) $$;
      GRANT EXECUTE ON FUNCTION acts_as(VARIADIC text[]) TO placet_applicant, placet_reviewer, placet_staff;

      DROP POLICY staff_all ON account;
      CREATE POLICY administered ON account TO placet_staff
        USING (acts_as('system', 'administrator')) WITH CHECK (acts_as('system', 'administrator'));
      CREATE POLICY applied ON account FOR SELECT TO placet_staff USING (EXISTS (
        SELECT FROM application a WHERE a.account_id = account.id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)));
      DROP POLICY staff_all ON account_role;
      CREATE POLICY administered ON account_role TO placet_staff
        USING (acts_as('system', 'administrator')) WITH CHECK (acts_as('system', 'administrator'));
      DROP POLICY staff_all ON session;
      CREATE POLICY administered ON session TO placet_staff
        USING (acts_as('system', 'administrator')) WITH CHECK (acts_as('system', 'administrator'));
      DROP POLICY staff_all ON mail_link;
      CREATE POLICY administered ON mail_link TO placet_staff
        USING (acts_as('system', 'administrator')) WITH CHECK (acts_as('system', 'administrator'));

      DROP POLICY staff_reads ON audit_event;
      CREATE POLICY of_application ON audit_event FOR SELECT TO placet_staff USING (subject_type = 'application' AND EXISTS (
        SELECT FROM application a WHERE a.id = subject_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)));
      CREATE POLICY administered ON audit_event FOR SELECT TO placet_staff
        USING (acts_as('system') OR (subject_type = 'account' AND acts_as('administrator')));

      DROP POLICY staff_all ON message;
      CREATE POLICY delivered ON message TO placet_staff USING (acts_as('system')) WITH CHECK (acts_as('system'));
      CREATE POLICY of_application ON message FOR SELECT TO placet_staff USING (EXISTS (
        SELECT FROM application a WHERE a.id = application_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)));
      DROP POLICY staff_clears ON idempotency_key;
      CREATE POLICY cleared ON idempotency_key TO placet_staff
        USING (created_at < now() - interval '2 days' AND acts_as('system'));

      DROP POLICY staff_adds ON access_log;
      CREATE POLICY opener_adds ON access_log FOR INSERT TO placet_staff, placet_reviewer
        WITH CHECK (account_id = current_account() AND EXISTS (SELECT FROM application a WHERE a.id = application_id));

      DROP POLICY staff_all ON call;
      CREATE POLICY staff_reads ON call FOR SELECT TO placet_staff USING (true);
      CREATE POLICY coordinated ON call TO placet_staff USING (coordinates(id)) WITH CHECK (coordinates(id));
      DROP POLICY staff_all ON form_version;
      CREATE POLICY staff_reads ON form_version FOR SELECT TO placet_staff USING (true);
      CREATE POLICY coordinated ON form_version TO placet_staff USING (coordinates(call_id)) WITH CHECK (coordinates(call_id));

      ${published.map((table) => publishedUp(table)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${published
        .map(
          (table) =>
            `DROP POLICY everyone_reads ON ${table}; DROP POLICY kept ON ${table};\nALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`,
        )
        .join('\n')}
      DROP POLICY coordinated ON form_version;
      DROP POLICY staff_reads ON form_version;
      CREATE POLICY staff_all ON form_version TO placet_staff USING (true) WITH CHECK (true);
      DROP POLICY coordinated ON call;
      DROP POLICY staff_reads ON call;
      CREATE POLICY staff_all ON call TO placet_staff USING (true) WITH CHECK (true);
      DROP POLICY opener_adds ON access_log;
      CREATE POLICY staff_adds ON access_log FOR INSERT TO placet_staff, placet_reviewer WITH CHECK (account_id = current_account());
      DROP POLICY cleared ON idempotency_key;
      CREATE POLICY staff_clears ON idempotency_key FOR ALL TO placet_staff USING (created_at < now() - interval '2 days');
      DROP POLICY of_application ON message;
      DROP POLICY delivered ON message;
      CREATE POLICY staff_all ON message TO placet_staff USING (true) WITH CHECK (true);
      DROP POLICY administered ON audit_event;
      DROP POLICY of_application ON audit_event;
      CREATE POLICY staff_reads ON audit_event FOR SELECT TO placet_staff USING (true);
      DROP POLICY applied ON account;
      ${['account', 'account_role', 'session', 'mail_link']
        .map(
          (table) =>
            `DROP POLICY administered ON ${table};\nCREATE POLICY staff_all ON ${table} TO placet_staff USING (true) WITH CHECK (true);`,
        )
        .join('\n')}
      DROP FUNCTION acts_as
    `);
  }
}

/** What the organisation publishes: everybody reads it, those who set up calls or the installation change it. */
const published = ['organisation', 'programme', 'team', 'call_team', 'faq', 'page'];

const publishedUp = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY everyone_reads ON ${table} FOR SELECT USING (true);
  CREATE POLICY kept ON ${table} TO placet_staff USING (acts_as('system', 'administrator', 'coordinator'))
    WITH CHECK (acts_as('system', 'administrator', 'coordinator'));`;
