import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import {
  readOrganisation,
  readOrganisationMark,
  readOrganisationSettings,
  saveOrganisation,
} from '@placet/contract/organisation/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ChangeOrganisation } from './use-cases/change-organisation.ts';
import { ReadMark } from './use-cases/read-mark.ts';
import { ReadOrganisation } from './use-cases/read-organisation.ts';

@Controller()
export class OrganisationController {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly changing: ChangeOrganisation,
    private readonly mark: ReadMark,
  ) {}

  @Handles(readOrganisationSettings)
  settings(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof readOrganisationSettings>> {
    return this.changing.read(actor);
  }

  @Handles(saveOrganisation)
  save(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof saveOrganisation>,
  ): Promise<ResponseOf<typeof saveOrganisation>> {
    return this.changing.run(actor, body);
  }

  @Handles(readOrganisation)
  read(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<ResponseOf<typeof readOrganisation>> {
    return this.organisation.run(actor, locale);
  }

  @Handles(readOrganisationMark)
  async readMark(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readOrganisationMark>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const mark = await this.mark.run(actor, params.hash);
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(mark, { type: 'image/png', length: mark.length });
  }
}
