import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For people whom a mail could put at risk: what leaves by mail names nothing, what it is about is read after signing in. */
export class MailDiscreetly1764000017000 implements MigrationInterface {
  readonly name = 'MailDiscreetly1764000017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- As the answers last sent ask for it.
      ALTER TABLE application ADD COLUMN discreet boolean NOT NULL DEFAULT false;
      ALTER TABLE message
        -- Without the sender's name and without an address to answer to.
        ADD COLUMN discreet boolean NOT NULL DEFAULT false,
        -- What leaves in place of subject and body, if that is something else.
        ADD COLUMN mailed_subject text,
        ADD COLUMN mailed_text text,
        ADD COLUMN mailed_html text,
        ADD CONSTRAINT ck_message_mailed CHECK (num_nulls(mailed_subject, mailed_text, mailed_html) IN (0, 3));

      -- Whoever writes a mail (a referee's answer does) learns of its addressee this one thing.
      CREATE FUNCTION mail_is_discreet(addressee uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT EXISTS (SELECT FROM application a WHERE a.account_id = addressee AND a.discreet) $$;
      GRANT EXECUTE ON FUNCTION mail_is_discreet(uuid) TO placet_applicant, placet_reviewer, placet_staff;
      CREATE INDEX ix_application_discreet ON application (account_id) WHERE discreet
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_application_discreet;
      DROP FUNCTION mail_is_discreet;
      ALTER TABLE message DROP COLUMN discreet, DROP COLUMN mailed_subject, DROP COLUMN mailed_text, DROP COLUMN mailed_html;
      ALTER TABLE application DROP COLUMN discreet
    `);
  }
}
