import { Module } from '@nestjs/common';
import { AccessRecords } from './access-records.ts';
import { ApplicationAccess } from './application-access.ts';
import { FormVersions } from './data/form-versions.ts';
import { ApplicationPorts } from './ports.ts';

/** Applications: drafts, sending, what their owner sees of them. */
@Module({
  providers: [ApplicationAccess, ApplicationPorts, AccessRecords, FormVersions],
  exports: [ApplicationAccess, ApplicationPorts, AccessRecords, FormVersions],
})
export class ApplicationsModule {}
