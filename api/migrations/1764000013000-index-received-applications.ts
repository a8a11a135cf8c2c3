import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the list of received applications sorts, filters and searches by. Row-level security keeps conditions that are not leakproof away
 * from an index, so the list compares plain columns only, and the search by words is a function that checks the actor's calls itself.
 */
export class IndexReceivedApplications1764000013000 implements MigrationInterface {
  readonly name = 'IndexReceivedApplications1764000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Place of the state in the lifecycle, to sort by.
      ALTER TABLE application ADD COLUMN stage smallint NOT NULL DEFAULT 0;
      CREATE FUNCTION application_set_stage() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.stage := array_position('{draft,submitted,returned,ineligible,in_review,shortlisted,waitlisted,offered,accepted,declined,lapsed,revoked,rejected,withdrawn,inactive}'::text[], NEW.state);
          RETURN NEW;
        END $$;
      CREATE TRIGGER set_stage BEFORE INSERT OR UPDATE OF state ON application
        FOR EACH ROW EXECUTE FUNCTION application_set_stage();
      UPDATE application SET state = state;

      DROP INDEX ix_application_call_submitted, ix_application_submitted, ix_application_state, ix_application_name;
      ${sorted.map(([name, columns]) => `CREATE INDEX ${name} ON application (${columns}) WHERE submitted_at IS NOT NULL;`).join('\n')}
    `);
    await queryRunner.query(searchUp);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION received_application_parts, received_application_matches;
      DROP INDEX ix_document_to_scan, ix_account_email_prefix, ix_application_words, ${sorted.map(([name]) => name).join(', ')};
      DROP FUNCTION search_query, search_vector, search_words, search_fold;
      CREATE INDEX ix_application_call_submitted ON application (call_id, submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_submitted ON application (submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_state ON application (call_id, state, submitted_at DESC, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX ix_application_name ON application (call_id, applicant_name, id) WHERE submitted_at IS NOT NULL;
      DROP TRIGGER set_stage ON application;
      DROP FUNCTION application_set_stage;
      ALTER TABLE application DROP COLUMN stage
    `);
  }
}

/** Each order of the list, over every call and within one; read backwards for the other direction. */
const sorted: readonly [name: string, columns: string][] = [
  ['ix_application_submitted', 'submitted_at, id'],
  ['ix_application_call_submitted', 'call_id, submitted_at, id'],
  ['ix_application_stage', 'stage, submitted_at, id'],
  ['ix_application_call_stage', 'call_id, stage, submitted_at, id'],
  ['ix_application_name', `(CASE WHEN applicant_name IS NULL THEN '' ELSE applicant_name END) COLLATE "und-x-icu", id`],
  [
    'ix_application_call_name',
    `call_id, (CASE WHEN applicant_name IS NULL THEN '' ELSE applicant_name END) COLLATE "und-x-icu", id`,
  ],
  ['ix_application_country', 'applicant_country, submitted_at, id'],
];

/** People are found by the beginnings of words, whatever their case and accents. */
const searchUp = `
  CREATE FUNCTION search_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(lower(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f\\u064b-\\u065f]', '', 'g') COLLATE "und-x-icu"),
      'łøđðħıŧæœß', 'loddhitaos');
  CREATE FUNCTION search_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_remove(regexp_split_to_array(search_fold(left(given, 500)), '[\\s.,;:''’()/_-]+'), '');
  CREATE FUNCTION search_vector(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_tsvector(search_words(given));
  -- Every word must begin one of the words found; null when there is none to look for.
  CREATE FUNCTION search_query(needle text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT string_agg('''' || replace(word, '\\', '\\\\') || ''':*', ' & ') FROM unnest(search_words(needle)) AS word)::tsquery;
  GRANT EXECUTE ON FUNCTION search_fold(text), search_words(text), search_vector(text), search_query(text)
    TO placet_applicant, placet_reviewer, placet_staff;
  CREATE INDEX ix_application_words ON application USING gin (search_vector(coalesce(applicant_name, '') || ' ' || number)) WHERE submitted_at IS NOT NULL;
  CREATE INDEX ix_account_email_prefix ON account (email text_pattern_ops);

  -- Received applications found by name, number or (with an @) the account's e-mail address, in the calls the actor coordinates; with
  -- what the list sorts by, so that only a page of them has to be looked up.
  CREATE FUNCTION received_application_matches(needle text)
    RETURNS TABLE (id uuid, submitted_at timestamptz, applicant_name text, stage smallint, call_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 500 AS $$
    SELECT a.id, a.submitted_at, a.applicant_name, a.stage, a.call_id FROM application a
    WHERE position('@' IN needle) = 0 AND search_vector(coalesce(a.applicant_name, '') || ' ' || a.number) @@ search_query(needle)
      AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)
    UNION ALL
    SELECT a.id, a.submitted_at, a.applicant_name, a.stage, a.call_id FROM account p JOIN application a ON a.account_id = p.id
    WHERE position('@' IN needle) > 0 AND p.email ~>=~ lower(trim(needle)) AND p.email ~<~ (lower(trim(needle)) || chr(1114109))
      AND a.submitted_at IS NOT NULL AND coordinates(a.call_id) $$;
  GRANT EXECUTE ON FUNCTION received_application_matches(text) TO placet_staff;

  -- What a page of the list and a chunk of the export show besides: row-level security would ask anew for each account, reference and
  -- document.
  CREATE INDEX ix_document_to_scan ON document (application_id) WHERE submitted_at IS NOT NULL AND scan_state IN ('waiting', 'not_scanned');
  CREATE FUNCTION received_application_parts(ids uuid[])
    RETURNS TABLE (application_id uuid, email text, references_expected integer, references_given integer, documents_unscanned integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
    SELECT a.id, p.email, r.expected, r.given, d.unscanned
    FROM application a JOIN account p ON p.id = a.account_id,
      LATERAL (SELECT count(*)::integer AS expected, (count(*) FILTER (WHERE state = 'submitted'))::integer AS given
        FROM reference WHERE application_id = a.id AND state NOT IN ('replaced', 'cancelled')) r,
      LATERAL (SELECT count(*)::integer AS unscanned FROM document
        WHERE application_id = a.id AND submitted_at IS NOT NULL AND scan_state IN ('waiting', 'not_scanned')) d
    WHERE a.id = ANY (ids) AND a.submitted_at IS NOT NULL AND coordinates(a.call_id) $$;
  GRANT EXECUTE ON FUNCTION received_application_parts(uuid[]) TO placet_staff`;
