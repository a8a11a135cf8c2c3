import { expect, it } from 'vitest';
import { AddPlacement1764000035000 } from '../../migrations/1764000035000-add-placement.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('adds placement to a database with applications and needs, keeps to its seats, and takes it away again', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const own = Number(AddPlacement1764000035000.name.slice(-13));
  const later = migrations.filter(({ name }) => Number(name.slice(-13)) >= own);
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [50] : []);
  await source.query(
    `INSERT INTO team (slug, name, summary, description, place, position) VALUES ('archive', '{}', '{}', '{}', '{}', 1)`,
  );
  await source.query('INSERT INTO call_team (call_id, team_id) SELECT c.id, t.id FROM call c, team t');
  await source.query(
    `INSERT INTO team_need (team_id, call_id, positions, presence, changed_at) SELECT team_id, call_id, 2, 'remote', now() FROM call_team`,
  );
  await source.runMigrations();
  const seat = (who: number, from: string, to: string) =>
    source.query(
      `INSERT INTO placement (call_id, need_id, team_id, application_id, account_id, starts_on, ends_on, state, made_by_name, made_at)
       SELECT n.call_id, n.id, n.team_id, a.id, a.account_id, $2, $3, 'confirmed', '', now()
       FROM (SELECT * FROM application WHERE submitted_at IS NOT NULL ORDER BY id OFFSET $1 LIMIT 1) a JOIN team_need n ON n.call_id = a.call_id`,
      [who, from, to],
    );
  await seat(0, '2027-01-01', '2027-06-30');
  await seat(1, '2027-03-01', '2027-08-31');
  await expect(seat(2, '2027-06-30', '2027-12-31')).rejects.toMatchObject({ constraint: 'ck_placement_seats' });
  // On the day after the first leaves, there is a seat.
  await seat(2, '2027-07-01', '2027-12-31');
  await expect(source.query('UPDATE team_need SET positions = 1')).rejects.toMatchObject({
    constraint: 'ck_team_need_seats',
  });
  await expect(source.query(`UPDATE placement SET ends_on = '2028-01-01'`)).rejects.toThrow('cannot grow');
  await source.query(`UPDATE placement SET ends_on = '2027-05-31' WHERE starts_on = '2027-01-01'`);
  await expect(source.query('DELETE FROM team_need')).rejects.toMatchObject({ constraint: 'fk_placement_need' });
  await back();
  expect(await source.query('SELECT count(*)::int AS n FROM team_need')).not.toEqual([{ n: 0 }]);
  await source.runMigrations();
  await source.destroy();
});
