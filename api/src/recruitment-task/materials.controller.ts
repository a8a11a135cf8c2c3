import { Readable } from 'node:stream';
import { Controller, Req, Res } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/recruitment-task/routes.ts';
import { materialMediaType } from '@placet/contract/recruitment-task/limits.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import { sendContent } from '../documents/send-content.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { Problem } from '../platform/http/problem.ts';
import { KeepMaterials } from './use-cases/keep-materials.ts';
import { OpenMaterial } from './use-cases/open-material.ts';

/** The files of a task, for those who set it up, answer it and score it. */
@Controller()
export class MaterialsController {
  constructor(
    private readonly keeping: KeepMaterials,
    private readonly opening: OpenMaterial,
  ) {}

  @Handles(routes.addTaskMaterialRoute)
  async add(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params, query }: InputOf<typeof routes.addTaskMaterialRoute>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof routes.addTaskMaterialRoute>> {
    await this.keeping.requireChangeable(actor, params.id);
    return this.keeping.add(actor, params.id, { name: query.name, ...bytesOf(request) }, locale);
  }

  @Handles(routes.removeTaskMaterialRoute)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.removeTaskMaterialRoute>,
  ): Promise<ResponseOf<typeof routes.removeTaskMaterialRoute>> {
    return this.keeping.remove(actor, params.id, params.material);
  }

  @Handles(routes.readTaskMaterialRoute)
  async ofCall(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readTaskMaterialRoute>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.opening.ofCall(actor, params.id, params.material));
  }

  @Handles(routes.readOwnTaskMaterialRoute)
  async ofOwn(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readOwnTaskMaterialRoute>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.opening.ofOwn(actor, params.id, params.material));
  }

  @Handles(routes.readJudgedTaskMaterialRoute)
  async ofJudged(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readJudgedTaskMaterialRoute>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.opening.ofJudged(actor, params.id, params.material));
  }
}

/** @throws Problem `request.media_type` | `document.empty` | `request.malformed` without a length: what is announced is what is read */
function bytesOf({ headers, body }: FastifyRequest): { size: number; body: Readable } {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const length = headers['content-length'];
  if (length === '0') throw new Problem('document.empty');
  if (type !== materialMediaType || !(body instanceof Readable)) throw new Problem('request.media_type');
  if (length === undefined || !/^\d{1,15}$/.test(length)) throw new Problem('request.malformed');
  return { size: Number(length), body };
}
