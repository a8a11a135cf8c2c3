import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import { createProgramme, listProgrammes, previewMarkdown, renameProgramme } from '@placet/contract/set-up/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { markdownBlocks } from '../platform/text/markdown.ts';
import { Programmes } from './use-cases/programmes.ts';

@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: Programmes) {}

  @Handles(listProgrammes)
  list(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof listProgrammes>> {
    return this.programmes.list(actor);
  }

  @Handles(createProgramme)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof createProgramme>,
  ): Promise<ResponseOf<typeof createProgramme>> {
    return this.programmes.create(actor, body.name);
  }

  @Handles(renameProgramme)
  rename(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof renameProgramme>,
  ): Promise<ResponseOf<typeof renameProgramme>> {
    return this.programmes.rename(actor, params.id, body.name, body.revision);
  }

  @Handles(previewMarkdown)
  preview(@Input() { body }: InputOf<typeof previewMarkdown>): ResponseOf<typeof previewMarkdown> {
    return { blocks: markdownBlocks(body.text) };
  }
}
