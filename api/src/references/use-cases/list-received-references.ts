import { Injectable } from '@nestjs/common';
import type { ReceivedReference } from '@placet/contract/references/schemas.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { referencesOf } from '../data/reference-record.ts';
import { readTexts } from '../data/reference-text.ts';
import { toReceived } from '../mappers.ts';

/** References with what the referees wrote, for a coordinator of the call. The applicant learns that they were opened. */
@Injectable()
export class ListReceivedReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationAccess,
    private readonly accesses: AccessRecords,
  ) {}

  run(actor: Actor, applicationId: string): Promise<{ references: ReceivedReference[] }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.applications.find(tx, applicationId, 'received_application.read');
      const references = await referencesOf(tx, applicationId, 'none');
      const texts = await readTexts(
        tx,
        references.map(({ id }) => id),
      );
      if (texts.size > 0) await this.accesses.note(tx, applicationId, 'reference');
      const onlooker = { by: 'coordinator', facts: { applicationState: application.state }, now: tx.now } as const;
      return { references: references.map((one) => toReceived(one, texts.get(one.id), onlooker)) };
    });
  }
}
