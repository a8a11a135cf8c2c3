import { Module } from '@nestjs/common';
import { OrganisationController } from './organisation.controller.ts';
import { ChangeOrganisation } from './use-cases/change-organisation.ts';
import { ReadMark } from './use-cases/read-mark.ts';
import { ReadOrganisation } from './use-cases/read-organisation.ts';

/** The one owner of this installation. */
@Module({ controllers: [OrganisationController], providers: [ChangeOrganisation, ReadMark, ReadOrganisation] })
export class OrganisationModule {}
