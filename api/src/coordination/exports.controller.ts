import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import { exportReceivedRoute } from '@placet/contract/coordination/routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ExportReceived } from './use-cases/export-received.ts';

@Controller()
export class ExportsController {
  constructor(private readonly exportReceived: ExportReceived) {}

  @Handles(exportReceivedRoute)
  async csv(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof exportReceivedRoute>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { rows, day, body } = await this.exportReceived.run(actor, query);
    void reply.header('placet-row-count', rows);
    return new StreamableFile(body, {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="applications-${day}.csv"`,
    });
  }
}
