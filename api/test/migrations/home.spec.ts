import { expect, it } from 'vitest';
import { AddHome1764000025000 } from '../../migrations/1764000025000-add-home.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';

it('finds what happened before in each call, but not to drafts, and gives back what was there', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const back = async () => {
    for (const _later of migrations.slice(migrations.indexOf(AddHome1764000025000))) await source.undoLastMigration();
  };
  const events = () => source.query('SELECT count(*)::integer AS count FROM audit_event');
  await back();
  await source.query(`
    INSERT INTO programme (slug, name) VALUES ('p', '{}');
    INSERT INTO call (slug, programme_id, kind, name, languages, locales, time_zone, opens_at, active_months, reference_form)
      SELECT 'c', id, 'rolling', '{}', '{}', '{en}', 'UTC', now(), 6, '{}' FROM programme;
    INSERT INTO form_version (call_id, number, definition) SELECT id, 1, '{"sections":[]}' FROM call;
    INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at)
      SELECT lower(n) || '@example.org', n, 'en', '\\x00', now() FROM unnest('{A,B}'::text[]) n;
    INSERT INTO application (number, account_id, call_id, form_version_id, state, locale, submitted_at)
      SELECT a.name, a.id, c.id, f.id, CASE a.name WHEN 'A' THEN 'submitted' ELSE 'draft' END, 'en', CASE a.name WHEN 'A' THEN now() END
      FROM account a, call c, form_version f;
    INSERT INTO reference (application_id, position, name, email, organisation, relation, locale)
      SELECT id, 1, 'R', 'r@example.org', '', '', 'en' FROM application;
    SELECT audit_append('application', id, 'application.started', '{}', '{}') FROM application;
    SELECT audit_append('application', id, 'application.submitted', '{}', '{}') FROM application WHERE state = 'submitted';
    SELECT audit_append('application', id, 'document.added', '{}', '{}') FROM application WHERE state = 'draft';
    SELECT audit_append('call', id, 'call.opened', '{}', '{}') FROM call;
    SELECT audit_append('team', uuidv7(), 'team.need_added', '{}', jsonb_build_object('callId', id)) FROM call;
    SELECT audit_append('account', id, 'account.signed_in', '{}', '{}') FROM account`);
  const before: unknown = await events();
  const check = async () => {
    const kept: unknown = await source.query(
      `SELECT v.type FROM call_activity v JOIN call c ON c.id = v.call_id ORDER BY v.type`,
    );
    expect(kept).toEqual(['application.submitted', 'call.opened', 'team.need_added'].map((type) => ({ type })));
    expect(await source.query('SELECT FROM reference r JOIN call c ON c.id = r.call_id')).toHaveLength(2);
  };
  await source.runMigrations();
  await check();
  await back();
  expect(await events()).toEqual(before);
  await source.runMigrations();
  await check();
  expect(await source.query('SELECT * FROM audit_broken(NULL)')).toEqual([]);
  await source.destroy();
});
