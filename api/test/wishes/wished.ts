import { ask, type Received } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { askThem, noWish, open } from './wishing.ts';

/** What every table of wishes holds, of the application and the need there are: asked, answered, ranked, reminded of. */
export async function wished(
  test: TestApp,
  scene: {
    readonly call: SeededCall;
    readonly sent: Received;
    readonly coordinator: Person;
    readonly supervisor: Person;
    readonly needId: string;
  },
): Promise<void> {
  const { call, sent, coordinator, supervisor, needId } = scene;
  const asked = { call, coordinator };
  await open(test, asked, { candidatesShown: 'in_review', supervisors: [{ id: supervisor.accountId, most: 2 }] });
  const [before] = await test.sql<{ state: string }>('SELECT state FROM application WHERE id = $1', [sent.id]);
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [sent.id]);
  await askThem(test, asked, [sent.id]);
  await ask(test, sent.person, 'PUT', `/my-wishes/${sent.id}`, noWish);
  await ask(test, coordinator, 'POST', `/placement-calls/${call.id}/ranking-reminders`, {});
  const judged = { revision: 0, tiers: [[sent.id]], excluded: [], finished: true };
  const ranked = await ask(test, supervisor, 'PUT', `/needs/${needId}/candidates`, judged);
  if (ranked.statusCode !== 200) throw new Error(ranked.body);
  await test.sql('UPDATE application SET state = $2 WHERE id = $1', [sent.id, before?.state]);
  await test.sql(`INSERT INTO need_bound (need_id, call_id, value, floor) VALUES ($1, $2, 'law', 1)`, [
    needId,
    call.id,
  ]);
}
