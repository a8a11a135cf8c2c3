import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { withFrenchSpaces } from '../../calls/french-spaces.ts';
import { AnswerTask } from '../use-cases/answer-task.ts';
import { JudgeTasks } from '../use-cases/judge-tasks.ts';
import { ScoreTask } from '../use-cases/score-task.ts';
import { SendTask } from '../use-cases/send-task.ts';
import { answers, criteria, instructions } from './task.ts';

interface Answered {
  readonly actor: Actor;
  readonly id: string;
  /** Started only, or handed in as well. */
  readonly far: 'started' | 'handed_in';
}

/** The demo's task, by the use cases that serve everybody. */
@Injectable()
export class DemoTasks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sending: SendTask,
    private readonly answering: AnswerTask,
    private readonly judging: JudgeTasks,
    private readonly scoring: ScoreTask,
  ) {}

  /** Sets a call's task up, open from now on for some days. */
  async prepare(coordinator: Actor, slug: string, days: number): Promise<void> {
    await this.work.run({ kind: 'system', job: 'demo' }, async (tx) => {
      const opens = tx.now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
      await tx.query('UPDATE call SET has_task = true WHERE slug = $1', [slug]);
      await tx.query(
        `INSERT INTO recruitment_task (call_id, instructions, text_words, file_types, opens_at, closes_at, minutes, grace_minutes)
         SELECT id, $2, 600, '{}', $3, $4, 180, 60 FROM call WHERE slug = $1`,
        [slug, withFrenchSpaces(instructions), opens.toString(), opens.add({ hours: 24 * days }).toString()],
      );
      await tx.query(
        `INSERT INTO rubric_version (call_id, purpose, number, definition, saved_at, saved_by, published_at, published_by)
         SELECT id, 'task', 1, $2, $3, $4, $3, $4 FROM call WHERE slug = $1`,
        [slug, JSON.stringify({ criteria: withFrenchSpaces(criteria) }), tx.now.toString(), auditedActor(coordinator)],
      );
    });
  }

  async send(coordinator: Actor, slug: string): Promise<void> {
    const { fingerprint } = await this.sending.preview(coordinator, slug);
    await this.sending.send(coordinator, slug, fingerprint, { key: randomUUID(), requestHash: Buffer.alloc(32) });
  }

  async answer({ actor, id, far }: Answered, taste: number): Promise<void> {
    await this.answering.start(actor, id, 'en');
    const text = answers[taste % answers.length] ?? '';
    const shown = far === 'started' ? text.slice(0, text.indexOf('\n')) : text;
    const { revision } = await this.answering.save(actor, id, { revision: 0, text: shown, documentId: null });
    if (far === 'handed_in') await this.answering.handIn(actor, id, revision, 'en');
  }

  /** Scores whatever waits for this reviewer and was cleared of conflicts. */
  async score(reviewer: Actor, taste: number): Promise<void> {
    const { calls } = await this.judging.queue(reviewer);
    for (const { id } of calls.flatMap(({ entries }) => entries)) {
      const { rubric } = await this.judging.desk(reviewer, id, 'en');
      const scores = Object.fromEntries(
        (rubric?.criteria ?? []).map(({ key, scale }, place) => [
          key,
          scale[Math.min(scale.length - 1, 2 + ((taste + place) % 2))]?.value ?? 0,
        ]),
      );
      const comment = 'Clear and careful; the source is checked before it is used.';
      const { revision } = await this.scoring.save(reviewer, id, { revision: 0, scores, comment });
      await this.scoring.submit(reviewer, id, revision);
    }
  }
}
