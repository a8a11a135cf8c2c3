/**
 * SQL that fills a migrated, empty database with received applications, by the database's owner: four calls of different size, each
 * application with an account, a submission, two references and two documents. `$1` is how many.
 */
export const seedMany: readonly string[] = [
  `INSERT INTO programme (slug, name) VALUES ('bench', '{"en":"Bench"}')`,
  `INSERT INTO call (slug, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone, opens_at, closes_at,
     eligibility, reference_form)
   SELECT 'bench-' || n, p.id, 'dated', 'open', jsonb_build_object('en', 'Call ' || n, 'fr', 'Appel ' || n), '{}', '{}', '{}', '{}', '{en}', '{en,fr}', 'Europe/Zurich',
     '2026-09-01T00:00Z', '2027-01-31T17:00Z', '{}', '{"sections":[]}'
   FROM programme p, generate_series(1, 4) n`,
  `INSERT INTO form_version (call_id, number, definition, frozen_at) SELECT id, 1, '{"sections":[]}', now() FROM call`,
  `UPDATE call c SET form_version_id = f.id FROM form_version f WHERE f.call_id = c.id`,
  `INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at)
   SELECT lower(translate(f.first || '.' || l.last, 'éèçáóñüøł ', 'eecaonuol.')) || n || '@example.org', f.first || ' ' || l.last, 'en', '\\x00', now()
   FROM generate_series(1, $1::integer) n
   CROSS JOIN LATERAL (SELECT ('{Amina,Noé,Zoë,María,Jean,Fatou,Wei,Olga,Łukasz,Søren,Priya,Kwame,Léa,Mehmet,Ana,Yuki,Tariq,Inès,Bruno,Chidi,Hana,Ibrahim,José,Karin,Lars,Mariam,Nadia,Omar,Pilar,Rosa}'::text[])[1 + abs(hashint4(n) % 30)] AS first) f
   CROSS JOIN LATERAL (SELECT ('{Diallo,Müller,García,Rossi,Nguyen,Smith,Dubois,Kowalski,Okafor,Tanaka,Haddad,Silva,Ivanova,Jensen,Khan,López,Mbeki,Nowak,Öztürk,Petit,Quispe,Rahman,Sato,Traoré,Ueda,Vargas,Weber,Xu,Yılmaz,Zhou}'::text[])[1 + abs(hashint4(n * 7919) % 30)] || (n / 97) AS last) l`,
  `INSERT INTO application (number, account_id, call_id, form_version_id, state, locale, created_at, submitted_at, applicant_name, applicant_country,
     returned_sections, return_deadline)
   SELECT upper(substr(md5(a.n::text), 1, 4) || '-' || substr(md5(a.n::text), 5, 4)) || a.n, a.id, c.id, c.form_version_id,
     (CASE WHEN a.n % 100 < 60 THEN 'submitted' WHEN a.n % 100 < 75 THEN 'in_review' WHEN a.n % 100 < 80 THEN 'shortlisted' WHEN a.n % 100 < 95 THEN 'rejected'
       WHEN a.n % 100 < 97 THEN 'withdrawn' WHEN a.n % 100 = 97 THEN 'returned' WHEN a.n % 100 = 98 THEN 'ineligible' ELSE 'draft' END),
     'en', a.at, CASE WHEN a.n % 100 < 99 THEN a.at END, a.name, a.country, '{about}', '2026-12-31T17:00Z'
   FROM (SELECT id, name, row_number() OVER (ORDER BY id) AS n, '2026-09-01T00:00Z'::timestamptz + abs(hashtext(id::text) % 7000000) * interval '1 second' AS at,
       ('{CH,FR,KE,BR,IN,US,SN,PL,TR,JP}'::text[])[1 + abs(hashtext(email) % 10)] AS country FROM account WHERE email LIKE '%@example.org') a
   JOIN (SELECT id, form_version_id, row_number() OVER (ORDER BY slug) AS k FROM call) c ON c.k = CASE WHEN a.n % 10 < 6 THEN 1 WHEN a.n % 10 < 9 THEN 2 WHEN a.n % 100 < 99 THEN 3 ELSE 4 END`,
  `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, documents, sha256, submitted_at)
   SELECT a.id, 1, a.form_version_id, c.slug, 'en', '{}', '[]', sha256(''::bytea), a.submitted_at
   FROM application a JOIN call c ON c.id = a.call_id WHERE a.submitted_at IS NOT NULL`,
  `INSERT INTO reference (application_id, position, name, email, organisation, relation, locale, requested_at, expires_at, answered_at, state)
   SELECT a.id, p, 'Referee ' || p, 'referee@example.org', 'University', 'Teacher', 'en', a.submitted_at, a.submitted_at + interval '21 days',
     a.submitted_at + interval '9 days', CASE WHEN abs(hashtext(a.number) % 3) >= p THEN 'submitted' ELSE 'requested' END
   FROM application a, generate_series(1, 2) p WHERE a.submitted_at IS NOT NULL`,
  `INSERT INTO document (application_id, account_id, question_key, kind, rules, file_name, size, received, state, detected_type, sha256, scan_state, storage_key, created_at,
     submitted_at)
   SELECT a.id, a.account_id, k, k, '{}', k || '.pdf', 1000, 1000, 'kept', 'pdf', sha256(a.number::bytea),
     CASE WHEN abs(hashtext(a.number) % 50) = 0 THEN 'waiting' ELSE 'clean' END, 'x/' || a.number || k, a.created_at, a.submitted_at
   FROM application a, unnest('{cv,cover-letter}'::text[]) k`,
  `VACUUM ANALYZE`,
];
