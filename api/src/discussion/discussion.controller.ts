import { Controller, Req } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/discussion/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { AddPost } from './use-cases/add-post.ts';
import { ChangePost } from './use-cases/change-post.ts';
import { ReadDiscussion } from './use-cases/read-discussion.ts';
import { SeeDiscussion } from './use-cases/see-discussion.ts';

@Controller()
export class DiscussionController {
  constructor(
    private readonly reading: ReadDiscussion,
    private readonly adding: AddPost,
    private readonly changing: ChangePost,
    private readonly seeing: SeeDiscussion,
  ) {}

  @Handles(routes.readDiscussion)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readDiscussion>,
  ): Promise<ResponseOf<typeof routes.readDiscussion>> {
    return this.reading.run(actor, params.id);
  }

  @Handles(routes.addPost)
  add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.addPost>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof routes.addPost>> {
    return this.adding.run(actor, params.id, body, idempotentRequest(request));
  }

  @Handles(routes.editPost)
  edit(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.editPost>): Promise<void> {
    return this.changing.edit(actor, params.id, params.post, body.text, body.number);
  }

  @Handles(routes.removePost)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.removePost>): Promise<void> {
    return this.changing.remove(actor, params.id, params.post);
  }

  @Handles(routes.markPost)
  mark(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.markPost>): Promise<void> {
    return this.changing.mark(actor, params.id, params.post, body.mark);
  }

  @Handles(routes.seeDiscussion)
  see(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.seeDiscussion>): Promise<void> {
    return this.seeing.run(actor, params.id, body.post);
  }
}
