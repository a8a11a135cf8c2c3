import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the organisation writes, to be changed by people: categories, questions that wait to be published, pages, resources with an audience. */
export class AddContent1764000023000 implements MigrationInterface {
  readonly name = 'AddContent1764000023000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Who keeps what all calls share: administrators, and coordinators of every call.
      CREATE FUNCTION keeps_content() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT acts_as('system', 'administrator')
          OR (acts_as('coordinator') AND coalesce(current_setting('placet.call_ids', true), '') = '*') $$;
      GRANT EXECUTE ON FUNCTION keeps_content() TO placet_applicant, placet_reviewer, placet_staff;

      CREATE TABLE content_category (
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('question', 'resource')),
        name jsonb NOT NULL,
        position integer NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_content_category PRIMARY KEY (id),
        CONSTRAINT uq_content_category_kind UNIQUE (id, kind)
      );
      CREATE TABLE resource (
        id uuid NOT NULL DEFAULT uuidv7(),
        slug text NOT NULL,
        category_id uuid NOT NULL,
        category_kind text NOT NULL DEFAULT 'resource' CHECK (category_kind = 'resource'),
        title jsonb NOT NULL,
        summary jsonb NOT NULL,
        body jsonb NOT NULL,
        link text CHECK (link LIKE 'https://%'),
        languages text[] NOT NULL DEFAULT '{}',
        audience text NOT NULL CHECK (audience IN ('public', 'applicants', 'successful_applicants')),
        published boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_resource PRIMARY KEY (id),
        CONSTRAINT uq_resource_slug UNIQUE (slug),
        CONSTRAINT fk_resource_category FOREIGN KEY (category_id, category_kind) REFERENCES content_category (id, kind)
      );
      CREATE INDEX ix_resource_category ON resource (category_id);

      -- Questions of the same category, as it was written, come together where the first of them stood.
      INSERT INTO content_category (kind, name, position)
        SELECT 'question', category, (row_number() OVER (ORDER BY min(position)))::int FROM faq GROUP BY category;
      ALTER TABLE faq
        ADD COLUMN category_id uuid,
        ADD COLUMN category_kind text NOT NULL DEFAULT 'question' CHECK (category_kind = 'question'),
        ADD COLUMN published boolean NOT NULL DEFAULT false,
        ADD COLUMN revision integer NOT NULL DEFAULT 1;
      UPDATE faq f SET category_id = c.id, published = true FROM content_category c WHERE c.name = f.category;
      ALTER TABLE faq
        ALTER COLUMN category_id SET NOT NULL,
        DROP COLUMN category,
        ADD CONSTRAINT fk_faq_category FOREIGN KEY (category_id, category_kind) REFERENCES content_category (id, kind);
      CREATE INDEX ix_faq_category ON faq (category_id);
      ALTER TABLE page
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT uq_page_id UNIQUE (id);

      DROP POLICY everyone_reads ON faq;
      CREATE POLICY published ON faq FOR SELECT USING (published);
      ALTER TABLE content_category ENABLE ROW LEVEL SECURITY;
      ALTER TABLE resource ENABLE ROW LEVEL SECURITY;
      ${['faq', 'page'].map((table) => `DROP POLICY kept ON ${table};`).join('\n')}
      ${['faq', 'page', 'content_category', 'resource']
        .map(
          (table) =>
            `CREATE POLICY kept ON ${table} TO placet_staff USING (keeps_content()) WITH CHECK (keeps_content());`,
        )
        .join('\n')}
      -- An applicant has sent an application and not taken it back; a successful one holds an offer that was released, or has accepted it.
      CREATE POLICY for_audience ON resource FOR SELECT USING (published AND (
        audience = 'public'
        OR (audience = 'applicants' AND EXISTS (
          SELECT FROM application a WHERE a.account_id = current_account() AND a.submitted_at IS NOT NULL AND a.state <> 'withdrawn'))
        OR (audience = 'successful_applicants' AND EXISTS (
          SELECT FROM application a WHERE a.account_id = current_account() AND a.state IN ('offered', 'accepted')))));
      -- A category shows when something in it does.
      CREATE POLICY with_content ON content_category FOR SELECT USING (
        EXISTS (SELECT FROM faq f WHERE f.category_id = content_category.id)
        OR EXISTS (SELECT FROM resource r WHERE r.category_id = content_category.id));
      GRANT SELECT ON content_category, resource TO placet_applicant, placet_reviewer;
      GRANT SELECT, INSERT, UPDATE, DELETE ON content_category, resource TO placet_staff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Before this every question was public: those that wait must not become so.
      DELETE FROM faq WHERE NOT published;
      ALTER TABLE faq ADD COLUMN category jsonb;
      UPDATE faq f SET category = c.name, position = c.place
        FROM (SELECT f.id, c.name, (row_number() OVER (ORDER BY c.position, c.id, f.position, f.id))::int - 1 AS place
              FROM faq f JOIN content_category c ON c.id = f.category_id) c WHERE c.id = f.id;
      DROP POLICY published ON faq;
      CREATE POLICY everyone_reads ON faq FOR SELECT USING (true);
      DROP POLICY with_content ON content_category;
      DROP TABLE resource;
      ALTER TABLE faq ALTER COLUMN category SET NOT NULL, DROP CONSTRAINT fk_faq_category;
      DROP TABLE content_category;
      ALTER TABLE faq DROP COLUMN category_id, DROP COLUMN category_kind, DROP COLUMN published, DROP COLUMN revision;
      ALTER TABLE page DROP COLUMN id, DROP COLUMN revision;
      ${['faq', 'page']
        .map(
          (table) =>
            `DROP POLICY kept ON ${table};
             CREATE POLICY kept ON ${table} TO placet_staff USING (acts_as('system', 'administrator', 'coordinator'))
               WITH CHECK (acts_as('system', 'administrator', 'coordinator'));`,
        )
        .join('\n')}
      DROP FUNCTION keeps_content
    `);
  }
}
