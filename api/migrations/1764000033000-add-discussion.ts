import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What those who may judge an application say to each other about it, and how long they worked on it. Who takes part is decided in one place,
 * `discussion_readers()`: row-level security, the list of readers on every page, and who may be mentioned all ask it.
 */
export class AddDiscussion1764000033000 implements MigrationInterface {
  readonly name = 'AddDiscussion1764000033000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE call ADD COLUMN review_references boolean NOT NULL DEFAULT false;
      ALTER TABLE review ADD COLUMN active_seconds integer NOT NULL DEFAULT 0 CHECK (active_seconds >= 0)
    `);
    await queryRunner.query(othersUp);
    await queryRunner.query(tables);
    await queryRunner.query(functions);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE discussion_seen, discussion_mark, discussion_mention, discussion_text, discussion_post;
      DROP FUNCTION discussion_unread, discussion_addresses, discussion_people, may_discuss, discussion_readers
    `);
    await queryRunner.query(othersDown);
    await queryRunner.query(`
      ALTER TABLE review DROP COLUMN active_seconds;
      ALTER TABLE call DROP COLUMN review_references
    `);
  }
}

const peersHead = `CREATE OR REPLACE FUNCTION peer_reviews(of_assignment uuid)
    RETURNS TABLE (version_id uuid, assignment_id uuid, number integer, submission_sequence integer, rubric_version_id uuid, scores jsonb,
      comment bytea, recommendation text, confidence smallint, submitted_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT v.id, v.assignment_id, v.number, v.submission_sequence, v.rubric_version_id, v.scores, v.comment, v.recommendation, v.confidence,
      v.submitted_at
    FROM review_assignment m JOIN call c ON c.id = m.call_id
    JOIN review_assignment o ON o.application_id = m.application_id AND o.id <> m.id AND o.state <> 'recused'
    JOIN LATERAL (SELECT * FROM review_version w WHERE w.assignment_id = o.id ORDER BY w.number DESC LIMIT 1) v ON true
    WHERE m.id = of_assignment AND own_assignment(of_assignment)`;

/** The rule for others' reviews, on its own now: the discussion follows it as well. */
const othersUp = `
  CREATE FUNCTION reads_others(of_assignment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM review_assignment m JOIN call c ON c.id = m.call_id
      WHERE m.id = of_assignment AND may_review(m.application_id, m.reviewer_id)
        AND (c.others_reviews = 'always' OR (c.others_reviews = 'after_own'
          AND m.state = 'submitted' AND EXISTS (SELECT FROM review_version w WHERE w.assignment_id = m.id)))) $$;
  GRANT EXECUTE ON FUNCTION reads_others(uuid) TO placet_reviewer, placet_staff;
  ${peersHead} AND reads_others(of_assignment) ORDER BY v.id $$`;

const othersDown = `
  ${peersHead}
      AND (c.others_reviews = 'always' OR (c.others_reviews = 'after_own'
        AND m.state = 'submitted' AND EXISTS (SELECT FROM review_version w WHERE w.assignment_id = m.id)))
    ORDER BY v.id $$;
  DROP FUNCTION reads_others`;

const tables = `
  CREATE TABLE discussion_post (
    id uuid NOT NULL DEFAULT uuidv7(),
    application_id uuid NOT NULL,
    -- What it answers; null begins a thread.
    thread_id uuid,
    author_id uuid,
    created_at timestamptz NOT NULL,
    removed_at timestamptz,
    CONSTRAINT pk_discussion_post PRIMARY KEY (id),
    CONSTRAINT uq_discussion_post_application UNIQUE (application_id, id),
    CONSTRAINT fk_discussion_post_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_post_thread FOREIGN KEY (application_id, thread_id) REFERENCES discussion_post (application_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_post_author FOREIGN KEY (author_id) REFERENCES account (id) ON DELETE SET NULL
  );
  CREATE INDEX ix_discussion_post_author ON discussion_post (author_id);

  -- Each wording of a post, the newest number is the one that stands; sealed with the applicant's key, empty once the post was removed.
  CREATE TABLE discussion_text (
    post_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    sealed bytea,
    written_at timestamptz NOT NULL,
    CONSTRAINT pk_discussion_text PRIMARY KEY (post_id, number),
    CONSTRAINT fk_discussion_text_post FOREIGN KEY (post_id) REFERENCES discussion_post (id) ON DELETE CASCADE
  );
  CREATE TABLE discussion_mention (
    post_id uuid NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT pk_discussion_mention PRIMARY KEY (post_id, account_id),
    CONSTRAINT fk_discussion_mention_post FOREIGN KEY (post_id) REFERENCES discussion_post (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_mention_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_discussion_mention_account ON discussion_mention (account_id);

  CREATE TABLE discussion_mark (
    post_id uuid NOT NULL,
    account_id uuid NOT NULL,
    mark text NOT NULL CHECK (mark IN ('agree', 'disagree', 'needs_talk')),
    marked_at timestamptz NOT NULL,
    CONSTRAINT pk_discussion_mark PRIMARY KEY (post_id, account_id),
    CONSTRAINT fk_discussion_mark_post FOREIGN KEY (post_id) REFERENCES discussion_post (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_mark_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_discussion_mark_account ON discussion_mark (account_id);

  -- Until which post somebody has read.
  CREATE TABLE discussion_seen (
    application_id uuid NOT NULL,
    account_id uuid NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT pk_discussion_seen PRIMARY KEY (application_id, account_id),
    CONSTRAINT fk_discussion_seen_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_seen_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_discussion_seen_account ON discussion_seen (account_id)`;

const functions = `
  -- Those who may judge an application and read others' reviews of it, and those who coordinate its call; nobody with a conflict, and never
  -- whoever it is of. Of one account, or of everybody (null).
  CREATE FUNCTION discussion_readers(of_application uuid, of_account uuid) RETURNS TABLE (account_id uuid, name text, coordinates boolean, assignment_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.name, bool_or(k.coordinates), (array_agg(k.assignment_id) FILTER (WHERE k.assignment_id IS NOT NULL))[1]
    FROM application a
    CROSS JOIN LATERAL (
      SELECT r.account_id, true AS coordinates, NULL::uuid AS assignment_id FROM account_role r
      WHERE r.role = 'coordinator' AND r.team_id IS NULL AND (r.call_id IS NULL OR r.call_id = a.call_id)
        AND (of_account IS NULL OR r.account_id = of_account)
      UNION ALL
      SELECT m.reviewer_id, false, m.id FROM review_assignment m
      WHERE m.application_id = a.id AND m.cleared_at IS NOT NULL AND (of_account IS NULL OR m.reviewer_id = of_account) AND reads_others(m.id)
        AND EXISTS (SELECT FROM account_role r WHERE r.account_id = m.reviewer_id AND r.role = 'reviewer')) k
    JOIN account p ON p.id = k.account_id
    WHERE a.id = of_application AND a.submitted_at IS NOT NULL AND p.deactivated_at IS NULL AND NOT has_conflict(a.id, p.id)
    GROUP BY p.id, p.name $$;
  REVOKE EXECUTE ON FUNCTION discussion_readers(uuid, uuid) FROM PUBLIC;

  CREATE FUNCTION may_discuss(of_application uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT current_account() IS NOT NULL AND EXISTS (SELECT FROM discussion_readers(of_application, current_account())) $$;

  -- Who reads it now, and who wrote in it and does not any more: names, for those who read it themselves.
  CREATE FUNCTION discussion_people(of_application uuid) RETURNS TABLE (account_id uuid, name text, coordinates boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH reader AS MATERIALIZED (SELECT * FROM discussion_readers(of_application, NULL))
    SELECT r.account_id, r.name, r.coordinates FROM reader r WHERE EXISTS (SELECT FROM reader m WHERE m.account_id = current_account())
    UNION ALL
    SELECT p.id, p.name, NULL FROM account p WHERE p.id IN (
        SELECT author_id FROM discussion_post WHERE application_id = of_application
        UNION SELECT n.account_id FROM discussion_mention n JOIN discussion_post d ON d.id = n.post_id WHERE d.application_id = of_application)
      AND NOT EXISTS (SELECT FROM reader r WHERE r.account_id = p.id)
      AND EXISTS (SELECT FROM reader m WHERE m.account_id = current_account()) $$;

  -- Where those who are mentioned in a post are told; not whom an earlier mention waits for.
  CREATE FUNCTION discussion_addresses(of_post uuid)
    RETURNS TABLE (account_id uuid, name text, email text, locale text, coordinates boolean, assignment_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, coalesce(p.address_name, p.name), p.email, p.locale, r.coordinates, r.assignment_id
    FROM discussion_post d JOIN discussion_mention n ON n.post_id = d.id
    CROSS JOIN LATERAL discussion_readers(d.application_id, n.account_id) r
    JOIN account p ON p.id = r.account_id
    WHERE d.id = of_post AND d.author_id = current_account() AND p.id <> d.author_id AND NOT EXISTS (
      SELECT FROM discussion_mention o JOIN discussion_post e ON e.id = o.post_id
      LEFT JOIN discussion_seen s ON s.application_id = e.application_id AND s.account_id = o.account_id
      WHERE o.account_id = p.id AND e.application_id = d.application_id AND e.id <> d.id AND e.removed_at IS NULL
        AND (s.seen_at IS NULL OR e.created_at > s.seen_at)) $$;

  -- What of others' posts the current account has not read, in the calls given.
  CREATE FUNCTION discussion_unread(of_calls uuid[]) RETURNS TABLE (application_id uuid, call_id uuid, posts integer, mentioned boolean, since timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.* FROM (
      SELECT d.application_id, a.call_id, count(*)::integer,
        bool_or(EXISTS (SELECT FROM discussion_mention n WHERE n.post_id = d.id AND n.account_id = current_account())), min(d.created_at)
      FROM discussion_post d JOIN application a ON a.id = d.application_id
      LEFT JOIN discussion_seen s ON s.application_id = d.application_id AND s.account_id = current_account()
      WHERE a.call_id = ANY (of_calls) AND d.removed_at IS NULL AND d.author_id IS DISTINCT FROM current_account()
        AND (s.seen_at IS NULL OR d.created_at > s.seen_at)
      GROUP BY 1, 2 OFFSET 0) u WHERE may_discuss(u.application_id) $$;
  GRANT EXECUTE ON FUNCTION may_discuss(uuid), discussion_people(uuid), discussion_addresses(uuid), discussion_unread(uuid[])
    TO placet_reviewer, placet_staff`;

const post = (condition: string): string =>
  `EXISTS (SELECT FROM discussion_post d WHERE d.id = post_id AND ${condition})`;
const both = 'TO placet_reviewer, placet_staff';

/** A post's own policies say which posts there are for whoever asks; what hangs on a post follows it. */
const policies = `
  ALTER TABLE discussion_post ENABLE ROW LEVEL SECURITY;
  ALTER TABLE discussion_text ENABLE ROW LEVEL SECURITY;
  ALTER TABLE discussion_mention ENABLE ROW LEVEL SECURITY;
  ALTER TABLE discussion_mark ENABLE ROW LEVEL SECURITY;
  ALTER TABLE discussion_seen ENABLE ROW LEVEL SECURITY;
  CREATE POLICY seen ON discussion_post FOR SELECT ${both} USING (may_discuss(application_id));
  CREATE POLICY added ON discussion_post FOR INSERT ${both} WITH CHECK (author_id = current_account() AND may_discuss(application_id));
  CREATE POLICY removed ON discussion_post FOR UPDATE ${both}
    USING (author_id = current_account() AND may_discuss(application_id)) WITH CHECK (author_id = current_account());
  CREATE POLICY seen ON discussion_text FOR SELECT ${both} USING (${post('true')});
  CREATE POLICY added ON discussion_text FOR INSERT ${both} WITH CHECK (${post('d.author_id = current_account()')});
  CREATE POLICY removed ON discussion_text FOR UPDATE ${both} USING (${post('d.author_id = current_account()')}) WITH CHECK (sealed IS NULL);
  CREATE POLICY seen ON discussion_mention FOR SELECT ${both} USING (${post('true')});
  CREATE POLICY added ON discussion_mention FOR INSERT ${both} WITH CHECK (${post('d.author_id = current_account()')});
  CREATE POLICY seen ON discussion_mark FOR SELECT ${both} USING (${post('true')});
  CREATE POLICY own ON discussion_mark ${both} USING (account_id = current_account() AND ${post('true')})
    WITH CHECK (account_id = current_account() AND ${post('true')});
  CREATE POLICY own ON discussion_seen ${both} USING (account_id = current_account() AND may_discuss(application_id))
    WITH CHECK (account_id = current_account() AND may_discuss(application_id));
  GRANT SELECT, INSERT ON discussion_post, discussion_text, discussion_mention ${both};
  GRANT UPDATE (removed_at) ON discussion_post ${both};
  GRANT UPDATE (sealed) ON discussion_text ${both};
  GRANT SELECT, INSERT, UPDATE, DELETE ON discussion_mark, discussion_seen ${both}`;
