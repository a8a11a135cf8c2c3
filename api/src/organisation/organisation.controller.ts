import { Controller } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { readOrganisation } from '@placet/contract/organisation/routes.ts';
import type { ResponseOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles } from '../platform/http/handles.ts';
import { ReadOrganisation } from './use-cases/read-organisation.ts';

@Controller()
export class OrganisationController {
  constructor(private readonly organisation: ReadOrganisation) {}

  @Handles(readOrganisation)
  read(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<ResponseOf<typeof readOrganisation>> {
    return this.organisation.run(actor, locale);
  }
}
