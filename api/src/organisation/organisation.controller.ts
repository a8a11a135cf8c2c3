import { Controller } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { readOrganisation, readOrganisationSettings, saveOrganisation } from '@placet/contract/organisation/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ChangeOrganisation } from './use-cases/change-organisation.ts';
import { ReadOrganisation } from './use-cases/read-organisation.ts';

@Controller()
export class OrganisationController {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly changing: ChangeOrganisation,
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
}
