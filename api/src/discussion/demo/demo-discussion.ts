import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewPost } from '@placet/contract/discussion/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { AddPost } from '../use-cases/add-post.ts';
import { ChangePost } from '../use-cases/change-post.ts';

/** Writes what the demo's reviewers and coordinator say, by the use cases that serve everybody. */
@Injectable()
export class DemoDiscussion {
  constructor(
    private readonly adding: AddPost,
    private readonly changing: ChangePost,
  ) {}

  /** @param at the writer's assignment, or the application for a coordinator */
  async say(actor: Actor, at: string, { text, answers = null, mentions = [] }: Partial<NewPost> & { text: string }) {
    const key = randomUUID();
    const request = { key, requestHash: createHash('sha256').update(key).digest() };
    return (await this.adding.run(actor, at, { text, answers, mentions }, request)).id;
  }

  agree(actor: Actor, at: string, post: string): Promise<void> {
    return this.changing.mark(actor, at, post, 'agree');
  }
}
