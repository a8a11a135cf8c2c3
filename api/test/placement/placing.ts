import {
  board,
  moveResult,
  planList,
  type Board,
  type MoveResult,
  type PlanList,
  type PlanSummary,
} from '@placet/contract/placement/plans.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { ComputePlan } from '../../src/placement/use-cases/compute-plan.ts';
import { inReview } from '../decisions/deciding.ts';
import { ask, type Received } from '../support/apply.ts';
import { seedCall, teamSlugs, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

/** From when to when interns of the test come. */
export const stay = { from: '2027-02-01', to: '2027-06-30' };

export interface SomeNeed {
  readonly positions?: number;
  readonly from?: string;
  readonly to?: string;
  readonly languages?: readonly object[];
}

/** What a coordinator does about placement, by the API; what comes before it, in the database. */
export class Placing {
  constructor(
    readonly test: TestApp,
    readonly person: Person,
    readonly call: SeededCall,
  ) {}

  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Response> {
    return ask(this.test, this.person, method, path, body);
  }

  async need(team: (typeof teamSlugs)[number], need: SomeNeed = {}): Promise<string> {
    const [row] = await this.test.sql<{ id: string }>(
      `INSERT INTO team_need (team_id, call_id, positions, starts_on, ends_on, languages, presence, changed_at)
       SELECT t.id, $1, $3, $4, $5, $6::jsonb, 'on_site', now() FROM team t WHERE t.slug = $2 RETURNING id`,
      [
        ...[this.call.id, team, need.positions ?? 1, need.from ?? stay.from, need.to ?? stay.to],
        JSON.stringify(need.languages ?? []),
      ],
    );
    if (!row) throw new Error('no need');
    return row.id;
  }

  /** Teams that somebody wishes, in place of those of their form. */
  async wish({ id, person }: Received, ...teams: readonly (typeof teamSlugs)[number][]): Promise<void> {
    await this.test.sql(
      `INSERT INTO placement_wish (application_id, call_id, account_id, asked_at, asked_by_name, answered_at, teams)
       SELECT $1, $2, $3, now(), '', now(), array_agg(t.id ORDER BY w.place) FROM unnest($4::text[]) WITH ORDINALITY w (slug, place)
       JOIN team t USING (slug)`,
      [id, this.call.id, person.accountId, teams],
    );
  }

  async plans(): Promise<PlanList> {
    const answer = await this.send('GET', `/placement-calls/${this.call.id}/plans`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return planList.strict().parse(answer.json());
  }

  async propose(wanted: object = { seed: 1 }): Promise<string> {
    const answer = await this.send('POST', `/placement-calls/${this.call.id}/plans`, wanted);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    const { id } = answer.json<PlanSummary>();
    await this.test.app.get(ComputePlan).run(id);
    return id;
  }

  async board(plan: string): Promise<Board> {
    const answer = await this.send('GET', `/placement-plans/${plan}/board`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return board.strict().parse(answer.json());
  }

  moveRequest(
    plan: string,
    { id }: { readonly id: string },
    from: string | null,
    to: string | null,
  ): Promise<Response> {
    return this.send('POST', `/placement-plans/${plan}/moves`, { applicationId: id, from, to });
  }

  async move(plan: string, who: { readonly id: string }, from: string | null, to: string | null): Promise<MoveResult> {
    const answer = await this.moveRequest(plan, who, from, to);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return moveResult.strict().parse(answer.json());
  }
}

export async function placing(test: TestApp): Promise<Placing> {
  const call = await seedCall(test);
  const person = await test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] });
  return new Placing(test, person, call);
}

/** People who accepted an offer without a team. */
export async function accepted(place: Placing, count: number, days = stay): Promise<Received[]> {
  const all = await inReview(place.test, place.call, count);
  for (const { id } of all) {
    await place.test.sql(
      `WITH made AS (INSERT INTO decision (application_id, call_id, outcome, starts_on, ends_on, answer_by, staged_by_name, staged_at, ended, ended_at)
         SELECT id, call_id, 'offer', $2, $3, now(), '', now(), 'released', now() FROM application WHERE id = $1 RETURNING *)
       INSERT INTO offer (application_id, call_id, account_id, decision_id, starts_on, ends_on, conditions, answer_by, state, released_at, ended_at)
       SELECT a.id, a.call_id, a.account_id, made.id, $2, $3, '[]', now(), 'accepted', now(), now() FROM application a JOIN made ON made.application_id = a.id`,
      [id, days.from, days.to],
    );
    await place.test.sql(`UPDATE application SET state = 'accepted' WHERE id = $1`, [id]);
  }
  return all;
}

/** Those who are there, or the test is wrong. */
export function two<One>([first, second]: readonly One[]): [One, One] {
  if (first === undefined || second === undefined) throw new Error('fewer than two');
  return [first, second];
}
export function three<One>([first, ...others]: readonly One[]): [One, One, One] {
  if (first === undefined) throw new Error('nobody');
  return [first, ...two(others)];
}

/** By application: the need where a board has them; null for none. */
export const placesOn = ({ people }: Board): Record<string, string | null> =>
  Object.fromEntries(people.map(({ id, place }) => [id, place?.needId ?? null]));
