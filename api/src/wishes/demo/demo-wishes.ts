import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SaveWishes } from '@placet/contract/wishes/wishes.ts';
import { toLocal } from '../../set-up/local-times.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { AnswerWishes } from '../use-cases/answer-wishes.ts';
import { AskForWishes } from '../use-cases/ask-for-wishes.ts';
import { KeepSettings } from '../use-cases/keep-settings.ts';
import { RankCandidates } from '../use-cases/rank-candidates.ts';

/** What the demo's people say before anybody is placed, by the use cases that serve everybody. */
@Injectable()
export class DemoWishes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: KeepSettings,
    private readonly asking: AskForWishes,
    private readonly answering: AnswerWishes,
    private readonly ranking: RankCandidates,
  ) {}

  /** Places are part of the offer; both sides can speak for some days. */
  async prepare(coordinator: Actor, slug: string, until: Temporal.Instant): Promise<void> {
    const id = await this.callOf(slug);
    const { call, locales: _locales, choices, ...settings } = await this.settings.read(coordinator, id);
    const local = toLocal(until, call.timeZone);
    await this.settings.save(coordinator, id, {
      ...{ ...settings, placed: 'before_offer', pool: 'in_review', wishesUntil: local, mostWishes: 3 },
      ...{ candidatesShown: 'in_review', candidatesUntil: local },
      supervisors: choices.supervisors.map((one) => ({ id: one.id, most: 3 })),
    });
  }

  async ask(coordinator: Actor, slug: string, applications: readonly string[]): Promise<void> {
    const id = await this.callOf(slug);
    const { fingerprint } = await this.asking.preview(coordinator, id, applications);
    const request = { key: randomUUID(), requestHash: Buffer.alloc(32) };
    await this.asking.send(coordinator, id, { applications, fingerprint }, request);
  }

  /** Keeps what the form said, in another order for some, with the skills that a team asks for first. */
  async answer(applicant: Actor, application: string, taste: number): Promise<void> {
    const { wishes } = await this.answering.read(applicant, application, 'en');
    if (!wishes) return;
    const { answer, revision, skills, most, teams } = wishes;
    const named = answer.teams.length > 0 ? answer.teams : teams.map(({ id }) => id).slice(0, most);
    const presence: SaveWishes['presence'] = taste % 2 === 0 ? ['on_site', 'hybrid'] : [];
    await this.answering.save(
      applicant,
      application,
      {
        ...{ ...answer, revision, presence },
        teams: taste % 2 === 0 ? named : named.toReversed(),
        skills: skills.filter((_name, at) => (at + taste) % 3 !== 2),
      },
      'en',
    );
  }

  /** Of each need of the team: some in an order, two of them alike; the first one finished. */
  async rank(supervisor: Actor, slug: string): Promise<void> {
    for (const [at, need] of (await this.needsOf(supervisor, slug)).entries()) {
      const { revision, candidates } = await this.ranking.read(supervisor, need);
      const [first, second, third] = candidates.map(({ id }) => id);
      const tiers = [first === undefined ? [] : [first], [second, third].filter((id) => id !== undefined)];
      await this.ranking.save(supervisor, need, {
        ...{ revision, tiers: tiers.filter((tier) => tier.length > 0), excluded: [] },
        finished: at > 0,
      });
    }
  }

  private callOf(slug: string): Promise<string> {
    return this.work.read({ kind: 'system', job: 'demo' }, async (tx) => {
      const [call] = await tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
      if (!call) throw new Error(`the demo has no call ${slug}`);
      return call.id;
    });
  }

  private needsOf(supervisor: Actor, slug: string): Promise<string[]> {
    return this.work.read(supervisor, async (tx) => {
      const needs = await tx.query<{ id: string }>(
        'SELECT n.id FROM team_need n JOIN call c ON c.id = n.call_id WHERE c.slug = $1 AND supervises(n.team_id) ORDER BY n.id',
        [slug],
      );
      return needs.map(({ id }) => id);
    });
  }
}
