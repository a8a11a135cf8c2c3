import { expect, it } from 'vitest';
import { AddFormDesign1764000019000 } from '../../migrations/1764000019000-add-form-design.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';

it('counts the forms there were as published, keeps them frozen, and takes drafts of versions away when it goes back', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const back = async () => {
    for (const _later of migrations.slice(migrations.indexOf(AddFormDesign1764000019000)))
      await source.undoLastMigration();
  };
  const versions = () =>
    source.query<{ number: number; published: boolean | null }[]>(
      'SELECT number, published_at = created_at AS published FROM form_version ORDER BY number',
    );
  await back();
  await source.query(`
    INSERT INTO programme (slug, name) VALUES ('p', '{}');
    INSERT INTO call (slug, programme_id, kind, name, summary, description, data_use, place, languages, locales, time_zone, opens_at,
      active_months, eligibility, reference_form)
      SELECT 'c', id, 'rolling', '{}', '{}', '{}', '{}', '{}', '{en}', '{en}', 'UTC', now(), 6, '{}', '{}' FROM programme;
    INSERT INTO form_version (call_id, number, definition, created_at, frozen_at)
      SELECT id, 1, '{"sections":[]}', '2026-01-01', '2026-02-01' FROM call`);
  await source.runMigrations();
  expect(await versions()).toEqual([{ number: 1, published: true }]);
  const change = () => source.query(`UPDATE form_version SET definition = '{}' WHERE number = 1`);
  await expect(change()).rejects.toThrow('frozen');

  const begin = () =>
    source.query(
      `INSERT INTO form_version (call_id, number, definition, published_at, saved_at)
       SELECT id, (SELECT max(number) + 1 FROM form_version), '{}', NULL, now() FROM call`,
    );
  await begin();
  await expect(begin()).rejects.toThrow('uq_form_version_draft');
  await back();
  expect(await source.query('SELECT number FROM form_version')).toEqual([{ number: 1 }]);
  await expect(change()).rejects.toThrow('frozen');
  await source.runMigrations();
  expect(await versions()).toEqual([{ number: 1, published: true }]);
  await source.destroy();
});
