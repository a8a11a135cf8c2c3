import { expect, it } from 'vitest';
import { AddContent1764000023000 } from '../../migrations/1764000023000-add-content.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';

it('gathers questions into categories, and goes back to public ones in the order readers saw', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const back = async () => {
    for (const _later of migrations.slice(migrations.indexOf(AddContent1764000023000)))
      await source.undoLastMigration();
  };
  await back();
  await source.query(`
    INSERT INTO faq (category, question, answer, position) VALUES
      ('{"en":"Visas"}', '{"en":"A"}', '{}', 0), ('{"en":"Leave"}', '{"en":"B"}', '{}', 1), ('{"en":"Visas"}', '{"en":"C"}', '{}', 2);
    INSERT INTO page (slug, title, body) VALUES ('privacy', '{"en":"Data"}', '{}')`);
  await source.runMigrations();
  const kept = await source.query<object[]>(
    `SELECT c.name->>'en' AS category, f.question->>'en' AS question FROM faq f JOIN content_category c ON c.id = f.category_id
     WHERE f.published ORDER BY c.position, f.position`,
  );
  expect(kept).toEqual([
    { category: 'Visas', question: 'A' },
    { category: 'Visas', question: 'C' },
    { category: 'Leave', question: 'B' },
  ]);
  await source.query(
    `INSERT INTO faq (category_id, question, answer, position) SELECT id, '{"en":"Not yet"}', '{}', 9 FROM content_category LIMIT 1`,
  );
  await back();
  const before = await source.query<object[]>(
    `SELECT category->>'en' AS category, question->>'en' AS question, position FROM faq ORDER BY position`,
  );
  expect(before).toEqual([
    { category: 'Visas', question: 'A', position: 0 },
    { category: 'Visas', question: 'C', position: 1 },
    { category: 'Leave', question: 'B', position: 2 },
  ]);
  await source.runMigrations();
  expect(await source.query('SELECT slug, revision FROM page')).toEqual([{ slug: 'privacy', revision: 1 }]);
  await source.destroy();
});
