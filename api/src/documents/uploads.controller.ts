import { Readable } from 'node:stream';
import { Controller, Req, Res } from '@nestjs/common';
import {
  continueUpload,
  createUpload,
  describeUploads,
  endUpload,
  readUpload,
} from '@placet/contract/documents/routes.ts';
import type { InputOf } from '@placet/contract/route.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { apiPrefix, Handles, Input } from '../platform/http/handles.ts';
import {
  bodyLength,
  largestFile,
  offsetOf,
  requireBytes,
  requireTus,
  tellProgress,
  tusExtensions,
  tusVersion,
  wantedUpload,
} from './tus/tus-headers.ts';
import { ContinueUpload } from './use-cases/continue-upload.ts';
import { CreateUpload } from './use-cases/create-upload.ts';
import { ReadUpload } from './use-cases/read-upload.ts';
import { RemoveDocument } from './use-cases/remove-document.ts';

/** tus 1.0.0 over HTTP: headers in, headers out. */
@Controller()
export class UploadsController {
  constructor(
    private readonly creation: CreateUpload,
    private readonly continuation: ContinueUpload,
    private readonly reading: ReadUpload,
    private readonly removal: RemoveDocument,
  ) {}

  @Handles(describeUploads)
  describe(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.headers({
      'tus-version': tusVersion,
      'tus-extension': tusExtensions,
      'tus-max-size': String(largestFile),
    });
  }

  @Handles(createUpload)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    requireTus(request);
    const { body } = request;
    if (body !== undefined && body !== null) requireBytes(request);
    const created = await this.creation.run(actor, wantedUpload(request));
    void reply.header('location', `${apiPrefix}/uploads/${created.id}`);
    if (!(body instanceof Readable)) {
      tellProgress(reply, created);
      return;
    }
    const first = { offset: 0, length: bodyLength(request), body };
    tellProgress(reply, await this.continuation.run(actor, created.id, first));
  }

  @Handles(readUpload)
  async read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readUpload>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    requireTus(request);
    const progress = await this.reading.run(actor, params.id);
    tellProgress(reply, progress);
    void reply.header('upload-length', String(progress.size));
  }

  @Handles(continueUpload)
  async continue(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof continueUpload>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    requireTus(request);
    requireBytes(request);
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    const bytes = { offset: offsetOf(request), length: bodyLength(request), body };
    tellProgress(reply, await this.continuation.run(actor, params.id, bytes));
  }

  @Handles(endUpload)
  async end(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof endUpload>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    requireTus(request);
    await this.removal.run(actor, params.id);
  }
}
