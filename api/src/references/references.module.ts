import { Module } from '@nestjs/common';
import { ReferencePorts } from './ports.ts';
import { ReferenceAccess } from './reference-access.ts';

/** References: asked of referees by link, given without an account. */
@Module({ providers: [ReferenceAccess, ReferencePorts], exports: [ReferenceAccess, ReferencePorts] })
export class ReferencesModule {}
