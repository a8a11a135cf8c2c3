import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation's own texts of mails; what became of each mail, try by try; sending a mail once more. */
export class AddMailTemplates1764000021000 implements MigrationInterface {
  readonly name = 'AddMailTemplates1764000021000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_template (
        template text NOT NULL,
        locale text NOT NULL,
        -- Both null: the text we ship, again. The row stays, so that its revision never begins anew.
        subject text,
        body text,
        revision integer NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL,
        changed_by uuid,
        CONSTRAINT pk_mail_template PRIMARY KEY (template, locale),
        CONSTRAINT ck_mail_template_text CHECK ((subject IS NULL) = (body IS NULL))
      );
      ALTER TABLE mail_template ENABLE ROW LEVEL SECURITY;
      -- Whatever somebody does, its mail is written with the organisation's text.
      CREATE POLICY everyone_uses ON mail_template FOR SELECT USING (true);
      CREATE POLICY kept ON mail_template TO placet_staff
        USING (acts_as('system', 'administrator') OR (acts_as('coordinator') AND coordinates(NULL)))
        WITH CHECK (acts_as('system', 'administrator') OR (acts_as('coordinator') AND coordinates(NULL)));
      GRANT SELECT (template, locale, subject, body) ON mail_template TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, UPDATE ON mail_template TO placet_staff;
      CREATE FUNCTION mail_templates_changed_by() RETURNS TABLE (template text, locale text, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT t.template, t.locale, a.name FROM mail_template t JOIN account a ON a.id = t.changed_by
              WHERE acts_as('system', 'administrator') OR (acts_as('coordinator') AND coordinates(NULL)) $$;
      GRANT EXECUTE ON FUNCTION mail_templates_changed_by() TO placet_staff;

      ALTER TABLE message
        -- Somebody sent it to themselves to see how it looks.
        ADD COLUMN test boolean NOT NULL DEFAULT false,
        -- The mail that this one repeats; one is repeated once.
        ADD COLUMN resent_from uuid,
        ADD CONSTRAINT fk_message_resent_from FOREIGN KEY (resent_from) REFERENCES message (id) ON DELETE SET NULL;
      CREATE UNIQUE INDEX ux_message_resent_from ON message (resent_from) WHERE resent_from IS NOT NULL;
      CREATE INDEX ix_message_written ON message (created_at DESC, id DESC);
      CREATE INDEX ix_message_unsent ON message (state, created_at DESC, id DESC) WHERE state <> 'sent';
      CREATE INDEX ix_message_recipient ON message (recipient COLLATE "C");

      -- What may be known of a mail without reading it: by coordinators of its application's call, and by administrators.
      CREATE VIEW delivery WITH (security_barrier) AS
        SELECT id, template, locale, recipient, application_id, reference_id, state, attempts, last_error, created_at, sent_at, discreet, test, resent_from
        FROM message m
        WHERE acts_as('system', 'administrator') OR coalesce((SELECT coordinates(a.call_id) FROM application a
          WHERE a.id = m.application_id AND a.submitted_at IS NOT NULL), false);
      GRANT SELECT ON delivery TO placet_staff;

      CREATE TABLE message_attempt (
        message_id uuid NOT NULL,
        number integer NOT NULL,
        at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('sent', 'kept', 'postponed', 'bounced')),
        -- The mail server's, or what kept us from reaching one.
        answer text,
        CONSTRAINT pk_message_attempt PRIMARY KEY (message_id, number),
        CONSTRAINT fk_message_attempt_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
      );
      ALTER TABLE message_attempt ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_delivery ON message_attempt FOR SELECT TO placet_staff USING (EXISTS (SELECT FROM delivery d WHERE d.id = message_id));
      CREATE POLICY delivered ON message_attempt FOR INSERT TO placet_staff WITH CHECK (acts_as('system'));
      GRANT SELECT, INSERT ON message_attempt TO placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE message_attempt;
      DROP VIEW delivery;
      DROP INDEX ix_message_recipient, ix_message_unsent, ix_message_written, ux_message_resent_from;
      ALTER TABLE message DROP COLUMN resent_from, DROP COLUMN test;
      DROP FUNCTION mail_templates_changed_by;
      DROP TABLE mail_template
    `);
  }
}
